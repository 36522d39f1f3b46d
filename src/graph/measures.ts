import { nodeSize, round, TYPE_COLOURS } from './appearance.js';
import { edgeColumns, weightSums } from './edge-columns.js';
import type { KnowledgeGraph } from './knowledge-graph.js';
import { type Places, planLayout } from './layout.js';
import { type MeasureOutcome, type MeasureTask, runMeasureTask } from './measure-task.js';
import { compareText } from './order.js';

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

/** The measures of each node, by id. */
export interface Measures extends Iterable<[id: string, measures: NodeMeasures]> {
  readonly size: number;
  get(id: string): NodeMeasures | undefined;
}

/** Measures whose longest work is a task that another thread can do. */
export interface MeasurePlan {
  readonly task: MeasureTask;
  /** The measures, from what has become of the task. */
  measure(outcome: MeasureOutcome): MeasureTable;
}

/** The measures of every node: worked out once, for all writers. They depend on the graph alone. */
export function measureGraph(graph: KnowledgeGraph): Measures {
  const { task, measure } = planMeasures(graph);
  return measure(runMeasureTask(task));
}

export function planMeasures(graph: KnowledgeGraph): MeasurePlan {
  const ids = sortedIds(graph);
  const edges = edgeColumns(graph, ids);
  const { inWeight, outWeight } = weightSums(edges);
  const strength = inWeight.map((weight, node) => weight + outWeight[node]!);
  const strongest = strength.reduce((most, one) => Math.max(most, one), 0);
  const sizes = strength.map((one) => nodeSize(one, strongest));
  const label = (node: number) => graph.getNodeAttribute(ids[node]!, 'label');
  const { forces, place } = planLayout(edges, { strength, sizes, label });
  return {
    task: { edges, ...(forces && { forces }) },
    measure: ({ communities, ranks, moved }) => {
      const places = place(moved);
      const columns = { communities: numberBySize(communities), ranks, inWeight, outWeight, places, sizes };
      return new MeasureTable(graph, columns, ids);
    },
  };
}

/** Measures by the numbers of the nodes, in the order of their ids: plain data, for another thread. */
export interface MeasureColumns {
  readonly communities: Uint32Array;
  readonly ranks: Float64Array;
  readonly inWeight: Float64Array;
  readonly outWeight: Float64Array;
  readonly places: Places;
  readonly sizes: Float64Array;
}

/** Measures in columns: those of a node become an object when they are asked for. */
export class MeasureTable implements Measures {
  readonly #graph: KnowledgeGraph;
  readonly #ids: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly columns: MeasureColumns;

  /** `ids` are all of the graph, sorted. */
  constructor(graph: KnowledgeGraph, columns: MeasureColumns, ids: readonly string[] = sortedIds(graph)) {
    this.#graph = graph;
    this.#ids = ids;
    this.#numbers = new Map(ids.map((id, node) => [id, node]));
    this.columns = columns;
  }

  get size(): number {
    return this.#ids.length;
  }

  get(id: string): NodeMeasures | undefined {
    const node = this.#numbers.get(id);
    return node === undefined ? undefined : this.#measures(node, id);
  }

  *[Symbol.iterator](): Generator<[string, NodeMeasures]> {
    for (const [node, id] of this.#ids.entries()) yield [id, this.#measures(node, id)];
  }

  #measures(node: number, id: string): NodeMeasures {
    const { communities, ranks, inWeight, outWeight, places, sizes } = this.columns;
    return {
      community: communities[node]!,
      pagerank: round(ranks[node]!, 6),
      inWeight: inWeight[node]!,
      outWeight: outWeight[node]!,
      x: round(places.x[node]!, 2),
      y: round(places.y[node]!, 2),
      size: sizes[node]!,
      colour: TYPE_COLOURS[this.#graph.getNodeAttribute(id, 'type')],
    };
  }
}

/** The order in which nodes are numbered. */
function sortedIds(graph: KnowledgeGraph): string[] {
  return graph.nodes().sort(compareText);
}

/** Communities renumbered: larger ones first, then by their first node. */
function numberBySize(communities: Uint32Array): Uint32Array {
  const members = new Map<number, { size: number; readonly first: number }>();
  for (const [node, community] of communities.entries()) {
    const known = members.get(community);
    if (known) known.size += 1;
    else members.set(community, { size: 1, first: node });
  }
  const sorted = [...members].sort(([, a], [, b]) => b.size - a.size || a.first - b.first);
  const numbers = new Map(sorted.map(([community], number) => [community, number]));
  return communities.map((community) => numbers.get(community)!);
}
