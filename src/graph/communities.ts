import { createRequire } from 'node:module';
import type louvainType from 'graphology-communities-louvain';
import { PairGraph } from './column-graphs.js';
import type { EdgeColumns } from './edge-columns.js';
import { pairsOf } from './pairs.js';
import { fixedRandom } from './random.js';

const require = createRequire(import.meta.url);
// Loaded with the first graph: most of what is imported of this package never measures one.
const loadLouvain = () => require('graphology-communities-louvain') as typeof louvainType.default;

/** The community of each node by Louvain's method, among pairs whichever way their edges point; the numbers mean nothing. */
export function communitiesOf(edges: EdgeColumns): Uint32Array {
  const graph = new PairGraph(pairsOf(edges)).asGraph();
  const found = loadLouvain()(graph, { getEdgeWeight: 'weight', rng: fixedRandom() });
  return Uint32Array.from({ length: edges.nodes }, (_, i) => found[i]!);
}
