import {
  COUNTING_NOUNS,
  FRACTION_NOUNS,
  FRACTION_SIGNS,
  ORDINAL_SUFFIXES,
  SCALE_ORDINALS,
  SCALES,
  VAGUE_PLURALS,
} from '../knowledge/numbers.js';
import { ATOM, type Atoms } from './atoms.js';
import { readCardinal } from './cardinal.js';
import { type NumberPhrase, own, phrase, sameSentence, shareOf, withScale } from './number-parts.js';
import { readMixed, readOrdinalWord, readWords } from './number-words.js';
import { readPower } from './powers.js';
import { readWordFraction } from './word-fraction.js';

export const NONE = undefined;

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
  const power = readPower(atoms, i);
  if (power) return phrase(power.end, power.value, { digits: true });
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
    // "a trillionth", "a millionth of": "the millionth visitor" is an ordinal.
    const scaled = own(SCALE_ORDINALS, second);
    if (scaled !== undefined && word === 'a' && !isNounAt(atoms, i, at + 1)) return shareOf(atoms, at + 1, 1 / scaled);
    if (own(SCALES, second) !== undefined || own(COUNTING_NOUNS, second) !== undefined) {
      if (second === 'score' || second === 'gross') return NONE;
      // "a hundred trillionths"
      const cardinal = readCardinal(atoms, at);
      const share = cardinal && readWordFraction(atoms, i, cardinal);
      if (share) return share;
      return readMixed(atoms, withScale(atoms, at, 1, false, false), i);
    }
    return NONE;
  }
  if (word === 'couple') return NONE;
  const scaled = withScale(atoms, at, value, false, false);
  return scaled.scale > 1 ? { ...scaled, vague } : NONE;
}

function isNounAt(atoms: Atoms, i: number, at: number): boolean {
  return sameSentence(atoms, i, at) && atoms.kind[at] === ATOM.word && atoms.word[at] !== 'of';
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
