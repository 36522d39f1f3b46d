import { createRequire } from 'node:module';
import type pagerankType from 'graphology-metrics/centrality/pagerank.js';
import { OutGraph } from './column-graphs.js';
import type { EdgeColumns } from './edge-columns.js';

const require = createRequire(import.meta.url);
const loadPagerank = () => require('graphology-metrics/centrality/pagerank') as typeof pagerankType.default;

/** PageRank of each node over the weights; they add up to 1. */
export function pageranksOf(edges: EdgeColumns): Float64Array {
  // The library's does not end without nodes.
  if (edges.nodes === 0) return new Float64Array();
  const found = loadPagerank()(new OutGraph(edges).asGraph(), { getEdgeWeight: 'weight' });
  return Float64Array.from({ length: edges.nodes }, (_, i) => found[i]!);
}
