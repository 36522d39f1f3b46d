import { communitiesOf } from './communities.js';
import type { EdgeColumns } from './edge-columns.js';
import { type Forces, moveNodes } from './forces.js';
import { pageranksOf } from './pagerank.js';

/** What takes long in measuring a graph, as plain data that can cross to another thread. */
export interface MeasureTask {
  readonly edges: EdgeColumns;
  /** None where no two nodes have to do with each other. */
  readonly forces?: Forces;
}

export interface MeasureOutcome {
  /** Community and PageRank of each node. */
  readonly communities: Uint32Array;
  readonly ranks: Float64Array;
  /** The nodes of the forces where these have moved them. */
  readonly moved?: Float32Array;
}

/** Does a task in another thread; the arrays go there. Once the signal is aborted it may end with an error. */
export type MeasureAside = (task: MeasureTask, signal?: AbortSignal) => Promise<MeasureOutcome>;

export function runMeasureTask({ edges, forces }: MeasureTask): MeasureOutcome {
  return {
    communities: communitiesOf(edges),
    ranks: pageranksOf(edges),
    ...(forces && { moved: moveNodes(forces) }),
  };
}

/** The arrays of a task, which are handed over and not copied. */
export function buffersOf({ edges: { sources, targets, weights }, forces }: MeasureTask): ArrayBuffer[] {
  const arrays = [sources, targets, weights, ...(forces ? [forces.nodes, forces.edges] : [])];
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}
