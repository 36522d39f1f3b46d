import graphology from 'graphology';
import type { EdgeAttributes, GraphAttributes, MemoryGraph, NodeAttributes } from './knowledge-graph.js';

/** A knowledge graph with nothing in it: several edges a pair of nodes, none from a node to itself. */
export function emptyGraph(): MemoryGraph {
  return new graphology.MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>({ allowSelfLoops: false });
}
