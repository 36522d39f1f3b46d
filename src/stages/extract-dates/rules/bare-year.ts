import { COUNTED } from '../../../knowledge/counted.js';
import { AFTER_YEAR, BEFORE_AMOUNT, BEFORE_YEAR } from '../../../knowledge/year-context.js';
import { readNumber } from '../../../numerals/number-phrase.js';
import type { Found } from '../meaning.js';
import type { Reader } from '../reader.js';
import { readCentury, readDecade } from './decade.js';
import { readEraYear } from './era-year.js';
import { type Rule, START } from './rule.js';
import { readYear } from './years.js';

/** A bare year, a decade or a century; years before 1000 need their era. */
export const year: Rule = {
  name: 'year',
  starts: START.number | START.unit | START.quote | START.numberWord | START.determiner | START.ordinal | START.edge,
  read(r, i) {
    return readEraYear(r, i) ?? readDecade(r, i) ?? readCentury(r, i) ?? readBareYear(r, i) ?? readSecondYear(r, i);
  },
};

function readBareYear(r: Reader, i: number): Found | undefined {
  const read = readYear(r, i) ?? readThousands(r, i);
  if (!read) return undefined;
  const isWord = !r.isNumber(i);
  const before = r.word(i - 1);
  const joined = i > r.first && !r.spaced(i);
  // "over 2022,": through that year; "over 2022 people" is none.
  const isThrough = before === 'over' && read.year >= 1990 && read.year < 2050 && !goesOn(r, read.end);
  if (BEFORE_AMOUNT.has(before) && !isThrough) return undefined;
  if (
    joined &&
    before !== '(' &&
    before !== '-' &&
    before !== '–' &&
    before !== '/' &&
    before !== '"' &&
    before !== "'" &&
    before !== '['
  )
    return undefined;
  if (joined && (before === '-' || before === '/') && !isYearBefore(r, i - 2) && !joinsYear(r.word(i - 2)))
    return undefined;
  if (read.year >= 1000 && read.end === i + 1 && !isWord) {
    if (
      read.year < 1300 &&
      !(before === 'in' || before === 'since' || before === 'of' || before === 'until' || before === 'by')
    )
      return undefined;
    const after = r.word(read.end);
    if (after === '.' && r.isNumber(read.end + 1) && !r.spaced(read.end + 1)) return undefined;
    if (
      COUNTED.has(after) &&
      !(
        before === 'in' ||
        before === 'since' ||
        before === 'the' ||
        before === 'of' ||
        before === 'by' ||
        before === ','
      )
    )
      return undefined;
    // "listed 1408 missing villagers": nothing announces a year, and a noun phrase goes on.
    const isRecent = read.year >= 1950 && read.year < 2050;
    if (!BEFORE_YEAR.has(before) && goesOn(r, read.end) && !(isRecent && !COUNTED.has(r.word(read.end + 1))))
      return undefined;
    // A number among numbers ("the 1500 and 3000 metres") is none.
    if (after === 'metres' || after === 'meters' || after === 'km' || after === 'm') return undefined;
  }
  if (
    isWord &&
    !(
      before === 'in' ||
      before === 'since' ||
      before === 'of' ||
      before === 'by' ||
      before === 'until' ||
      before === 'from' ||
      before === 'to' ||
      before === 'and' ||
      before === 'year'
    )
  ) {
    return undefined;
  }
  return { start: i, end: read.end, meaning: { type: 'fields', fields: { year: read.year } }, rule: 'year' };
}

/** "in one thousand seven hundred and eighty nine", "from two thousand": a whole number in words that ends its phrase. */
function readThousands(r: Reader, i: number): { end: number; year: number } | undefined {
  if (r.word(i + 1) !== 'thousand') return undefined;
  const before = r.word(i - 1);
  if (before !== 'in' && before !== 'from' && before !== 'since' && before !== 'until') return undefined;
  const number = readNumber(r.atoms, i);
  if (!number || number.end > r.limit || number.ordinal || number.fraction || number.vague) return undefined;
  const { value, end } = number;
  const isRange = before === 'from' && (r.word(end) === 'to' || r.word(end) === 'until');
  if (value < 1000 || value > 2199 || !Number.isInteger(value) || !(r.closes(end) || isRange)) return undefined;
  return { end, year: value };
}

/** A lower-case word that begins or goes on with a noun phrase. */
function goesOn(r: Reader, i: number): boolean {
  const word = r.word(i);
  return word !== '' && word[0]! >= 'a' && word[0]! <= 'z' && !r.isCapital(i) && !AFTER_YEAR.has(word);
}

function isYearBefore(r: Reader, i: number): boolean {
  return r.isNumber(i) && r.integer(i, 1000, 2199) !== undefined;
}

function joinsYear(word: string): boolean {
  return (
    word === 'mid' ||
    word === 'early' ||
    word === 'late' ||
    word === 'pre' ||
    word === 'post' ||
    word === 'jan' ||
    word === 'dec'
  );
}

/** The "17" of "1915-17". */
function readSecondYear(r: Reader, i: number): Found | undefined {
  const mark = r.word(i - 1);
  if (
    (mark !== '-' && mark !== '–' && mark !== '/') ||
    r.spaced(i) ||
    r.spaced(i - 1) ||
    !r.isNumber(i) ||
    r.atoms.word[i]!.length !== 2
  )
    return undefined;
  const first = r.integer(i - 2, 1000, 2199);
  if (first === undefined || r.value(i) <= first % 100) return undefined;
  const year = first - (first % 100) + r.value(i);
  return { start: i, end: i + 1, meaning: { type: 'fields', fields: { year } }, rule: 'year' };
}
