import { DOUBTFUL_MONTHS, DOUBTFUL_WEEKDAYS } from '../../../knowledge/calendar.js';
import { COUNTED } from '../../../knowledge/counted.js';
import type { Fields, Found } from '../meaning.js';
import type { Reader } from '../reader.js';
import { type Rule, START } from './rule.js';
import { yearBeyond } from './shared-day.js';
import { readYear } from './years.js';

/** What follows the march on foot. */
const MARCHING: ReadonlySet<string> = new Set(['on', 'to', 'against', 'through', 'for', 'in', 'with', 'into']);

/** After these, a lone "May" or "March" is the month. */
const BEFORE_MONTH: ReadonlySet<string> = new Set([
  'in',
  'since',
  'by',
  'until',
  'till',
  'of',
  'from',
  'to',
  'for',
  'during',
  'that',
  'before',
  'after',
  'between',
  'and',
  'through',
  'early',
  'late',
  'mid',
  'last',
  'next',
  'this',
  'every',
  'each',
  'previous',
  'following',
  'late-',
  '-',
  '–',
  'around',
  'about',
  'throughout',
  'or',
  'on',
  'as',
  'the',
  'a',
  '(',
]);

/** "Wednesday, 24 February 2022", "Feb. 24", "February 24th, 2022", "24th of February", "February 2022", "Wednesday". */
export const calendarDate: Rule = {
  name: 'calendar-date',
  starts: START.number | START.month | START.weekday | START.determiner | START.ordinal | START.numberWord,
  read: readCalendarDate,
};

export function readCalendarDate(r: Reader, i: number): Found | undefined {
  let at = i;
  let weekday: number | undefined;
  let doubtful = false;
  const first = r.word(i);
  if (first === 'the' || first === 'this' || first === 'that') {
    if (first !== 'the') return undefined;
    const rest = readDayMonth(r, i + 1, true);
    return rest?.ordinal ? found(i, rest.end, rest.fields) : undefined;
  }
  weekday = r.weekday(i);
  if (weekday !== undefined) {
    doubtful = DOUBTFUL_WEEKDAYS.has(first);
    at = doubtful || first.length <= 5 ? r.skipDot(i + 1) : i + 1;
    const alone = doubtful || (!r.isCapital(i) && first.length < 6) ? undefined : found(i, i + 1, { weekday });
    let next = r.skip(at, ',');
    if (r.word(next) === 'the') next++;
    const rest = readMonthDay(r, next) ?? readDayMonth(r, next, next > at);
    if (rest && rest.fields.day !== undefined) return found(i, rest.end, { ...rest.fields, weekday });
    const day = r.dayOfMonth(next, r.word(next - 1) === 'the');
    // "Tuesday the second phase": an ordinal word before a noun is none of the date.
    const closes =
      r.isNumber(next) ||
      r.word(day?.end ?? 0) === '' ||
      r.word(day?.end ?? 0) === '.' ||
      r.word(day?.end ?? 0) === ',';
    if (day?.ordinal && closes) return found(i, day.end, { day: day.day, weekday });
    return alone;
  }
  const rest = readMonthDay(r, at) ?? readDayMonth(r, at, true) ?? readYearMonth(r, at);
  return rest && found(i, rest.end, rest.fields);
}

interface Part {
  readonly end: number;
  readonly fields: Fields;
  readonly ordinal?: boolean;
}

