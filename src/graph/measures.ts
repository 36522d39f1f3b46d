import { createRequire } from 'node:module';
import type louvainType from 'graphology-communities-louvain';
import type pagerankType from 'graphology-metrics/centrality/pagerank.js';
import type * as DegreeModule from 'graphology-metrics/node/weighted-degree.js';
import { nodeSize, round, TYPE_COLOURS } from './appearance.js';
import { moveNodes } from './forces.js';
import type { KnowledgeGraph } from './knowledge-graph.js';
import { type LayoutPlan, planLayout } from './layout.js';
import { compareText } from './order.js';
import { type PairGraph, pairsOf } from './pairs.js';
import { fixedRandom } from './random.js';

const require = createRequire(import.meta.url);
// Loaded with the first graph: most of what is imported of this package never measures one.
const loadLouvain = () => require('graphology-communities-louvain') as typeof louvainType.default;
const loadPagerank = () => require('graphology-metrics/centrality/pagerank') as typeof pagerankType.default;
const loadDegrees = () => require('graphology-metrics/node/weighted-degree') as typeof DegreeModule;

/** Edges up to which communities are found among pairs, whichever way they point. */
const PAIRS_LIMIT = 200_000;

/** What a node's place in the graph makes of it, and how it is drawn. */
export interface NodeMeasures {
  /** Number of its community by Louvain's method, from 0, the largest community first. */
  readonly community: number;
  /** PageRank over the weights, six digits; they add up to 1. */
  readonly pagerank: number;
  /** Sums of the weights of the edges that come in and go out. */
  readonly inWeight: number;
  readonly outWeight: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** `#rrggbb`, by type. */
  readonly colour: string;
}
export type Measures = ReadonlyMap<string, NodeMeasures>;

/** Measures that wait for the forces of the layout. */
export interface MeasurePlan extends Pick<LayoutPlan, 'forces'> {
  /** Works out what needs no places, so that it is done while the forces move. */
  prepare(): void;
  /** The measures, from where the forces have moved the nodes. */
  measure(moved: Float32Array | undefined): Measures;
}

/** The measures of every node: worked out once, for all writers. They depend on the graph alone. */
export function measureGraph(graph: KnowledgeGraph): Measures {
  const { forces, measure } = planMeasures(graph);
  return measure(forces && moveNodes(forces));
}

export function planMeasures(graph: KnowledgeGraph): MeasurePlan {
  if (graph.order === 0) return { forces: undefined, prepare: () => undefined, measure: () => new Map() };
  const { weightedInDegree, weightedOutDegree } = loadDegrees();
  const inWeight = new Map<string, number>();
  const outWeight = new Map<string, number>();
  graph.forEachNode((id) => {
    inWeight.set(id, weightedInDegree(graph, id, 'weight'));
    outWeight.set(id, weightedOutDegree(graph, id, 'weight'));
  });
  const strength = (id: string) => inWeight.get(id)! + outWeight.get(id)!;
  const strongest = graph.reduceNodes((most, id) => Math.max(most, strength(id)), 0);
  const size = (id: string) => nodeSize(strength(id), strongest);
  const { forces, place } = planLayout(graph, { strength, size });
  let known: { readonly communities: Map<string, number>; readonly ranks: Record<string, number> } | undefined;
  const prepared = () =>
    (known ??= { communities: communitiesOf(graph), ranks: loadPagerank()(graph, { getEdgeWeight: 'weight' }) });
  return {
    forces,
    prepare: () => void prepared(),
    measure(moved) {
      const { communities, ranks } = prepared();
      const places = place(moved);
      const measures = new Map<string, NodeMeasures>();
      graph.forEachNode((id, { type }) => {
        const { x, y } = places.get(id)!;
        measures.set(id, {
          community: communities.get(id)!,
          pagerank: round(ranks[id]!, 6),
          inWeight: inWeight.get(id)!,
          outWeight: outWeight.get(id)!,
          x: round(x, 2),
          y: round(y, 2),
          size: size(id),
          colour: TYPE_COLOURS[type],
        });
      });
      return measures;
    },
  };
}

/** Communities of pairs by Louvain's method, renumbered: larger ones first, then by their first node. */
function communitiesOf(graph: KnowledgeGraph): Map<string, number> {
  const nodes = graph.nodes().sort(compareText);
  // A second graph of a million edges would need a gigabyte: there the directed edges themselves are taken.
  const pairs = graph.size <= PAIRS_LIMIT ? pairsOf(graph, nodes) : graph;
  const found =
    graph.size === 0
      ? undefined
      : loadLouvain()(pairs as unknown as PairGraph, { getEdgeWeight: 'weight', rng: fixedRandom() });
  const members = new Map<number, string[]>();
  for (const [i, id] of nodes.entries()) {
    const community = found ? found[id]! : i;
    const list = members.get(community);
    if (list) list.push(id);
    else members.set(community, [id]);
  }
  const lists = [...members.values()].sort((a, b) => b.length - a.length || compareText(a[0]!, b[0]!));
  const numbers = new Map<string, number>();
  for (const [number, list] of lists.entries()) {
    for (const id of list) numbers.set(id, number);
  }
  return numbers;
}
