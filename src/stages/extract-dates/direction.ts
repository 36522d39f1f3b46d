import { AHEAD, CLAUSE_STARTS, FUTURE_CUES, PAST_VERBS, REPORTING_VERBS } from '../../knowledge/tense-cues.js';
import type { Atoms } from '../../numerals/atoms.js';

export type Direction = 'past' | 'future' | undefined;
const REACH = 14;

/**
 * Whether the clause around atoms `start .. end` tells of the past or of what is to come: the nearest cue before the
 * phrase counts, then the nearest after it. Undefined where there is none.
 */
export function directionAt(atoms: Atoms, start: number, end: number): Direction {
  const sentence = atoms.sentence[start];
  const back = start > 0 && atoms.word[start - 1] === 'the' ? start - 2 : start - 1;
  if (back >= 0 && atoms.sentence[back] === sentence && AHEAD.has(atoms.word[back]!)) return 'future';
  for (let i = start - 1; i >= 0 && i >= start - REACH && atoms.sentence[i] === sentence; i--) {
    const cue = cueOf(atoms, i, sentence!);
    if (cue) return cue;
    if (CLAUSE_STARTS.has(atoms.word[i]!)) break;
    if (atoms.word[i] === ';' || atoms.word[i] === '"') break;
  }
  for (let i = end; i < atoms.count && i < end + REACH && atoms.sentence[i] === sentence; i++) {
    // Who says it after the date ("…, he said") does not date it.
    const cue = REPORTING_VERBS.has(atoms.word[i]!) ? undefined : cueOf(atoms, i, sentence!);
    if (cue) return cue;
    if (atoms.word[i] === ';' || atoms.word[i] === '"') break;
  }
  return undefined;
}

function cueOf(atoms: Atoms, i: number, sentence: number): Direction {
  const word = atoms.word[i]!;
  const future = FUTURE_CUES.get(word);
  if (future) {
    const after = i + 1 < atoms.count && atoms.sentence[i + 1] === sentence ? atoms.word[i + 1]! : '';
    if (future.length === 0 || future.includes(after)) return 'future';
  }
  if (word.endsWith("'ll")) return 'future';
  if (PAST_VERBS.has(word)) return 'past';
  // "should be completed": the participle is no past tense.
  if (i > 0 && (atoms.word[i - 1] === 'be' || atoms.word[i - 1] === 'to')) return undefined;
  if (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed')) {
    // "is expected", "are scheduled": the participle is no past tense.
    return 'past';
  }
  return undefined;
}
