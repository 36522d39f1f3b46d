import type { EvaluationSet } from '../set.js';
import { names } from './names.js';
import { seedSet } from './seed.js';
import { sentencesSet } from './sentences.js';
import { udSets } from './ud.js';

/** Every evaluation set, in the order of docs/scores.md. */
export const SETS: readonly EvaluationSet[] = [seedSet, names, ...udSets, sentencesSet];
