import { COUNTING_NOUNS, SCALES, SMALL_NUMBERS } from '../knowledge/numbers.js';
import type { Atoms } from './atoms.js';
import { own, sameSentence, skipHyphen } from './number-parts.js';

/** A cardinal in words: "two hundred and five". */
export interface Cardinal {
  /** One past its last atom. */
  readonly end: number;
  readonly value: number;
  /** The largest scale in it. */
  readonly scale: number;
  /** What its last word counts: below 100 the number itself, 100 for "hundred", 1000 for a larger scale. */
  readonly last: number;
  /** Where its last word stands with a hyphen, the atom after the hyphen; else `end`. */
  readonly next: number;
  /** Its last word is the first after an "and", or there is no word before it. */
  readonly isSplit: boolean;
}

/** Words looked at: a longer chain of number words is no number. */
const MOST_WORDS = 24;

/**
 * Reads number words from atom i on; `isPart` says whether what stands after an "and" belongs to a share that is read
 * elsewhere ("two million and three fifths"). Undefined where no number word stands.
 */
export function readCardinal(
  atoms: Atoms,
  i: number,
  isPart: (atoms: Atoms, i: number) => boolean = () => false,
): Cardinal | undefined {
  if (own(SMALL_NUMBERS, atoms.word[i]!) === undefined && !isScaleOpening(atoms.word[i]!)) return undefined;
  let total = 0;
  let current = 0;
  let largest = 1;
  let last = 100;
  let lastScale = Number.POSITIVE_INFINITY;
  let at = i;
  let end = i;
  let isSplit = true;
  let afterAnd = true;
  for (let step = 0; step < MOST_WORDS; step++) {
    const word = atoms.word[at]!;
    const small = own(SMALL_NUMBERS, word);
    const scale =
      own(SCALES, word) ?? (isDozen(word) && (word === 'dozen' || (end !== i && current < 100)) ? 12 : undefined);
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
    isSplit = afterAnd;
    afterAnd = false;
    end = at + 1;
    at = skipHyphen(atoms, end);
    if (at >= atoms.count || !sameSentence(atoms, i, at)) break;
    if (atoms.word[at] === 'and' && last >= 100 && largest > 1 && sameSentence(atoms, i, at + 1)) {
      if (own(SMALL_NUMBERS, atoms.word[at + 1]!) === undefined || isPart(atoms, at + 1)) break;
      at++;
      afterAnd = true;
    } else if (last >= 20 && last < 100 && atoms.word[at] === '-' && isOnes(atoms, i, at + 1)) at++;
  }
  return { end, value: total + current, scale: largest, last, next: at < atoms.count ? at : end, isSplit };
}

function isDozen(word: string): boolean {
  return own(COUNTING_NOUNS, word) === 12;
}

/** "two" of "fifty - two", in text that was cut into words and joined again. */
function isOnes(atoms: Atoms, i: number, at: number): boolean {
  const value = sameSentence(atoms, i, at) ? own(SMALL_NUMBERS, atoms.word[at]!) : undefined;
  return value !== undefined && value > 0 && value < 10;
}

/** "Hundred people", "Million Dollar": a scale with nothing before it is a number only for these. */
function isScaleOpening(word: string): boolean {
  return word === 'hundred' || word === 'thousand' || word === 'million';
}
