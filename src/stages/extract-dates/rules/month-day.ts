import { DOUBTFUL_MONTHS } from '../../../knowledge/calendar.js';
import type { Fields } from '../meaning.js';
import type { Reader } from '../reader.js';
import { readYear, yearAfter } from './years.js';

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

/** What was read of a date in the calendar. */
export interface CalendarRead {
  readonly end: number;
  readonly fields: Fields;
  readonly ordinal?: boolean;
}

/** What may stand between two days of one month. */
export const DAY_JOINERS: ReadonlySet<string> = new Set([
  '-',
  '–',
  'to',
  'and',
  'or',
  'until',
  'till',
  'through',
  ',',
  '&',
]);

/** The year after a second day of the same month: "5-9, 1918", "5 and 9, 1918". */
function yearBeyond(r: Reader, i: number): number | undefined {
  if (!DAY_JOINERS.has(r.word(i)) || r.word(i) === ',') return undefined;
  const second = r.dayOfMonth(i + 1, false);
  return second && yearAfter(r, second.end)?.year;
}

/** Month first: "February 24, 2022", "Feb. 24th", "May the 5th", "February 2022", "February". */
export function readMonthDay(r: Reader, i: number): CalendarRead | undefined {
  const month = r.month(i);
  if (month === undefined) return undefined;
  const word = r.word(i);
  const capital = r.isCapital(i);
  let at = r.monthEnd(i);
  // "October. 2"
  if (r.word(at) === '.' && !r.spaced(at) && r.isNumber(at + 1) && r.dayOfMonth(at + 1, false)) at++;
  // "October, 1st."
  const aside = r.word(at) === ',' && r.isNumber(at + 1) ? r.dayOfMonth(at + 1, false) : undefined;
  if (aside?.ordinal && r.closes(aside.end)) at++;
  const hyphen = (r.word(at) === '-' || r.word(at) === '/') && !r.spaced(at);
  if (hyphen) at++;
  const article = r.word(at) === 'the' ? at + 1 : at;
  const read = r.dayOfMonth(article, true);
  // "may first decide": the verb; "may twenty-first" hardly.
  const isVerb =
    !capital && article === at && (word === 'may' || word === 'march' || word === 'mar') && !r.isNumber(article);
  const day = isVerb && read?.end === article + 1 ? undefined : read;
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
  // "August 99."
  const short = r.isNumber(at) && r.spaced(at) && r.atoms.word[at]!.length === 2 ? r.integer(at, 32, 99) : undefined;
  if (short !== undefined && capital && r.closes(at + 1))
    return { end: at + 1, fields: { month, year: short + (short < 40 ? 2000 : 1900) } };
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
    // "in April, May and June"
    const isListed = before === ',' && r.month(i - 2) !== undefined && (r.word(at) === 'and' || r.word(at) === ',');
    if (!opens && !isListed && !BEFORE_MONTH.has(before) && !(before === 's' && r.word(i - 2) === "'"))
      return undefined;
    if (!capital && (word.length <= 3 || word === 'march')) return undefined;
    // "By Jun Reyes": a given name.
    if (word.length <= 3 && word !== 'may' && r.isCapital(at)) return undefined;
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
