import {
  COUNTING_NOUNS,
  FRACTION_NOUNS,
  FRACTION_SIGNS,
  ORDINAL_SUFFIXES,
  ORDINALS,
  SCALE_ORDINALS,
  SCALE_SUFFIXES,
  SCALES,
  SMALL_NUMBERS,
  SURE_SCALE_SUFFIXES,
  VAGUE_PLURALS,
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

const NONE = undefined;
/** Openings with no number of their own that a scale gives one: "a million", "half a million", "several hundred". */
const OPENINGS: Readonly<Record<string, { value: number; vague: boolean }>> = {
  a: { value: 1, vague: false },
  an: { value: 1, vague: false },
  several: { value: 3, vague: true },
  few: { value: 3, vague: true },
  couple: { value: 2, vague: false },
  many: { value: 1, vague: true },
};

/** Reads the longest number that begins at atom i, or undefined. Looks ahead a bounded number of atoms. */
export function readNumber(atoms: Atoms, i: number): NumberPhrase | undefined {
  if (i >= atoms.count) return NONE;
  if (atoms.kind[i] === ATOM.number) return readFromDigits(atoms, i);
  const word = atoms.word[i]!;
  if (atoms.kind[i] === ATOM.mark) {
    const share = own(FRACTION_SIGNS, word);
    return share === undefined ? NONE : withScale(atoms, i + 1, share, true, true);
  }
  return (
    readVague(atoms, i, word) ?? readOpening(atoms, i, word) ?? readWords(atoms, i) ?? readOrdinalWord(atoms, i, 0, i)
  );
}

function readFromDigits(atoms: Atoms, i: number): NumberPhrase {
  let value = atoms.value[i]!;
  let next = i + 1;
  const spacedGroups = readSpacedGroups(atoms, i);
  if (spacedGroups) {
    value = spacedGroups.value;
    next = spacedGroups.end;
  }
  if (isSlashFraction(atoms, i)) return withScale(atoms, i + 3, value / atoms.value[i + 2]!, true, true);
  const word = atoms.word[next];
  if (next < atoms.count && sameSentence(atoms, i, next)) {
    if (!atoms.spaced[next] && ORDINAL_SUFFIXES.has(word!)) {
      return phrase(next + 1, value, { ordinal: true, digits: true });
    }
    const share = own(FRACTION_SIGNS, word!);
    if (share !== undefined) {
      value += share;
      next++;
    } else if (isSlashFraction(atoms, next)) {
      // "2 1/4"
      value += atoms.value[next]! / atoms.value[next + 2]!;
      next += 3;
    } else if (
      word === 'and' &&
      sameSentence(atoms, i, next + 3) &&
      atoms.word[next + 1] === 'a' &&
      atoms.word[next + 2] === 'half'
    ) {
      value += 0.5;
      next += 3;
    }
  }
  return withScale(atoms, next, value, true, false);
}

/** "40 000", "1 414 021 100": groups of three with plain spaces, as southern African papers print them. */
function readSpacedGroups(atoms: Atoms, i: number): { end: number; value: number } | undefined {
  const first = atoms.word[i]!;
  if (first.length > 3 || first[0] === '0' || !isGroup(first)) return undefined;
  if (i > 0 && atoms.kind[i - 1] === ATOM.number && sameSentence(atoms, i - 1, i)) return undefined;
  let value = atoms.value[i]!;
  let at = i + 1;
  while (
    sameSentence(atoms, i, at) &&
    atoms.kind[at] === ATOM.number &&
    atoms.word[at]!.length === 3 &&
    isGroup(atoms.word[at]!) &&
    atoms.start[at] === atoms.end[at - 1]! + 1
  ) {
    value = value * 1000 + atoms.value[at]!;
    at++;
    if (at > i + 6) return undefined;
  }
  if (at === i + 1 || (sameSentence(atoms, i, at) && atoms.kind[at] === ATOM.number)) return undefined;
  return { end: at, value };
}

function isGroup(word: string): boolean {
  return !word.includes('.') && !word.includes(',');
}

function isSlashFraction(atoms: Atoms, i: number): boolean {
  return (
    atoms.kind[i] === ATOM.number &&
    atoms.word[i + 1] === '/' &&
    atoms.kind[i + 2] === ATOM.number &&
    atoms.value[i]! < atoms.value[i + 2]! &&
    atoms.value[i + 2]! <= 16 &&
    !atoms.spaced[i + 1] &&
    !atoms.spaced[i + 2] &&
    sameSentence(atoms, i, i + 2)
  );
}

/** After a value: scales ("1.5 million", "2 lakh crore", "5bn"), then smaller parts ("3 million two hundred thousand"). */
function withScale(atoms: Atoms, from: number, start: number, digits: boolean, fraction: boolean): NumberPhrase {
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
    // "3 million and a half"
    if (atoms.word[next + 1] === 'a' && atoms.word[next + 2] === 'half') {
      return phrase(next + 3, value + scale / 2, { digits, scale });
    }
  }
  return phrase(next, round(value), { digits, scale, fraction: fraction && scale === 1 });
}

