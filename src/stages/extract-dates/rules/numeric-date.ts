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
  if (!parts) return undefined;
  const { end, numbers, lengths } = parts;
  const fields = fieldsOf(numbers, lengths, order, parts.mark, before);
  if (!fields) return undefined;
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
  return numbers.length >= 2 ? { end: at + 1, numbers, lengths, mark } : undefined;
}

function fieldsOf(
  numbers: readonly number[],
  lengths: readonly number[],
  order: DateOrder,
  mark: string,
  before: string,
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
  if (mark !== '/' || lengths[1]! > 2 || lengths[0]! > 2) return undefined;
  // Two parts are a date only where a fraction, "9/11" and "24/7" cannot be meant.
  const isDated = before === 'on' || before === 'until' || before === 'since' || before === 'by' || before === 'from';
  const isPlain = lengths[1] === 2 && ((a > 12 && a <= 31 && b <= 12 && b !== 7) || (b > 16 && b <= 31 && a <= 12));
  if (!isDated && !isPlain) return undefined;
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
