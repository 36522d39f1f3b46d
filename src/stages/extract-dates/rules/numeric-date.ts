import { isValidDate } from '../civil.js';
import type { Clock, Fields, Found } from '../meaning.js';
import type { Reader } from '../reader.js';
import { type Rule, START } from './rule.js';

/** Which of day and month stands first in "04/05/2022". */
export type DateOrder = 'dmy' | 'mdy';

/** "2022-02-24", "2022-02-24T15:30:00Z", "2022/02/24", "24/02/2022", "24.02.2022", "11/2016", "20220615", "4/22". */
export function numericDate(order: DateOrder): Rule {
  return { name: 'numeric-date', starts: START.number, read: (r, i) => readNumericDate(r, i, order) };
}

function readNumericDate(r: Reader, i: number, order: DateOrder): Found | undefined {
  const before = r.word(i - 1);
  if (!r.spaced(i) && i > r.first && (before === '-' || before === '/' || before === '.' || before === '$'))
    return undefined;
  const parts = readParts(r, i);
  if (parts && isSeason(r, i, parts)) return undefined;
  const fields = parts && fieldsOf(parts, order, isDatedAt(r, i, parts.end));
  if (!parts || !fields) return readYearAndMonth(r, i);
  const { end, lengths } = parts;
  const clock = lengths[0] === 4 && r.word(end) === 't' ? readIsoClock(r, end + 1) : undefined;
  return {
    start: i,
    end: clock ? clock.end : end,
    meaning: { type: 'fields', fields },
    rule: 'numeric-date',
    ...(clock && { clock: clock.clock }),
  };
}

interface Parts {
  readonly end: number;
  readonly numbers: readonly number[];
  readonly lengths: readonly number[];
  readonly mark: string;
}

/** Two or three runs of digits with the same mark between them; "24.02" is one atom and is taken apart. */
function readParts(r: Reader, i: number): Parts | undefined {
  const numbers: number[] = [];
  const lengths: number[] = [];
  let at = i;
  let mark = '';
  for (;;) {
    if (!r.isNumber(at) || numbers.length === 3) return undefined;
    const word = r.atoms.word[at]!;
    if (word.includes('.') || word.includes(',') || word.length > 4) return undefined;
    numbers.push(r.value(at));
    lengths.push(word.length);
    const next = r.word(at + 1);
    const joins = next === '-' || next === '/' || next === '.' || next === '–';
    if (!joins || r.spaced(at + 1) || r.spaced(at + 2) || !r.isNumber(at + 2)) break;
    if (mark !== '' && next !== mark) return undefined;
    mark = next;
    at += 2;
  }
  // "08/12,2015"
  const comma = at + 1;
  if (numbers.length === 2 && mark === '/' && r.word(comma) === ',' && !r.spaced(comma) && !r.spaced(comma + 1)) {
    const year = r.integer(comma + 1, 1000, 2199);
    if (year !== undefined) return { end: comma + 2, numbers: [...numbers, year], lengths: [...lengths, 4], mark };
  }
  return numbers.length >= 2 ? { end: at + 1, numbers, lengths, mark } : undefined;
}

/** "the 2010-11 season", "2010-11 sales": two years, of which the second is the next, and what they are the years of. */
function isSeason(r: Reader, i: number, { numbers, lengths, end }: Parts): boolean {
  if (numbers.length !== 2 || lengths[0] !== 4 || lengths[1] !== 2) return false;
  return numbers[1] === (numbers[0]! + 1) % 100 && (r.word(i - 1) === 'the' || (!r.closes(end) && !r.isNumber(end)));
}

/** "11-2016", "2016 - 11", "2016 / 11": a year and a month with nothing after them that they could count. */
function readYearAndMonth(r: Reader, i: number): Found | undefined {
  const mark = r.word(i + 1);
  if ((mark !== '-' && mark !== '/' && mark !== '–') || !r.isNumber(i) || !r.isNumber(i + 2)) return undefined;
  if (!r.closes(i + 3) || (r.word(i + 3) === '.' && r.isNumber(i + 4))) return undefined;
  const isYearFirst = r.atoms.word[i]!.length === 4;
  const year = r.integer(isYearFirst ? i : i + 2, 1900, 2099);
  const month = r.integer(isYearFirst ? i + 2 : i, 1, 12);
  if (year === undefined || month === undefined) return undefined;
  // "2010/11", "2010-11" joined are seasons and spans of years.
  if (isYearFirst && !r.spaced(i + 1) && !r.spaced(i + 2) && month === (year + 1) % 100) return undefined;
  return { start: i, end: i + 3, meaning: { type: 'fields', fields: { year, month } }, rule: 'numeric-date' };
}

