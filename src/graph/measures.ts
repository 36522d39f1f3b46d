import { createRequire } from 'node:module';
import type pagerankType from 'graphology-metrics/centrality/pagerank.js';
import type * as DegreeModule from 'graphology-metrics/node/weighted-degree.js';
import { nodeSize, round, TYPE_COLOURS } from './appearance.js';
import { communitiesOfEdges, edgeColumns } from './communities.js';
import type { KnowledgeGraph } from './knowledge-graph.js';
import { planLayout } from './layout.js';
import { type MeasureOutcome, type MeasureTask, runMeasureTask } from './measure-task.js';
import { compareText } from './order.js';

const require = createRequire(import.meta.url);
// Loaded with the first graph: most of what is imported of this package never measures one.
const loadPagerank = () => require('graphology-metrics/centrality/pagerank') as typeof pagerankType.default;
const loadDegrees = () => require('graphology-metrics/node/weighted-degree') as typeof DegreeModule;

/**
 * Edges up to which communities are found among pairs, whichever way they point: a second graph of a million edges would need a gigabyte. Beyond it the
 * directed edges themselves are taken.
 */
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

/** Measures whose longest work is a task that another thread can do. */
export interface MeasurePlan {
  readonly task: MeasureTask;
  /** Works out what is no part of the task, so that it is done beside it. */
  prepare(): void;
  /** The measures, from what has become of the task. */
  measure(outcome: MeasureOutcome): Measures;
}

/** The measures of every node: worked out once, for all writers. They depend on the graph alone. */
export function measureGraph(graph: KnowledgeGraph): Measures {
  const { task, measure } = planMeasures(graph);
  return measure(runMeasureTask(task));
}

export function planMeasures(graph: KnowledgeGraph): MeasurePlan {
  if (graph.order === 0) return { task: {}, prepare: () => undefined, measure: () => new Map() };
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
  const ids = graph.nodes().sort(compareText);
  const isLarge = graph.size > PAIRS_LIMIT;
  let known: { readonly ranks: Record<string, number>; readonly communities: Uint32Array | undefined } | undefined;
  const prepared = () =>
    (known ??= {
      ranks: loadPagerank()(graph, { getEdgeWeight: 'weight' }),
      communities: isLarge ? communitiesOfEdges(graph, ids) : undefined,
    });
  return {
    task: { ...(forces && { forces }), ...(!isLarge && { edges: edgeColumns(graph, ids) }) },
    prepare: () => void prepared(),
    measure({ moved, communities }) {
      const { ranks, communities: ofLarge } = prepared();
      const community = numberBySize(ids, ofLarge ?? communities!);
      const places = place(moved);
      const measures = new Map<string, NodeMeasures>();
      graph.forEachNode((id, { type }) => {
        const { x, y } = places.get(id)!;
        measures.set(id, {
          community: community.get(id)!,
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

/** Communities renumbered: larger ones first, then by their first node. `ids` are sorted. */
function numberBySize(ids: readonly string[], communities: Uint32Array): Map<string, number> {
  const members = new Map<number, string[]>();
  for (const [i, id] of ids.entries()) {
    const community = communities[i]!;
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
