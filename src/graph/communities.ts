import { createRequire } from 'node:module';
import graphology from 'graphology';
import type louvainType from 'graphology-communities-louvain';
import type { KnowledgeGraph } from './knowledge-graph.js';
import { addToPair, type PairGraph } from './pairs.js';
import { fixedRandom } from './random.js';

const require = createRequire(import.meta.url);
// Loaded with the first graph: most of what is imported of this package never measures one.
const louvain = (graph: PairGraph) =>
  (require('graphology-communities-louvain') as typeof louvainType.default)(graph, {
    getEdgeWeight: 'weight',
    rng: fixedRandom(),
  });

/** Edges by the numbers of their nodes, as plain data that can cross to another thread. */
export interface EdgeColumns {
  readonly nodes: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/** The edges that leave each node, in the order of `ids`. */
export function edgeColumns(graph: KnowledgeGraph, ids: readonly string[]): EdgeColumns {
  const number = new Map(ids.map((id, i) => [id, i]));
  const sources = new Uint32Array(graph.size);
  const targets = new Uint32Array(graph.size);
  const weights = new Float64Array(graph.size);
  let edge = 0;
  for (const [i, id] of ids.entries()) {
    graph.forEachOutEdge(id, (_edge, { weight }, _source, target) => {
      sources[edge] = i;
      targets[edge] = number.get(target)!;
      weights[edge++] = weight;
    });
  }
  return { nodes: ids.length, sources, targets, weights };
}

/** The community of each node by Louvain's method, among pairs whichever way their edges point; the numbers mean nothing. */
export function communitiesOfPairs({ nodes, sources, targets, weights }: EdgeColumns): Uint32Array {
  const pairs: PairGraph = new graphology.UndirectedGraph();
  for (let i = 0; i < nodes; i++) pairs.addNode(i);
  for (let i = 0; i < sources.length; i++) addToPair(pairs, sources[i]!, targets[i]!, weights[i]!);
  const found = louvain(pairs);
  return Uint32Array.from({ length: nodes }, (_, i) => found[i]!);
}

/** The same among edges as they are. */
export function communitiesOfEdges(graph: KnowledgeGraph, ids: readonly string[]): Uint32Array {
  const found = louvain(graph as unknown as PairGraph);
  return Uint32Array.from(ids, (id) => found[id]!);
}
