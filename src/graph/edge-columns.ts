import type { KnowledgeGraph } from './knowledge-graph.js';

/**
 * Who has to do with whom, by the numbers of the nodes: one entry a source and target, sorted by both, with the sum of the weights. Plain data, which
 * can cross to another thread.
 */
export interface EdgeColumns {
  readonly nodes: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/** The edges of a graph; nodes have their numbers from `ids`, which are all of its nodes. */
export function edgeColumns(graph: KnowledgeGraph, ids: readonly string[]): EdgeColumns {
  const number = new Map(ids.map((id, i) => [id, i]));
  const sources = new Uint32Array(graph.size);
  const targets = new Uint32Array(graph.size);
  const weights = new Float64Array(graph.size);
  let count = 0;
  for (const [source, id] of ids.entries()) {
    const sums = new Map<number, number>();
    for (const { target, attributes } of graph.outEdgeEntries(id)) {
      const node = number.get(target)!;
      sums.set(node, (sums.get(node) ?? 0) + attributes.weight);
    }
    for (const [target, weight] of [...sums].sort(([a], [b]) => a - b)) {
      sources[count] = source;
      targets[count] = target;
      weights[count++] = weight;
    }
  }
  return {
    nodes: ids.length,
    sources: sources.slice(0, count),
    targets: targets.slice(0, count),
    weights: weights.slice(0, count),
  };
}

/** Where the edges of each source begin, and after the last one where they end. */
export function startsOf({ nodes, sources }: EdgeColumns): Uint32Array {
  const starts = new Uint32Array(nodes + 1);
  for (const source of sources) starts[source + 1]! += 1;
  for (let i = 0; i < nodes; i++) starts[i + 1]! += starts[i]!;
  return starts;
}

/** For each node the sums of the weights that come in and go out. */
export function weightSums({ nodes, sources, targets, weights }: EdgeColumns): {
  readonly inWeight: Float64Array;
  readonly outWeight: Float64Array;
} {
  const inWeight = new Float64Array(nodes);
  const outWeight = new Float64Array(nodes);
  for (let i = 0; i < sources.length; i++) {
    outWeight[sources[i]!]! += weights[i]!;
    inWeight[targets[i]!]! += weights[i]!;
  }
  return { inWeight, outWeight };
}