/** "thousands", "tens of thousands", "hundreds of millions": at least so many. */
function readVague(atoms: Atoms, i: number, word: string): NumberPhrase | undefined {
  let value = word === 'tens' ? 10 : own(VAGUE_PLURALS, word);
  if (value === undefined) return NONE;
  let next = i + 1;
  // Bounded, so that a hostile run of such words is not read again from each of them.
  while (next < i + 5 && atoms.word[next] === 'of' && sameSentence(atoms, i, next + 1)) {
    const more = own(VAGUE_PLURALS, atoms.word[next + 1]!);
    if (more === undefined) break;
    value *= more;
    next += 2;
  }
  if (word === 'tens' && next === i + 1) return NONE;
  return phrase(next, value, { scale: value, vague: true });
}

function readOpening(atoms: Atoms, i: number, word: string): NumberPhrase | undefined {
  if (word === 'half' || word === 'quarter') return readHalf(atoms, i, i, word);
  const opening = own(OPENINGS, word);
  if (!opening) return NONE;
  let at = i + 1;
  let { value, vague } = opening;
  if ((word === 'a' || word === 'an') && sameSentence(atoms, i, at)) {
    const second = atoms.word[at]!;
    if (second === 'couple' || second === 'few') {
      value = second === 'couple' ? 2 : 3;
      vague = second === 'few';
      at++;
      if (atoms.word[at] === 'of' && sameSentence(atoms, i, at)) at++;
      const scaled = withScale(atoms, at, value, false, false);
      if (scaled.scale > 1) return { ...scaled, vague };
      return second === 'couple' ? phrase(at, 2, {}) : NONE;
    }
    if (second === 'half' || second === 'quarter') return readHalf(atoms, i, at, second);
    const share = own(FRACTION_NOUNS, second);
    if (share !== undefined && word === 'a' && second !== 'second') return shareOf(atoms, at + 1, 1 / share);
    if (own(SCALES, second) !== undefined || own(COUNTING_NOUNS, second) !== undefined) {
      if (second === 'score' || second === 'gross') return NONE;
      return readMixed(atoms, withScale(atoms, at, 1, false, false), i);
    }
    return NONE;
  }
  if (word === 'couple') return NONE;
  const scaled = withScale(atoms, at, value, false, false);
  return scaled.scale > 1 ? { ...scaled, vague } : NONE;
}

/** "half a million", "half of", "a quarter of a million", "a half". */
function readHalf(atoms: Atoms, i: number, at: number, word: string): NumberPhrase | undefined {
  const value = word === 'half' ? 0.5 : 0.25;
  let next = at + 1;
  if (atoms.word[next] === 'of' && atoms.word[next + 1] === 'a') next += 2;
  else if (atoms.word[next] === 'a') next++;
  if (next < atoms.count && sameSentence(atoms, i, next)) {
    const scaled = withScale(atoms, next, value, false, false);
    if (scaled.scale > 1) return scaled;
  }
  if (word === 'quarter' && i === at) return NONE;
  return phrase(at + 1, value, { fraction: true });
}

