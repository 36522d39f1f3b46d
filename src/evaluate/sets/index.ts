import type { EvaluationSet } from '../set.js';

/** Every set, in the order in which they are run and printed. */
export const SETS: readonly EvaluationSet[] = [];
