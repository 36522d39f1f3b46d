import type { Base, Measure } from './measure.js';
import { type FigureReader, own } from './reader.js';

const AGE_UNITS: Readonly<Record<string, string>> = {
  year: 'year',
  years: 'year',
  yr: 'year',
  yrs: 'year',
  month: 'month',
  months: 'month',
  week: 'week',
  weeks: 'week',
  day: 'day',
  days: 'day',
};

/** "69-year-old", "34 years old", "87 yo", "three months of age", "aged 34", "turned 70", "at the age of nine", "Smith, 34,". */
export function readAge(r: FigureReader, start: number, end: number, at: number, base: Base): Measure | undefined {
  const unit = own(AGE_UNITS, r.word(at));
  const make = (last: number, name: string, first = start): Measure => ({
    ...base,
    start: first,
    end: last,
    kind: 'age',
    unit: name,
  });
  if (unit !== undefined) {
    let next = at + 1;
    if (r.word(next) === '-') next++;
    if (r.word(next) === 'old' || r.word(next) === 'olds') return make(next + 1, unit);
    if (r.word(next) === 'of' && r.word(next + 1) === 'age') return make(next + 2, unit);
  }
  if (r.word(end) === 'yo' || r.word(end) === 'y.o.' || r.word(end) === 'yrs.old') return make(end + 1, 'year');
  if (base.value > 130 || base.scale > 1 || base.fraction || base.value !== Math.floor(base.value)) return undefined;
  const before = r.word(start - 1);
  // "aged 19 and 22"
  if (before === 'and' && r.isNumber(start - 2) && r.word(start - 3) === 'aged') return make(end, 'year');
  if (before === 'at' && r.word(end) === ',' && base.digits && base.value > 9 && r.first === start - 1)
    return make(end, 'year');
  if (before === 'aged' && unit === undefined) return make(end, 'year', start - 1);
  if (before === 'age' && !isNounNext(r, end)) return make(end, 'year', start - 1);
  if (before === 'of' && r.word(start - 2) === 'age') return make(end, 'year');
  if ((before === 'turned' || before === 'turns' || before === 'turning') && !isNounNext(r, end) && base.value > 12)
    return make(end, 'year');
  // "Jane Doe, 34, said": a name, the number between commas.
  const closes = r.word(end) === ',' || r.word(end) === ')';
  if (
    closes &&
    (before === ',' || before === '(') &&
    base.digits &&
    base.value >= 1 &&
    (r.isCapital(start - 2) || before === ',') &&
    r.isWord(start - 2) &&
    !MONTH_LIKE.has(r.word(start - 2))
  ) {
    return r.isNumber(end + 1) ? undefined : make(end, 'year');
  }
  return undefined;
}

const MONTH_LIKE: ReadonlySet<string> = new Set([
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'figure',
  'table',
  'section',
  'no',
]);

function isNounNext(r: FigureReader, i: number): boolean {
  const word = r.word(i);
  return (
    r.isWord(i) &&
    word !== 'in' &&
    word !== 'on' &&
    word !== 'at' &&
    word !== 'and' &&
    word !== 'when' &&
    word !== 'or' &&
    word !== 'last' &&
    word !== 'this' &&
    word !== 'from' &&
    word !== 'to' &&
    word !== 'was' &&
    word !== 'is' &&
    word !== 'after' &&
    word !== 'with' &&
    word !== 'but'
  );
}
