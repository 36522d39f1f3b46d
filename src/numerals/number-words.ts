import { FRACTION_NOUNS, ORDINALS, SCALE_ORDINALS, SCALES, SMALL_NUMBERS } from '../knowledge/numbers.js';
import type { Atoms } from './atoms.js';
import { type NumberPhrase, own, phrase, round, sameSentence, shareOf, skipHyphen, withScale } from './number-parts.js';
import { NONE } from './number-phrase.js';

/** Number words: "two hundred and five", "twenty-one", "three million two hundred thousand", "nine point five". */
export function readWords(atoms: Atoms, i: number): NumberPhrase | undefined {
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
export function readMixed(atoms: Atoms, number: NumberPhrase, i: number): NumberPhrase {
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
export function readOrdinalWord(
  atoms: Atoms,
  at: number,
  base: number,
  i: number,
  last = 100,
): NumberPhrase | undefined {
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

function isScaleOpening(atoms: Atoms, i: number): boolean {
  // "Hundred people", "Million Dollar": a scale with nothing before it is a number only for "hundred" and "thousand".
  const word = atoms.word[i];
  return word === 'hundred' || word === 'thousand' || word === 'million';
}

/** "three fifths", "one half" at i. */
function isShareAfter(atoms: Atoms, i: number): boolean {
  return sameSentence(atoms, i, i + 1) && own(FRACTION_NOUNS, atoms.word[i + 1]!) !== undefined;
}
