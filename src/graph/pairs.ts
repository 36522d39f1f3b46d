import type { UndirectedGraph } from 'graphology';
import graphology from 'graphology';
import type { KnowledgeGraph } from './knowledge-graph.js';

/** Who has to do with whom, whatever it is and whoever began: one edge a pair, with the sum of the weights. */
export type PairGraph = UndirectedGraph<{ x?: number; y?: number }, { weight: number }>;

/** The pairs among these nodes, in their order. */
export function pairsOf(graph: KnowledgeGraph, nodes: readonly string[]): PairGraph {
  const pairs: PairGraph = new graphology.UndirectedGraph();
  for (const id of nodes) pairs.addNode(id);
  for (const id of nodes) {
    graph.forEachOutEdge(id, (_edge, { weight }, source, target) => {
      if (!pairs.hasNode(target)) return;
      addToPair(pairs, source, target, weight);
    });
  }
  return pairs;
}

/** Adds an edge's weight to that of the pair of its ends; nodes may be given by numbers. */
export function addToPair(pairs: PairGraph, source: string | number, target: string | number, weight: number): void {
  pairs.updateEdge(source, target, (old) => ({ weight: (old.weight ?? 0) + weight }));
}
