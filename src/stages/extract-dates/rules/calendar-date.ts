import { DOUBTFUL_WEEKDAYS } from '../../../knowledge/calendar.js';
import { SMALL_NUMBERS } from '../../../knowledge/numbers.js';
import type { Fields, Found } from '../meaning.js';
import { own, type Reader } from '../reader.js';
import { readDayMonth, readYearMonth } from './day-month.js';
import { readMonthDay } from './month-day.js';
import { type Rule, START } from './rule.js';

/** "Wednesday, 24 February 2022", "Feb. 24", "February 24th, 2022", "24th of February", "February 2022", "Wednesday". */
export const calendarDate: Rule = {
  name: 'calendar-date',
  starts: START.number | START.month | START.weekday | START.determiner | START.ordinal | START.numberWord,
  read: readCalendarDate,
};

/** Short names that are no words of their own, and what stands before them as dates. */
const SURE_SHORT_WEEKDAYS: ReadonlySet<string> = new Set(['tue', 'tues', 'weds', 'thu', 'thur', 'thurs']);
const BEFORE_WEEKDAY: ReadonlySet<string> = new Set(['on', 'by', 'until', 'since', 'from', 'to', 'between', 'and']);

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
    const isSure = SURE_SHORT_WEEKDAYS.has(first) && BEFORE_WEEKDAY.has(r.word(i - 1));
    const isOpen = doubtful || (!r.isCapital(i) && first.length < 6);
    const alone = isOpen && !isSure ? undefined : found(i, i + 1, { weekday });
    let next = r.skip(at, ',');
    if (r.word(next) === 'the') next++;
    const rest = readMonthDay(r, next) ?? readDayMonth(r, next, next > at);
    if (rest && rest.fields.day !== undefined) return found(i, rest.end, { ...rest.fields, weekday });
    const day = r.dayOfMonth(next, r.word(next - 1) === 'the') ?? cardinalDay(r, next);
    // "Tuesday the second phase": an ordinal word before a noun is none of the date.
    const closes =
      r.isNumber(next) ||
      r.word(day?.end ?? 0) === '' ||
      r.word(day?.end ?? 0) === '.' ||
      r.word(day?.end ?? 0) === ',';
    // "Friday the fifteen"
    const isNamed = r.word(next - 1) === 'the' && r.closes(day?.end ?? next);
    if (day && closes && (day.ordinal || isNamed)) return found(i, day.end, { day: day.day, weekday });
    return alone;
  }
  const rest = readMonthDay(r, at) ?? readDayMonth(r, at, true) ?? readYearMonth(r, at);
  return rest && found(i, rest.end, rest.fields);
}

/** "fifteen" of "Friday the fifteen". */
function cardinalDay(r: Reader, i: number): { end: number; day: number; ordinal: boolean } | undefined {
  const day = r.word(i - 1) === 'the' ? own(SMALL_NUMBERS, r.word(i)) : undefined;
  return day !== undefined && day > 0 && day <= 31 ? { end: i + 1, day, ordinal: false } : undefined;
}

export function found(start: number, end: number, fields: Fields): Found {
  return { start, end, meaning: { type: 'fields', fields }, rule: 'calendar-date' };
}
