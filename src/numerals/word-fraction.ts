import { FRACTION_NOUNS, ORDINALS, SCALE_ORDINALS, SMALL_NUMBERS } from '../knowledge/numbers.js';
import type { Atoms } from './atoms.js';
import { type Cardinal, readCardinal } from './cardinal.js';
import { type NumberPhrase, own, sameSentence, shareOf } from './number-parts.js';

interface Denominator {
  readonly end: number;
  readonly value: number;
  readonly isPlural: boolean;
}

/**
 * What the cardinal that begins at i counts where the name of a share follows: "two thirds", "one twenty-fifth", "three
 * twenty-firsts", "fifty-four hundredths", "a hundred trillionths". A tens word right before the name of a small share
 * belongs to it where a number is left over ("one hundred thirty-fifths" is 100/35, "thirty fifths" 30/5).
 */
export function readWordFraction(atoms: Atoms, i: number, cardinal: Cardinal): NumberPhrase | undefined {
  const { value, last } = cardinal;
  const at = past(atoms, cardinal.end);
  const denominator = readDenominator(atoms, i, at);
  if (!denominator) return undefined;
  if (value === 1 ? denominator.isPlural : !denominator.isPlural) return undefined;
  const isSmall = at === denominator.end - 1 && denominator.value < 10;
  if (isSmall && last >= 20 && last < 100 && !cardinal.isSplit && value > last)
    return shareOf(atoms, denominator.end, (value - last) / (last + denominator.value));
  return shareOf(atoms, denominator.end, value / denominator.value);
}

/** The name of a share at `at`: "fifth", "twenty-fifths", "one hundred and fifth", "trillionths", "half", "quarters". */
export function readDenominator(atoms: Atoms, i: number, at: number): Denominator | undefined {
  if (!sameSentence(atoms, i, at)) return undefined;
  const simple = shareName(atoms.word[at]!);
  if (simple) return { end: at + 1, ...simple };
  if (own(SMALL_NUMBERS, atoms.word[at]!) === undefined) return undefined;
  const head = readCardinal(atoms, at);
  if (!head || head.last < 20) return undefined;
  let next = past(atoms, head.end);
  if (head.last === 100 && atoms.word[next] === 'and') next++;
  if (!sameSentence(atoms, i, next)) return undefined;
  const word = atoms.word[next]!;
  const isPlural = word.endsWith('s');
  const ordinal = own(ORDINALS, isPlural ? word.slice(0, -1) : word);
  if (ordinal !== undefined && (ordinal < 10 || head.last >= 100))
    return { end: next + 1, value: head.value + ordinal, isPlural };
  const scale = own(SCALE_ORDINALS, isPlural ? word.slice(0, -1) : word);
  return scale === undefined ? undefined : { end: next + 1, value: head.value * scale, isPlural };
}

/** "seconds" are no shares, "halves" and "quarters" are. */
function shareName(word: string): { value: number; isPlural: boolean } | undefined {
  const named = own(FRACTION_NOUNS, word);
  const isPlural = word.endsWith('s');
  if (named !== undefined) return { value: named, isPlural };
  const singular = isPlural ? word.slice(0, -1) : word;
  const ordinal = own(ORDINALS, singular);
  const value = ordinal !== undefined && ordinal > 2 ? ordinal : own(SCALE_ORDINALS, singular);
  return value === undefined ? undefined : { value, isPlural };
}

/** Past a hyphen, with spaces around it or none ("five - eighths" in text that was cut into words and joined again). */
function past(atoms: Atoms, i: number): number {
  if (i + 1 >= atoms.count || atoms.word[i] !== '-') return i;
  return atoms.spaced[i] === atoms.spaced[i + 1] ? i + 1 : i;
}