/** Month first: "February 24, 2022", "Feb. 24th", "May the 5th", "February 2022", "February". */
export function readMonthDay(r: Reader, i: number): Part | undefined {
  const month = r.month(i);
  if (month === undefined) return undefined;
  const word = r.word(i);
  const capital = r.isCapital(i);
  let at = r.monthEnd(i);
  // "October. 2"
  if (r.word(at) === '.' && !r.spaced(at) && r.isNumber(at + 1) && r.dayOfMonth(at + 1, false)) at++;
  const hyphen = (r.word(at) === '-' || r.word(at) === '/') && !r.spaced(at);
  if (hyphen) at++;
  const article = r.word(at) === 'the' ? at + 1 : at;
  const day = r.dayOfMonth(article, capital || article > at || word.length > 3);
  const clockFollows =
    day &&
    ((r.word(day.end) === ':' && r.isNumber(day.end + 1) && !r.spaced(day.end + 1)) ||
      r.word(day.end) === '%' ||
      (r.word(day.end) === '.' && r.isNumber(day.end + 1) && !r.spaced(day.end + 1)));
  if (day && !clockFollows && (article === at || day.ordinal)) {
    const year = yearAfter(r, day.end);
    if (year) return { end: year.end, fields: { month, day: day.day, year: year.year } };
    // "March 5-9, 1918": the year stands after the second day.
    const shared = yearBeyond(r, day.end);
    return { end: day.end, fields: { month, day: day.day, ...(shared !== undefined && { year: shared }) } };
  }
  if (hyphen) {
    const year = readYear(r, at);
    if (year) return { end: year.end, fields: { month, year: year.year } };
    at--;
  }
  let next = r.skip(at, ',');
  if (r.word(next) === 'of') next++;
  const year = readYear(r, next);
  if (year && (next === at || r.word(at) === ',' || r.word(at) === 'of'))
    return { end: year.end, fields: { month, year: year.year } };
  const nextWord = r.word(r.word(at) === 'of' ? at + 1 : at);
  const isInYear =
    (nextWord === 'next' || nextWord === 'last' || nextWord === 'this') &&
    r.word(r.word(at) === 'of' ? at + 2 : at + 1) === 'year';
  if (isInYear && word.length > 2) return { end: at, fields: { month } };
  if (word.length <= 4 || DOUBTFUL_MONTHS.has(word)) {
    const before = r.word(i - 1);
    const opens =
      i === r.first &&
      (word === 'june' || word === 'july' || word === 'april' || word === 'august') &&
      /^[a-z]/.test(r.word(at)) &&
      !r.isCapital(at) &&
      r.word(at) !== 'said' &&
      r.word(at) !== 'says' &&
      r.word(at) !== 'told';
    if (!opens && !BEFORE_MONTH.has(before) && !(before === 's' && r.word(i - 2) === "'")) return undefined;
    if (!capital && (word.length <= 3 || word === 'march')) return undefined;
    if (
      (before === 'the' ||
        before === 'a' ||
        before === 'on' ||
        before === 'as' ||
        (before === 'to' && MARCHING.has(r.word(at)))) &&
      word === 'march'
    )
      return undefined;
  } else if (!capital && !BEFORE_MONTH.has(r.word(i - 1))) return undefined;
  return { end: at, fields: { month } };
}

/** Day first: "24 February 2022", "24th of February", "24-Feb-2022"; `words` allows "twenty-fourth of February". */
export function readDayMonth(r: Reader, i: number, words: boolean): Part | undefined {
  const day = r.dayOfMonth(i, words);
  if (!day) return undefined;
  let at = day.end;
  if (r.word(at) === 'of') at++;
  else if ((r.word(at) === '-' || r.word(at) === '/' || r.word(at) === ',') && !r.spaced(at)) at++;
  else if (r.word(at) === 'day' && r.word(at + 1) === 'of') at += 2;
  const month = r.month(at);
  if (month === undefined) return undefined;
  // "5 may": the verb. "at 5 March said" does not occur.
  if (r.word(at) === 'may' && !r.isCapital(at) && !day.ordinal) return undefined;
  if (r.word(at) === 'mar' || r.word(at) === 'march' ? !r.isCapital(at) && !day.ordinal : false) return undefined;
  const end = r.monthEnd(at);
  const year = yearAfter(r, (r.word(end) === '-' || r.word(end) === '/') && !r.spaced(end) ? end + 1 : end);
  if (year) return { end: year.end, fields: { day: day.day, month, year: year.year }, ordinal: day.ordinal };
  return { end, fields: { day: day.day, month }, ordinal: day.ordinal };
}

/** Year first: "2016 November", "2019-Sep-01". */
function readYearMonth(r: Reader, i: number): Part | undefined {
  const year = r.isNumber(i) ? readYear(r, i) : undefined;
  if (!year) return undefined;
  const joined = (r.word(year.end) === '-' || r.word(year.end) === '/') && !r.spaced(year.end);
  const at = joined ? year.end + 1 : year.end;
  const month = r.month(at);
  if (month === undefined || (!joined && (!r.isCapital(at) || r.isNumber(r.monthEnd(at))))) return undefined;
  const end = r.monthEnd(at);
  const next = joined && (r.word(end) === '-' || r.word(end) === '/') ? end + 1 : end;
  const day = joined ? r.dayOfMonth(next, false) : undefined;
  return { end: day?.end ?? end, fields: { year: year.year, month, ...(day && { day: day.day }) } };
}

export function yearAfter(r: Reader, i: number): { end: number; year: number } | undefined {
  const at = r.word(i) === ',' || r.word(i) === 'of' || r.word(i) === 'in' ? i + 1 : i;
  const year = readYear(r, at);
  if (!year) return undefined;
  // "on May 5, 2000 people": a count goes on with its noun.
  return at > i && COUNTED.has(r.word(year.end)) ? undefined : year;
}

export function found(start: number, end: number, fields: Fields): Found {
  return { start, end, meaning: { type: 'fields', fields }, rule: 'calendar-date' };
}
