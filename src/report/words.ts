import { CLAIM, type ReportFigure, type ReportStatement } from '../formats/write/report/payload.js';

const NUMBER = new Intl.NumberFormat('en');
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const MILLISECONDS = 86_400_000;

export function number(value: number): string {
  return NUMBER.format(value);
}

/** "1 sentence", "2 sentences". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

/** A day (YYYY-MM-DD) for a reader: "15 Jun 2022"; what is no day stays as it is. */
export function dayText(day: string): string {
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? day : DAY.format(time);
}

export function dayOf(days: number): string {
  return DAY.format(days * MILLISECONDS);
}

/** How a claim is said, in the four ways that the filters tell apart. */
export type Manner = 'fact' | 'expected' | 'uncertain' | 'denied';
export const MANNERS: readonly { readonly manner: Manner; readonly name: string }[] = [
  { manner: 'fact', name: 'Stated as a fact' },
  { manner: 'expected', name: 'Expected or planned' },
  { manner: 'uncertain', name: 'Probable or possible' },
  { manner: 'denied', name: 'Denied or not done' },
];

export function mannerOf(said: number): Manner {
  if (said & CLAIM.denied) return 'denied';
  if (said & CLAIM.uncertain) return 'uncertain';
  return said & CLAIM.expected ? 'expected' : 'fact';
}

/** Polarity, certainty, time and speaker as a phrase: "Denied or not done, in the past, according to Xi Jinping". */
export function saidText({ polarity, certainty, time, reportedBy }: ReportStatement): string {
  const certain = {
    certain: time === 'future' ? 'Expected or planned' : 'Stated as a fact',
    probable: 'Called probable',
    possible: 'Called possible',
  }[certainty];
  const what =
    polarity === 'negative'
      ? certainty === 'certain'
        ? 'Denied or not done'
        : `${certain} that it is not so`
      : certain;
  const when = { past: 'in the past', present: 'at present', future: 'in the future' }[time];
  return [what, when, ...(reportedBy === undefined ? [] : [`according to ${reportedBy}`])].join(', ');
}

const COMPARED = { '=': '', '>': 'more than ', '<': 'less than ', '>=': 'at least ', '<=': 'at most ', '~': 'about ' };

/** The value of a figure: "about 147,000,000,000 USD, of trade, up". */
export function figureText({ kind, value, unit, comparator, low, high, change, of }: ReportFigure): string {
  const amount =
    low !== undefined && high !== undefined
      ? `${number(low)} to ${number(high)}`
      : COMPARED[comparator] + number(value);
  const measure = unit === 'percent' ? '%' : unit === undefined ? '' : ` ${unit}`;
  return [
    `${kind === 'ordinal' ? 'number ' : ''}${amount}${measure}`,
    ...(of === undefined ? [] : [`of ${of}`]),
    ...(change === 'none' ? [] : [change]),
  ].join(', ');
}

/** What a date expression means: a day, or the first and last day of its interval. */
export function dateText({ value, from, to }: { value: string; from?: string; to?: string }): string {
  if (from === undefined || to === undefined || from.length > 10 || to.length > 10) return value;
  const last = Date.parse(`${to}T00:00:00Z`) - MILLISECONDS;
  if (Number.isNaN(last)) return value;
  return last <= Date.parse(`${from}T00:00:00Z`) ? dayText(from) : `${dayText(from)} to ${DAY.format(last)}`;
}
