import { DOUBTFUL_MONTHS } from '../../../knowledge/calendar.js';
import type { Reader } from '../reader.js';
import type { CalendarRead } from './month-day.js';
import { readYear, yearAfter } from './years.js';

/** Day first: "24 February 2022", "24th of February", "24-Feb-2022"; `words` allows "twenty-fourth of February". */
export function readDayMonth(r: Reader, i: number, words: boolean): CalendarRead | undefined {
  const day = r.dayOfMonth(i, words);
  if (!day) return undefined;
  let at = day.end;
  if (r.word(at) === 'of') at++;
  else if ((r.word(at) === '-' || r.word(at) === '/' || r.word(at) === ',') && !r.spaced(at)) at++;
  else if (r.word(at) === 'day' && r.word(at + 1) === 'of') at += 2;
  // "16. Nov. 2016"
  else if (r.word(at) === '.' && !r.spaced(at) && r.isCapital(at + 1) && !day.ordinal) at++;
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

/** Year first: "2016 November", "2019-Sep-01", "2016, Nov.". */
export function readYearMonth(r: Reader, i: number): CalendarRead | undefined {
  const year = r.isNumber(i) ? readYear(r, i) : undefined;
  if (!year) return undefined;
  const joined = (r.word(year.end) === '-' || r.word(year.end) === '/') && !r.spaced(year.end);
  const comma = r.word(year.end) === ',';
  const at = joined || comma ? year.end + 1 : year.end;
  const month = r.month(at);
  if (month === undefined) return undefined;
  const end = r.monthEnd(at);
  // "in 2016, Nov." ends its phrase; "in 2016, May said" and "in 2016 may" do not.
  const isPlain = r.isCapital(at) || !DOUBTFUL_MONTHS.has(r.word(at)) || r.word(at) === 'june';
  if (!joined && (!isPlain || r.isNumber(end) || ((comma || !r.isCapital(at)) && !r.closes(end)))) return undefined;
  const next = joined && (r.word(end) === '-' || r.word(end) === '/') ? end + 1 : end;
  const day = joined ? r.dayOfMonth(next, false) : undefined;
  return { end: day?.end ?? end, fields: { year: year.year, month, ...(day && { day: day.day }) } };
}
