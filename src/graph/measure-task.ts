import { communitiesOfPairs, type EdgeColumns } from './communities.js';
import { type Forces, moveNodes } from './forces.js';

/** What takes long in measuring a graph, as plain data that can cross to another thread. */
export interface MeasureTask {
  /** None where no two nodes have to do with each other. */
  readonly forces?: Forces;
  /** None in a graph that is too large for a second one beside it. */
  readonly edges?: EdgeColumns;
}

export interface MeasureOutcome {
  /** The nodes of the forces where these have moved them. */
  readonly moved?: Float32Array;
  /** The community of each node of the edges. */
  readonly communities?: Uint32Array;
}

/** Does a task in another thread; the arrays go there. Once the signal is aborted it may end with an error. */
export type MeasureAside = (task: MeasureTask, signal?: AbortSignal) => Promise<MeasureOutcome>;

export function runMeasureTask({ forces, edges }: MeasureTask): MeasureOutcome {
  return {
    ...(forces && { moved: moveNodes(forces) }),
    ...(edges && { communities: communitiesOfPairs(edges) }),
  };
}

/** The arrays of a task, which are handed over and not copied. */
export function buffersOf({ forces, edges }: MeasureTask): ArrayBuffer[] {
  const arrays = [
    ...(forces ? [forces.nodes, forces.edges] : []),
    ...(edges ? [edges.sources, edges.targets, edges.weights] : []),
  ];
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}
