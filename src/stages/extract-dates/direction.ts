import { FUTURE_CUES, PAST_VERBS, REPORTING_VERBS } from '../../knowledge/tense-cues.js';
import type { Atoms } from '../../numerals/atoms.js';

export type Direction = 'past' | 'future' | undefined;
const REACH = 14;

/**
 * Whether the clause around atoms `start .. end` tells of the past or of what is to come: the nearest cue before the
 * phrase counts, then the nearest after it. Undefined where there is none.
 */
export function directionAt(atoms: Atoms, start: number, end: number): Direction {
  const sentence = atoms.sentence[start];
  for (let i = start - 1; i >= 0 && i >= start - REACH && atoms.sentence[i] === sentence; i--) {
    const cue = cueOf(atoms, i, sentence!);
    if (cue) return cue;
    if (atoms.word[i] === ';' || atoms.word[i] === '"') break;
  }
  for (let i = end; i < atoms.count && i < end + REACH && atoms.sentence[i] === sentence; i++) {
    const cue = cueOf(atoms, i, sentence!);
    if (cue) return cue;
    if (atoms.word[i] === ';' || atoms.word[i] === '"') break;
  }
  return undefined;
}

function cueOf(atoms: Atoms, i: number, sentence: number): Direction {
  const word = atoms.word[i]!;
  const future = FUTURE_CUES.get(word);
  if (future !== undefined) {
    if (future === '') return 'future';
    const before = i > 0 && atoms.sentence[i - 1] === sentence ? atoms.word[i - 1] : '';
    const after = i + 1 < atoms.count && atoms.sentence[i + 1] === sentence ? atoms.word[i + 1] : '';
    if (future === after || future === before) return 'future';
  }
  if (REPORTING_VERBS.has(word)) return undefined;
  if (PAST_VERBS.has(word)) return 'past';
  if (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed')) {
    // "is expected", "are scheduled": the participle is no past tense.
    return 'past';
  }
  return undefined;
}
