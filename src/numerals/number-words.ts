import { ORDINALS, SCALE_ORDINALS, SMALL_NUMBERS } from '../knowledge/numbers.js';
import type { Atoms } from './atoms.js';
import { readCardinal } from './cardinal.js';
import { type NumberPhrase, own, phrase, round, sameSentence, skipHyphen, withScale } from './number-parts.js';
import { NONE } from './number-phrase.js';
import { readDenominator, readWordFraction } from './word-fraction.js';

/** Number words: "two hundred and five", "twenty-one", "three million two hundred thousand", "nine point five". */
export function readWords(atoms: Atoms, i: number): NumberPhrase | undefined {
  const cardinal = readCardinal(atoms, i, isShareAfter);
  if (!cardinal) return NONE;
  const { end, value, scale } = cardinal;
  const mixed = readMixed(atoms, phrase(end, value, { scale }), i);
  if (mixed.end !== end) return mixed;
  return (
    readOrdinalWord(atoms, cardinal.next, value, i, cardinal.last) ??
    readWordFraction(atoms, i, cardinal) ??
    phrase(end, value, { scale })
  );
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
      // "point seventy-one"
      const ones = digit < 20 ? undefined : own(SMALL_NUMBERS, atoms.word[skipHyphen(atoms, at + 1)] ?? '');
      if (ones !== undefined && ones > 0 && ones < 10) {
        digits = String(digit + ones);
        at = skipHyphen(atoms, at + 1) + 1;
        break;
      }
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
  // "one and a half", "three and a fifth", "two million and three fifths", "two and fifty-four hundredths"
  const word = atoms.word[at + 1]!;
  const part = word === 'a' || word === 'an' ? readOneShare(atoms, i, at + 2) : readCountedShare(atoms, i, at + 1);
  if (!part) return number;
  const after = part.fraction ? withScale(atoms, part.end, part.value, false, false) : part;
  // "one billion and a half million", "one billion and three quarters million"
  if (number.scale > 1 && after.scale > 1)
    return after.scale < number.scale
      ? { ...number, end: after.end, value: round(number.value + after.value) }
      : number;
  return part.fraction
    ? { ...withScale(atoms, part.end, number.value + unit * part.value, false, false), fraction: false }
    : number;
}

/** "half", "fifth" after "and a". */
function readOneShare(atoms: Atoms, i: number, at: number): NumberPhrase | undefined {
  const share = readDenominator(atoms, i, at);
  return share && !share.isPlural ? phrase(share.end, 1 / share.value, { fraction: true }) : undefined;
}

/** "three fifths", "fifty-four hundredths" below one, "three quarters million" at `at`. */
function readCountedShare(atoms: Atoms, i: number, at: number): NumberPhrase | undefined {
  const cardinal = readCardinal(atoms, at);
  const share = cardinal && readWordFraction(atoms, i, cardinal);
  return share && (!share.fraction || share.value < 1) ? share : undefined;
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

/** "a hundred and thirty fifths" counts fifths, "two hundred and three fifths" does not. */
function isShareAfter(atoms: Atoms, i: number): boolean {
  return readCountedShare(atoms, i, i) !== undefined;
}
