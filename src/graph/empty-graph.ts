import graphology from 'graphology';
import type { EdgeAttributes, GraphAttributes, KnowledgeGraph, NodeAttributes } from './knowledge-graph.js';

/** A knowledge graph with nothing in it: several edges a pair of nodes, none from a node to itself. */
export function emptyGraph(): KnowledgeGraph {
  return new graphology.MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>({ allowSelfLoops: false });
}