/** Number words: "two hundred and five", "twenty-one", "three million two hundred thousand", "nine point five". */
function readWords(atoms: Atoms, i: number): NumberPhrase | undefined {
  const first = own(SMALL_NUMBERS, atoms.word[i]!) ?? (isScaleOpening(atoms, i) ? 1 : undefined);
  if (first === undefined) return NONE;
  let total = 0;
  let current = 0;
  let largest = 1;
  let last = 100;
  let lastScale = Number.POSITIVE_INFINITY;
  let at = i;
  let end = i;
  for (let step = 0; step < 24; step++) {
    const word = atoms.word[at]!;
    const small = own(SMALL_NUMBERS, word);
    const scale =
      own(SCALES, word) ?? (word === 'dozen' || (word === 'dozens' && end !== i && current < 100) ? 12 : undefined);
    if (small !== undefined) {
      const fits = end === i || (small < 10 ? last >= 20 : small < 100 && last >= 100);
      if (!fits || (last === 100 && end !== i && current % 100 !== 0)) break;
      current += small;
      last = small;
    } else if (scale !== undefined) {
      if (scale === 100) {
        if (current === 0) current = 1;
        if (current >= 100) break;
        current *= 100;
        last = 100;
      } else {
        if (scale > lastScale && current === 0) total *= scale;
        else {
          if (scale >= lastScale && total > 0) break;
          total += (current || 1) * scale;
        }
        current = 0;
        last = 1000;
        lastScale = scale;
      }
      largest = Math.max(largest, scale);
    } else break;
    end = at + 1;
    at = skipHyphen(atoms, end);
    if (at >= atoms.count || !sameSentence(atoms, i, at)) break;
    if (atoms.word[at] === 'and' && last >= 100 && largest > 1 && sameSentence(atoms, i, at + 1)) {
      const next = own(SMALL_NUMBERS, atoms.word[at + 1]!);
      // "two million and three fifths" is read below.
      if (next === undefined || isShareAfter(atoms, at + 1)) break;
      at++;
    } else if (
      last >= 20 &&
      last < 100 &&
      atoms.word[at] === '-' &&
      (own(SMALL_NUMBERS, atoms.word[at + 1] ?? '') ?? 99) < 10
    )
      at++;
  }
  const value = total + current;
  const mixed = readMixed(atoms, phrase(end, value, { scale: largest }), i);
  if (mixed.end !== end) return mixed;
  const ordinal = readOrdinalWord(atoms, at < atoms.count ? at : end, value, i, last);
  if (ordinal) return ordinal;
  const share = fractionAfter(atoms, i, end, value);
  return share ?? phrase(end, value, { scale: largest });
}