const BEFORE_DAY: ReadonlySet<string> = new Set(['on', 'until', 'since', 'by', 'from']);

/** A preposition of time makes two numbers a date; so does a first date that the second ends ("from 10/1 to 11/7"). */
function isDatedAt(r: Reader, i: number, end: number): 'surely' | 'likely' | undefined {
  const before = r.word(i - 1);
  if (BEFORE_DAY.has(before) || r.weekday(i - 1) !== undefined) return r.closes(end) ? 'surely' : 'likely';
  const isRange = before === 'to' || before === 'and' || before === 'through';
  return isRange && r.word(i - 3) === '/' && (r.word(i - 5) === 'from' || r.word(i - 5) === 'between')
    ? 'likely'
    : undefined;
}

function fieldsOf(
  { numbers, lengths, mark }: Parts,
  order: DateOrder,
  dated: 'surely' | 'likely' | undefined,
): Fields | undefined {
  const [a, b, c] = numbers as [number, number, number | undefined];
  if (c !== undefined) {
    if (lengths[0] === 4) return dayFields(a, b, c);
    const year = lengths[2] === 4 ? c : lengths[2] === 2 && mark !== '-' ? c + (c < 50 ? 2000 : 1900) : Number.NaN;
    if (Number.isNaN(year) || lengths[0]! > 2 || lengths[1]! > 2) return undefined;
    const dayFirst = dayFields(year, b, a);
    const monthFirst = dayFields(year, a, b);
    return order === 'dmy' || mark === '.' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
  }
  if (mark === '.' || mark === '–') return undefined;
  if (lengths[0] === 4 && lengths[1] === 2 && b >= 1 && b <= 12 && a > 1000 && a < 2200 && mark === '-')
    return { year: a, month: b };
  if (lengths[1] === 4 && a >= 1 && a <= 12 && b > 1000 && b < 2200 && mark === '/') return { year: b, month: a };
  // "2016/11" is a month, "2010/11" a season.
  if (lengths[0] === 4 && mark === '/' && b >= 1 && b <= 12 && a > 1000 && a < 2200 && b !== (a + 1) % 100)
    return { year: a, month: b };
  if (lengths[1]! > 2 || lengths[0]! > 2) return undefined;
  // "on 4-22": elsewhere a score.
  const isHyphened = mark === '-' && dated === 'surely' && lengths[1] === 2;
  if (mark !== '/' && !isHyphened) return undefined;
  // Two parts are a date only where a fraction, "9/11" and "24/7" cannot be meant.
  const isPlain = lengths[1] === 2 && ((a > 12 && a <= 31 && b <= 12 && b !== 7) || (b > 16 && b <= 31 && a <= 12));
  if (dated === undefined && !isPlain) return undefined;
  if (a > 12 && isValidDate(2020, b, a)) return { month: b, day: a };
  if (b > 12 && isValidDate(2020, a, b)) return { month: a, day: b };
  return order === 'dmy' ? { month: b, day: a } : { month: a, day: b };
}

function dayFields(year: number, month: number, day: number): Fields | undefined {
  return year > 1000 && year < 2200 && isValidDate(year, month, day) ? { year, month, day } : undefined;
}

function readIsoClock(r: Reader, i: number): { end: number; clock: Clock } | undefined {
  const hour = r.integer(i, 0, 24);
  if (hour === undefined || r.word(i + 1) !== ':') return undefined;
  const minute = r.integer(i + 2, 0, 59);
  if (minute === undefined) return undefined;
  let end = i + 3;
  let second: number | undefined;
  if (r.word(end) === ':') {
    second = r.isNumber(end + 1) ? Math.floor(r.value(end + 1)) : undefined;
    end += 2;
  }
  const zone = r.word(end) === 'z' && !r.spaced(end) ? 'Z' : undefined;
  if (zone) end++;
  return { end, clock: { hour, minute, ...(second !== undefined && { second }), ...(zone && { zone }) } };
}

/** The order that the document's own numeric dates prove; undefined where none does. */
export function provenOrder(r: Reader): DateOrder | undefined {
  const { atoms } = r;
  for (let i = 0; i + 4 < atoms.count; i++) {
    const mark = atoms.word[i + 1];
    if (mark !== '/' && mark !== '-') continue;
    if (atoms.word[i + 3] !== mark || atoms.word[i + 4]!.length !== 4 || atoms.word[i]!.length > 2) continue;
    const a = atoms.value[i]!;
    const b = atoms.value[i + 2]!;
    if (a > 12 && a <= 31 && b <= 12) return 'dmy';
    if (b > 12 && b <= 31 && a <= 12) return 'mdy';
  }
  return undefined;
}
