export type DateOrder = 'dmy' | 'mdy';

/** A day (YYYY-MM-DD), a date that no calendar has, or a form that is not read. */
export type DateReading =
  | { readonly kind: 'day'; readonly value: string }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unknown' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T\s])/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|T\d|\d{6}$)/u;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?=$|[T\s])/u;
const YEAR_LAST = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?=$|[,\s])/u;
const DAY_MONTH = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})(?=$|[,\s])/iu;
const MONTH_DAY = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?=$|[,\s])/iu;

/**
 * Reads a publication date. ISO 8601 dates and date-times, YYYYMMDD, 2022/06/15, 15 June 2022, June 15, 2022 and the
 * dates of mail headers; 15/06/2022 where only one order is possible or `order` says which, and 15.06.2022 as day, month,
 * year. The day is the one that is written: an offset never shifts it, so that it is the day on which the paper's
 * readers read "today".
 */
export function readDate(written: string, order?: DateOrder): DateReading {
  const value = written.slice(0, 100).trim();
  const yearFirst = ISO.exec(value) ?? COMPACT.exec(value) ?? YEAR_FIRST.exec(value);
  if (yearFirst) return day(yearFirst[1]!, Number(yearFirst[2]), Number(yearFirst[3]));
  const yearLast = YEAR_LAST.exec(value);
  if (yearLast) return slashed(yearLast, order);
  const dayMonth = DAY_MONTH.exec(value);
  if (dayMonth) return day(dayMonth[3]!, monthOf(dayMonth[2]!), Number(dayMonth[1]));
  const monthDay = MONTH_DAY.exec(value);
  if (monthDay) return day(monthDay[3]!, monthOf(monthDay[1]!), Number(monthDay[2]));
  return { kind: 'unknown' };
}

function slashed(match: RegExpExecArray, order: DateOrder | undefined): DateReading {
  const first = Number(match[1]);
  const second = Number(match[3]);
  const dayFirst = day(match[4]!, second, first);
  const monthFirst = day(match[4]!, first, second);
  if (order === 'dmy' || match[2] === '.') return dayFirst;
  if (order === 'mdy') return monthFirst;
  if (dayFirst.kind === 'day' && monthFirst.kind === 'day' && first !== second) return { kind: 'unknown' };
  return dayFirst.kind === 'day' ? dayFirst : monthFirst;
}

function monthOf(name: string): number | undefined {
  const lower = name.toLowerCase();
  const index = MONTHS.indexOf(lower.slice(0, 3));
  return index < 0 ? undefined : index + 1;
}

function day(year: string, month: number | undefined, date: number): DateReading {
  if (month === undefined) return { kind: 'unknown' };
  if (year === '0000' || month < 1 || month > 12 || date < 1 || date > daysIn(Number(year), month)) {
    return { kind: 'impossible' };
  }
  return { kind: 'day', value: `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