/** "one and a half [billion]", "two and a quarter", "nine point five". */
function readMixed(atoms: Atoms, number: NumberPhrase, i: number): NumberPhrase {
  let at = number.end;
  if (at + 1 >= atoms.count || !sameSentence(atoms, i, at + 1)) return number;
  if (atoms.word[at] === 'point') {
    let digits = '';
    for (at++; at < atoms.count && sameSentence(atoms, i, at) && digits.length < 12; at++) {
      const digit = own(SMALL_NUMBERS, atoms.word[at]!) ?? (atoms.word[at] === 'oh' ? 0 : undefined);
      if (digit === undefined || (digit > 9 && digits !== '')) break;
      digits += String(digit);
      if (digit > 9) {
        at++;
        break;
      }
    }
    if (digits === '') return number;
    return withScale(atoms, at, Number(`${number.value}.${digits}`), false, false);
  }
  if (atoms.word[at] !== 'and') return number;
  const unit = number.scale >= 1000 && number.value % number.scale === 0 ? number.scale : 1;
  if (atoms.word[at + 1] === 'half') return withScale(atoms, at + 2, number.value + unit / 2, false, false);
  if (!sameSentence(atoms, i, at + 2)) return number;
  // "one and a half", "three and a fifth", "two million and three fifths"
  const article = atoms.word[at + 1]!;
  const count = article === 'a' || article === 'an' ? 1 : own(SMALL_NUMBERS, article);
  const noun = atoms.word[at + 2]!;
  const share = own(FRACTION_NOUNS, noun);
  if (count === undefined || share === undefined || count >= share) return number;
  if (count > 1 && number.scale === 1 && number.value < 20) return number;
  const after = withScale(atoms, at + 3, count / share, false, false);
  // "one billion and a half million"
  if (number.scale > 1 && after.scale > 1)
    return after.scale < number.scale
      ? { ...number, end: after.end, value: round(number.value + after.value) }
      : number;
  return { ...withScale(atoms, at + 3, number.value + (unit * count) / share, false, false), fraction: false };
}

/** "twenty-first", "two hundredth", "one hundred and third". */
function readOrdinalWord(atoms: Atoms, at: number, base: number, i: number, last = 100): NumberPhrase | undefined {
  if (at >= atoms.count || !sameSentence(atoms, i, at)) return NONE;
  const word = atoms.word[at]!;
  const ordinal = own(ORDINALS, word);
  if (ordinal !== undefined) {
    if (base === 0) return phrase(at + 1, ordinal, { ordinal: true });
    const fits = ordinal < 10 ? last >= 20 : last >= 100;
    // "one third" and "twenty thirds" are shares; "twenty third" and "hundred and third" are ordinals.
    if (!fits || ordinal >= 100) return NONE;
    return phrase(at + 1, base + ordinal, { ordinal: true });
  }
  const scale = own(SCALE_ORDINALS, word);
  if (scale === undefined) return NONE;
  return phrase(at + 1, (base || 1) * scale, { ordinal: true });
}

/** "two thirds", "three quarters", "one fifth": number word and the name of a share. */
function fractionAfter(atoms: Atoms, i: number, end: number, value: number): NumberPhrase | undefined {
  const at = skipHyphen(atoms, end);
  if (at >= atoms.count || !sameSentence(atoms, i, at)) return NONE;
  const word = atoms.word[at]!;
  const share = own(FRACTION_NOUNS, word);
  if (share === undefined) return NONE;
  const plural = word.endsWith('s') || word === 'halves';
  if (value === 1 ? plural : !plural) return NONE;
  // "three quarters" of a year are periods unless "of" follows; "one half" and "one quarter of" are shares.
  if (share === 4 && word.startsWith('q') && value > 3) return NONE;
  return shareOf(atoms, at + 1, value / share);
}

function shareOf(atoms: Atoms, end: number, value: number): NumberPhrase {
  let next = end;
  if (atoms.word[next] === 'of' && atoms.word[next + 1] === 'a') {
    const scaled = withScale(atoms, next + 2, value, false, false);
    if (scaled.scale > 1) return scaled;
  }
  next = end;
  return phrase(next, value, { fraction: true });
}

function isScaleOpening(atoms: Atoms, i: number): boolean {
  // "Hundred people", "Million Dollar": a scale with nothing before it is a number only for "hundred" and "thousand".
  const word = atoms.word[i];
  return word === 'hundred' || word === 'thousand' || word === 'million';
}

/** "three fifths", "one half" at i. */
function isShareAfter(atoms: Atoms, i: number): boolean {
  return sameSentence(atoms, i, i + 1) && own(FRACTION_NOUNS, atoms.word[i + 1]!) !== undefined;
}

function phrase(end: number, value: number, more: Partial<NumberPhrase>): NumberPhrase {
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

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
