import { COUNTED } from '../../../knowledge/counted.js';
import { SMALL_NUMBERS } from '../../../knowledge/numbers.js';
import { own, type Reader } from '../reader.js';

interface YearRead {
  readonly end: number;
  readonly year: number;
}

/** A year by its form: four digits, "'99", words ("nineteen ninety-nine"), with or without an era. */
export function readYear(r: Reader, i: number): YearRead | undefined {
  const digits = r.isNumber(i) && r.atoms.word[i]!.length === 4 ? r.integer(i, 1000, 2199) : undefined;
  if (digits !== undefined) {
    if (isNumberTail(r, i + 1)) return undefined;
    return eraAfter(r, i + 1, digits);
  }
  const small = r.isNumber(i) ? r.integer(i, 1, 999) : undefined;
  if (small !== undefined) {
    const read = eraAfter(r, i + 1, small);
    return read.end > i + 1 ? read : undefined;
  }
  if (r.word(i) === "'" && r.isNumber(i + 1) && !r.spaced(i + 1) && r.atoms.word[i + 1]!.length === 2) {
    const two = r.value(i + 1);
    if (isNumberTail(r, i + 2) || r.word(i + 2) === 's') return undefined;
    return { end: i + 2, year: two + (two < 40 ? 2000 : 1900) };
  }
  return yearInWords(r, i);
}

/** The year after a day or a month, with the comma or "of" before it. */
export function yearAfter(r: Reader, i: number): { end: number; year: number } | undefined {
  const at = r.word(i) === ',' || r.word(i) === 'of' || r.word(i) === 'in' ? i + 1 : i;
  const year = readYear(r, at);
  if (!year) return undefined;
  // "on May 5, 2000 people": a count goes on with its noun.
  return at > i && COUNTED.has(r.word(year.end)) ? undefined : year;
}

/** A number goes on, or a unit or sign is joined to it. */
function isNumberTail(r: Reader, i: number): boolean {
  const word = r.word(i);
  if (word === '%' || word === '°' || (word === ':' && r.isNumber(i + 1) && !r.spaced(i + 1))) return true;
  if (word === '-' && !r.spaced(i) && r.isNumber(i + 1) && r.atoms.word[i + 1]!.length === 4) return false;
  return !r.spaced(i) && word !== '' && word[0]! >= 'a' && word[0]! <= 'z';
}

export function eraAfter(r: Reader, i: number, year: number): YearRead {
  const word = r.word(i);
  if (word === 'bc' || word === 'bc.' || word === 'bce' || word === 'bce.') return { end: i + 1, year: 1 - year };
  if (word === 'ad' || word === 'ad.' || word === 'ce') return { end: i + 1, year };
  return { end: i, year };
}

function yearInWords(r: Reader, i: number): YearRead | undefined {
  const first = own(SMALL_NUMBERS, r.word(i));
  if (first === undefined) return undefined;
  if (first === 2 && r.word(i + 1) === 'thousand') {
    let at = r.word(i + 2) === 'and' ? i + 3 : i + 2;
    const low = twoDigits(r, at);
    if (low) at = low.end;
    // "two thousand" alone is a year only where a comma or a month stands before it.
    const before = r.word(i - 1);
    return low
      ? { end: at, year: 2000 + low.value }
      : before === ',' || r.month(i - 1) !== undefined
        ? { end: i + 2, year: 2000 }
        : undefined;
  }
  if (first < 10 || first > 21) return undefined;
  const head = twoDigits(r, i);
  if (!head || head.value < 15 || head.value > 21) return undefined;
  const at = r.word(head.end) === 'hundred' ? undefined : head.end;
  if (at !== undefined && (r.word(at) === 'zero' || r.word(at) === 'oh')) {
    const ones = twoDigits(r, at + 1);
    return ones && ones.value < 10 ? { end: ones.end, year: head.value * 100 + ones.value } : undefined;
  }
  const low = at === undefined ? undefined : twoDigits(r, at);
  return low && low.value >= 10 ? { end: low.end, year: head.value * 100 + low.value } : undefined;
}

function twoDigits(r: Reader, i: number): { end: number; value: number } | undefined {
  const tens = own(SMALL_NUMBERS, r.word(i));
  if (tens === undefined || tens === 0) return undefined;
  if (tens >= 20) {
    const at = r.skip(i + 1, '-');
    const ones = own(SMALL_NUMBERS, r.word(at));
    if (ones !== undefined && ones > 0 && ones < 10) return { end: at + 1, value: tens + ones };
  }
  return { end: i + 1, value: tens };
}
