import type { DocumentJson } from '../document/schema.js';
import { compareText } from './order.js';

const DAY = /^\d{4}-\d{2}-\d{2}(?=$|T)/;
const EARLY_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-7])$/;
const MIDNIGHT = /T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/;

/** First and last day (YYYY-MM-DD, both inclusive) that a claim is about. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** The days of the half-open interval of date `index`, else the document's own day, else nothing. */
export function daysOf(document: DocumentJson, index: number | undefined): Days | undefined {
  const date = index === undefined ? undefined : document.dates[index];
  const first = date?.from?.match(DAY)?.[0];
  const last = lastDay(date?.to);
  if (first !== undefined && last !== undefined) return first <= last ? { first, last } : { first, last: first };
  const day = first ?? last ?? document.date;
  return day === undefined ? undefined : { first: day, last: day };
}

/** The last day before the exclusive end of an interval. */
function lastDay(to: string | undefined): string | undefined {
  const day = to?.match(DAY)?.[0];
  if (to === undefined || day === undefined) return undefined;
  if (to.length > day.length && !MIDNIGHT.test(to)) return day;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : new Date(time - 86_400_000).toISOString().slice(0, 10);
}

/** Intervals in order, with those that overlap or follow one another joined into one. */
export function joinDays(intervals: readonly Days[]): Days[] {
  if (intervals.length === 1) return [intervals[0]!];
  const sorted = [...intervals].sort((a, b) => compareText(a.first, b.first) || compareText(a.last, b.last));
  const joined: Days[] = [];
  for (const next of sorted) {
    const previous = joined.at(-1);
    if (!previous || next.first > dayAfter(previous.last)) joined.push(next);
    else if (next.last > previous.last) joined[joined.length - 1] = { first: previous.first, last: next.last };
  }
  return joined;
}

/** The next day of the calendar; a day that no calendar has stays as it is. */
export function dayAfter(day: string): string {
  // Most days are followed by one of their month, and no calendar is needed.
  if (EARLY_DAY.test(day)) return day.slice(0, 8) + String(Number(day.slice(8)) + 1).padStart(2, '0');
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : new Date(time + 86_400_000).toISOString().slice(0, 10);
}
