import {
  COUNTING_NOUNS,
  FRACTION_NOUNS,
  SCALE_SUFFIXES,
  SCALES,
  SMALL_NUMBERS,
  SURE_SCALE_SUFFIXES,
} from '../knowledge/numbers.js';
import { ATOM, type Atoms } from './atoms.js';

export interface NumberPhrase {
  /** One past the last atom. */
  readonly end: number;
  readonly value: number;
  readonly ordinal: boolean;
  /** Written with digits. */
  readonly digits: boolean;
  /** With a scale: million, bn, dozen. */
  readonly scale: number;
  /** "thousands of", "several hundred", "a few": the text leaves the number open. */
  readonly vague: boolean;
  /** "a third", "two-thirds", "half": a share, unless a scale follows. */
  readonly fraction: boolean;
}

/** After a value: scales ("1.5 million", "2 lakh crore", "5bn"), then smaller parts ("3 million two hundred thousand"). */
export function withScale(atoms: Atoms, from: number, start: number, digits: boolean, fraction: boolean): NumberPhrase {
  let value = start;
  let next = from;
  let scale = 1;
  for (let step = 0; step < 4; step++) {
    const at = skipHyphen(atoms, next);
    if (at >= atoms.count || !sameSentence(atoms, from - 1, at)) break;
    const word = atoms.word[at]!;
    const suffix = atoms.spaced[at] && !SURE_SCALE_SUFFIXES.has(word) ? undefined : own(SCALE_SUFFIXES, word);
    const factor =
      own(SCALES, word) ??
      (scale === 1 && !(digits && word === 'score') ? own(COUNTING_NOUNS, word) : undefined) ??
      (scale === 1 && digits && SURE_SCALE_SUFFIXES.has(word) ? suffix : undefined);
    if (factor === undefined) break;
    value *= factor;
    scale *= factor;
    next = at + 1;
  }
  if (scale > 1 && atoms.word[next] === 'and' && sameSentence(atoms, next, next + 2)) {
    // "3 million and a half", "3 million and a quarter"
    const share = atoms.word[next + 1] === 'a' ? own(FRACTION_NOUNS, atoms.word[next + 2]!) : undefined;
    if (share === 2 || share === 4) return phrase(next + 3, value + scale / share, { digits, scale });
  }
  const rest = digits && scale > 1 ? readRest(atoms, next, scale) : undefined;
  if (rest) return phrase(rest.end, round(value + rest.value), { digits, scale });
  return phrase(next, round(value), { digits, scale, fraction: fraction && scale === 1 });
}

/**
 * What goes on a number of digits and a scale: "and 21" of "3 hundred and 21", "3 hundred and 21" of "4 thousand 3 hundred
 * and 21". Only after "hundred" does an "and" join digits: "2 million and 300" are two numbers.
 */
function readRest(atoms: Atoms, from: number, scale: number): { end: number; value: number } | undefined {
  if (!sameSentence(atoms, from - 1, from + 1)) return undefined;
  if (scale === 100) {
    if (atoms.word[from] !== 'and') return undefined;
    const value = smallAt(atoms, from + 1);
    const isOwn = value === undefined || own(SCALES, atoms.word[from + 2] ?? '') !== undefined;
    return !isOwn && value > 0 && value < 100 ? { end: from + 2, value } : undefined;
  }
  const value = smallAt(atoms, from);
  const smaller = own(SCALES, atoms.word[from + 1]!);
  if (value === undefined || smaller === undefined || smaller >= scale || value >= 1000) return undefined;
  const rest = readRest(atoms, from + 2, smaller);
  return { end: rest?.end ?? from + 2, value: value * smaller + (rest?.value ?? 0) };
}

/** A whole number without separators, in digits or one word. */
function smallAt(atoms: Atoms, i: number): number | undefined {
  const value = atoms.kind[i] === ATOM.number ? atoms.value[i]! : own(SMALL_NUMBERS, atoms.word[i]!);
  return value !== undefined && Number.isInteger(value) ? value : undefined;
}

export function shareOf(atoms: Atoms, end: number, value: number): NumberPhrase {
  if (atoms.word[end] === 'of' && atoms.word[end + 1] === 'a') {
    const scaled = withScale(atoms, end + 2, value, false, false);
    if (scaled.scale > 1) return scaled;
  }
  // "three quarters billion"
  const at = skipHyphen(atoms, end);
  const direct = sameSentence(atoms, end - 1, at) ? own(SCALES, atoms.word[at]!) : undefined;
  if (direct !== undefined && direct >= 1000) return withScale(atoms, end, value, false, false);
  return phrase(end, value, { fraction: true });
}

export function phrase(end: number, value: number, more: Partial<NumberPhrase>): NumberPhrase {
  return { end, value, ordinal: false, digits: false, scale: 1, vague: false, fraction: false, ...more };
}

/** The atom after a hyphen that joins words without spaces, else the atom itself. */
export function skipHyphen(atoms: Atoms, i: number): number {
  return atoms.word[i] === '-' && !atoms.spaced[i] && i + 1 < atoms.count && !atoms.spaced[i + 1] ? i + 1 : i;
}

export function sameSentence(atoms: Atoms, i: number, j: number): boolean {
  return j < atoms.count && atoms.sentence[i] === atoms.sentence[j];
}

/** Removes the noise of binary fractions: 2.3 million is 2300000, not 2299999.9999999995. */
export function round(value: number): number {
  return Number.isSafeInteger(value) || !Number.isFinite(value) ? value : Number(value.toPrecision(14));
}

export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
