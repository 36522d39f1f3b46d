import type { EvaluationSet } from '../set.js';
import { seedSet } from './seed.js';

/** Every evaluation set, in the order of docs/scores.md. */
export const SETS: readonly EvaluationSet[] = [seedSet];
