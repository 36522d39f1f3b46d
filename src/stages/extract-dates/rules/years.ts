import { COUNTED } from '../../../knowledge/counted.js';
import { ORDINALS, SMALL_NUMBERS } from '../../../knowledge/numbers.js';
import type { Fields, Found } from '../meaning.js';
import { own, type Reader } from '../reader.js';
import { type Rule, START } from './rule.js';

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

/** A number goes on, or a unit or sign is joined to it. */
function isNumberTail(r: Reader, i: number): boolean {
  const word = r.word(i);
  if (word === '%' || word === '°' || (word === ':' && r.isNumber(i + 1) && !r.spaced(i + 1))) return true;
  if (word === '-' && !r.spaced(i) && r.isNumber(i + 1) && r.atoms.word[i + 1]!.length === 4) return false;
  return !r.spaced(i) && word !== '' && word[0]! >= 'a' && word[0]! <= 'z';
}

function eraAfter(r: Reader, i: number, year: number): YearRead {
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

const BEFORE_YEAR: ReadonlySet<string> = new Set([
  'in',
  'since',
  'by',
  'until',
  'till',
  'of',
  'from',
  'during',
  'before',
  'after',
  'circa',
  'ca',
  'through',
  'throughout',
  'around',
  'early',
  'late',
  'mid',
  'the',
  'year',
  'for',
  'on',
  'and',
  'to',
  'or',
  'than',
  '(',
  '-',
  '–',
  '/',
  ',',
  '',
  'between',
  'about',
  'pre',
  'post',
  'than',
  '[',
  ':',
  '*',
  'c',
  'his',
  'her',
  'its',
  'their',
  'vs',
  'as',
  'a',
  'an',
  'with',
  'that',
  'this',
  'at',
  'into',
  'was',
  'against',
  'de',
]);
/** Before these a number is an amount whatever its size. */
const BEFORE_AMOUNT: ReadonlySet<string> = new Set([
  '$',
  '€',
  '£',
  '¥',
  '₹',
  'us',
  'usd',
  'eur',
  'rs',
  'rs.',
  'no',
  'nos',
  'flight',
  'route',
  'highway',
  'resolution',
  'article',
  'section',
  'page',
  'room',
  'least',
  'most',
  'over',
  'nearly',
  'almost',
  'approximately',
  'roughly',
  'some',
  'number',
  '#',
  'windows',
  'boeing',
  'block',
  'bus',
  'type',
  'model',
]);

/** A bare year, a decade or a century; years before 1000 need their era. */
export const year: Rule = {
  name: 'year',
  starts: START.number | START.quote | START.numberWord | START.determiner | START.ordinal | START.edge,
  read(r, i) {
    return readEraYear(r, i) ?? readDecade(r, i) ?? readCentury(r, i) ?? readBareYear(r, i) ?? readSecondYear(r, i);
  },
};

function readBareYear(r: Reader, i: number): Found | undefined {
  const read = readYear(r, i);
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
    // "documented 1414 alleged executions": nothing announces a year, and a noun phrase goes on.
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

/** A lower-case word that begins or goes on with a noun phrase. */
function goesOn(r: Reader, i: number): boolean {
  const word = r.word(i);
  return word !== '' && word[0]! >= 'a' && word[0]! <= 'z' && !r.isCapital(i) && !AFTER_YEAR.has(word);
}

const AFTER_YEAR: ReadonlySet<string> = new Set([
  'and',
  'or',
  'to',
  'in',
  'on',
  'at',
  'by',
  'for',
  'from',
  'with',
  'when',
  'as',
  'the',
  'a',
  'was',
  'were',
  'is',
  'had',
  'has',
  'but',
  'after',
  'before',
  'that',
  'which',
  'because',
  'while',
  'it',
  'he',
  'she',
  'they',
  'we',
  's',
  'through',
  'until',
  'than',
  'edition',
  'season',
  'election',
  'elections',
  'war',
  'would',
  'will',
  'did',
  'also',
  'onwards',
  'alone',
]);

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

/** "490 BC", "AD 70", "c. 450 BC", "the year 500". */
function readEraYear(r: Reader, i: number): Found | undefined {
  let at = i;
  let mod: string | undefined;
  const word = r.word(at);
  if (word === 'circa' || word === 'ca' || word === 'c') {
    at = r.skipDot(at + 1);
    mod = 'APPROX';
  }
  let fields: Fields | undefined;
  let end = at;
  const era = r.word(at);
  if ((era === 'ad' || era === 'ad.') && r.integer(at + 1, 1, 2199) !== undefined) {
    fields = { year: r.integer(at + 1, 1, 2199)! };
    end = at + 2;
  } else {
    const number = r.integer(at, 1, 4999);
    if (number === undefined) return undefined;
    const read = eraAfter(r, at + 1, number);
    const shared = sharedEra(r, at + 1, number);
    if (shared !== undefined) {
      fields = { year: shared };
      end = at + 1;
    } else if (read.end > at + 1) {
      fields = { year: read.year };
      end = read.end;
    } else if (mod && number >= 1000 && number < 2200) {
      fields = { year: number };
      end = at + 1;
    }
  }
  return fields && { start: i, end, meaning: { type: 'fields', fields }, rule: 'year', ...(mod && { mod }) };
}

/** "264-146 BC", "264 and 146 BC": the first year shares the era of the second. */
function sharedEra(r: Reader, i: number, number: number): number | undefined {
  const joiner = r.word(i);
  if (
    joiner !== '-' &&
    joiner !== '–' &&
    joiner !== 'and' &&
    joiner !== 'to' &&
    joiner !== 'until' &&
    joiner !== 'or' &&
    joiner !== '/'
  )
    return undefined;
  const second = r.integer(i + 1, 1, 4999);
  if (second === undefined) return undefined;
  const read = eraAfter(r, i + 2, second);
  return read.end > i + 2 && read.year < 1 ? 1 - number : undefined;
}

const DECADE_WORDS: Readonly<Record<string, number>> = {
  twenties: 2,
  thirties: 3,
  forties: 4,
  fifties: 5,
  sixties: 6,
  seventies: 7,
  eighties: 8,
  nineties: 9,
  noughties: 0,
};

/** "the 1990s", "1980's", "the '80s", "70s", "the nineteen eighties", "the eighties". */
function readDecade(r: Reader, i: number): Found | undefined {
  const at = r.word(i) === 'the' ? i + 1 : i;
  const make = (end: number, decade: number): Found => ({
    start: i,
    end,
    meaning: { type: 'fields', fields: { decade } },
    rule: 'decade',
  });
  const quoted = r.word(at) === "'" ? at + 1 : at;
  if (r.isNumber(quoted) && !(quoted > at && r.spaced(quoted))) {
    const word = r.atoms.word[quoted]!;
    let end = quoted + 1;
    if (r.word(end) === "'" && !r.spaced(end)) end++;
    if (r.word(end) !== 's' || r.spaced(end)) return undefined;
    const value = r.value(quoted);
    if (value % 10 !== 0) return undefined;
    if (word.length === 4 && value >= 1000 && value < 2200) return make(end + 1, value / 10);
    const before = r.word(at - 1);
    const isAge = before === 'his' || before === 'her' || before === 'their' || before === 'my';
    if (
      word.length === 2 &&
      !isAge &&
      (at > i ||
        quoted > at ||
        before === 'mid' ||
        before === 'early' ||
        before === 'late' ||
        before === 'and' ||
        (before === 'in' && r.word(quoted + 1) === "'") ||
        before === '-')
    ) {
      return make(end + 1, value < 20 ? 200 + value / 10 : 190 + value / 10);
    }
    return undefined;
  }
  const named = own(DECADE_WORDS, r.word(at));
  const edged =
    r.word(at - 1) === 'early' ||
    r.word(at - 1) === 'late' ||
    r.word(at - 1) === 'mid' ||
    (r.word(at - 1) === '-' && r.word(at - 2) === 'mid');
  if (named !== undefined && (at > i || edged)) return make(at + 1, named === 0 ? 200 : 190 + named);
  if (r.word(at) === 'nineteen' || r.word(at) === 'eighteen') {
    const decade = own(DECADE_WORDS, r.word(at + 1));
    if (decade !== undefined) return make(at + 2, (r.word(at) === 'nineteen' ? 190 : 180) + decade);
  }
  return undefined;
}

/** "the 19th century", "the nineteenth century BC", "20th-century". */
function readCentury(r: Reader, i: number): Found | undefined {
  const at = r.word(i) === 'the' ? i + 1 : i;
  let nth: number | undefined;
  let end = at;
  if (r.isNumber(at)) {
    nth = r.integer(at, 1, 30);
    end = at + 2;
    if (r.spaced(at + 1)) return undefined;
  } else {
    nth = own(ORDINALS, r.word(at));
    end = at + 1;
    const tens = own(SMALL_NUMBERS, r.word(at));
    if (tens === 20) {
      nth = 20 + (own(ORDINALS, r.word(r.skip(at + 1, '-'))) ?? Number.NaN);
      end = r.skip(at + 1, '-') + 1;
    }
  }
  if (nth === undefined || Number.isNaN(nth)) return undefined;
  end = r.skip(end, '-');
  if (r.word(end) !== 'century' && r.word(end) !== 'centuries') return undefined;
  end++;
  const era = eraAfter(r, end, nth);
  const century = era.year < 1 ? -nth : nth - 1;
  return { start: i, end: era.end, meaning: { type: 'fields', fields: { century } }, rule: 'century' };
}
