import type { DocumentJson } from '../document/schema.js';
import { assembleGraph } from '../graph/assemble-graph.js';
import type { DocumentSet } from '../graph/document-set.js';
import type { Override } from '../graph/identity/overrides.js';
import type { AssembledGraph } from '../graph/knowledge-graph.js';
import type { Scratch } from '../graph/scratch.js';
import { restricts, type View, viewGraph } from '../graph/views/view.js';

/** What of the graph is written, and how its edges are made. */
export interface AssembleView {
  readonly view: View;
  readonly mergePredicates: boolean;
  /** What a user says on who is who. */
  readonly overrides?: readonly Override[];
  /** False where near-copies are to count as documents of their own. */
  readonly dedup?: boolean;
}

/** What is done with a result while all of its graph can be read: where it was too large for memory, a part of it is on the disk until then. */
export type Look<Result> = (result: Result) => void | Promise<void>;

/** The graph of all documents, or the part of it that a view shows; the statistics are those of the whole, and say how much is shown. `see` is called with each document. */
export function assembleView(
  fold: DocumentSet,
  scratch: Scratch,
  choice?: AssembleView,
  see?: (document: DocumentJson) => void,
): AssembledGraph {
  const whole = assembleGraph(fold, {
    mergePredicates: choice?.mergePredicates ?? false,
    ...(choice?.overrides && { overrides: choice.overrides }),
    dedup: choice?.dedup ?? true,
    scratch,
    ...(see && { see }),
  });
  if (!choice || !restricts(choice.view)) return whole;
  const graph = viewGraph(whole.graph, choice.view);
  return { ...whole, graph, statistics: { ...whole.statistics, shown: { nodes: graph.order, edges: graph.size } } };
}
