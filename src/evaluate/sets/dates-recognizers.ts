import { join } from 'node:path';
import type { DateMention } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { spansOverlap } from '../../document/span.js';
import { inContext } from '../figures/match.js';
import { type RecognizersResult, readSpec } from '../figures/recognizers.js';
import type { EvaluationContext, EvaluationSet, Score } from '../set.js';
import { f1Score } from './meantime-dates.js';

const FOLDER = 'data/dates/recognizers';
/** Dates and periods; why the other files are left out stands in docs/dates-and-figures.md. */
const DATES = [
  'DateExtractor',
  'DateParser',
  'DatePeriodExtractor',
  'DatePeriodParser',
  'DurationExtractor',
  'DurationParser',
  'HolidayExtractor',
  'HolidayParser',
  'SetExtractor',
  'SetParser',
];
const TIMES = ['TimeParser', 'TimePeriodParser', 'DateTimeParser', 'DateTimePeriodParser'];
const DEFAULT_DATE = '2016-11-07';

export const datesRecognizers: EvaluationSet = {
  name: 'dates-recognizers',
  about: 'Dates and periods of the Recognizers-Text specification, every case of its files: spans and resolved values',
  files: [FOLDER],
  async evaluate(context) {
    const errors: string[] = [];
    const dates = await evaluateFiles(context, 'dates and periods', DATES, errors);
    const times = await evaluateFiles(context, 'times', TIMES, []);
    return { scores: [...dates, ...times], errors };
  },
};

async function evaluateFiles(
  { data, run }: EvaluationContext,
  name: string,
  files: readonly string[],
  errors: string[],
): Promise<readonly Score[]> {
  const spans = { right: 0, found: 0, wanted: 0 };
  const values = { right: 0, wanted: 0 };
  for (const file of files) {
    const cases = readSpec(join(data, FOLDER), file);
    const documents = await run(
      cases.map(({ text, date }, i) => makeSource({ id: `${file}-${i}`, body: text, date: date ?? DEFAULT_DATE })),
    );
    for (const [c, { text, results, date }] of cases.entries()) {
      const rest = new Set(documents[c]!.layers.dates ?? []);
      for (const gold of results) {
        // A period with two ends is one result there and two dates here.
        const found = [...rest].filter((one) => spansOverlap(one, gold));
        spans.wanted++;
        if (found.length) spans.found++;
        for (const one of found) rest.delete(one);
        const covers =
          found.length > 0 && bare(text, gold.start, gold.end) === bare(text, found[0]!.start, found.at(-1)!.end);
        if (covers) spans.right++;
        const wanted = goldValues(gold);
        const isRight =
          wanted !== undefined && found.length > 0 && wanted.some((value) => agrees(value, found, isRest(text, gold)));
        if (wanted) values.wanted++;
        if (isRight) values.right++;
        if (!covers || (wanted && !isRight)) {
          const got = found
            .map((one) => `${text.slice(one.start, one.end)}=${one.value}(${one.from ?? ''},${one.to ?? ''})`)
            .join(' + ');
          errors.push(
            `${file} ${date ?? ''} ${covers ? 'value' : 'span'}: ${inContext(text, gold)} wanted ${JSON.stringify(wanted?.[0] ?? '')} got ${got || 'nothing'}`,
          );
        }
      }
      const wrong = [...rest].filter((one) => isOfFile(one, file));
      spans.found += wrong.length;
      for (const one of wrong) errors.push(`${file} spurious ${one.value}: ${inContext(text, one)}`);
    }
  }
  return [
    f1Score(`${name}: spans F1`, spans),
    {
      figure: `${name}: value right`,
      value: (100 * values.right) / values.wanted,
      detail: `${values.right} of ${values.wanted}`,
    },
  ];
}

/**
 * A file lists the dates of its own kind alone ("every morning" is none of DateExtractor's): what it does not list is
 * wrong only where it is of that kind. Files of days list days, files of periods what is longer, and so on.
 */
function isOfFile({ kind, value, from }: DateMention, file: string): boolean {
  if (file.startsWith('DurationE') || file.startsWith('DurationP')) return kind === 'duration';
  if (file.startsWith('Set')) return kind === 'set';
  if (file.includes('Time')) return kind === 'time';
  const isDay = kind === 'date' && DAY.test(value);
  if (!file.startsWith('DatePeriod')) return isDay;
  return (kind === 'date' && !isDay && !value.endsWith('_REF')) || (kind === 'duration' && from !== undefined);
}

const DAY = /^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|WXX-\d)$/;

/** Words that belong to a period's phrase there and not to a TIMEX3 here. */
const FRAME =
  /^(?:(?:from|between|in|on|at|the|of|for|during|within|over|since|until|till|by|and|this|a|to|,|\s|'s|\.)+(?=\s|$|,)|\s)+|[\s.,'"()]+$/g;

function bare(text: string, start: number, end: number): string {
  return text.slice(start, end).toLowerCase().replace(FRAME, '').trim();
}

interface GoldValue {
  readonly timex: string | undefined;
  readonly from?: string;
  readonly to?: string;
}

/** The values that count as right: the one that lies in the past and the one in the future. */
function goldValues({ value }: RecognizersResult): readonly GoldValue[] | undefined {
  if (!value) return undefined;
  const timex = value.Timex;
  const both = [value.PastResolution, value.FutureResolution].flatMap((resolution) => {
    if (!resolution) return [];
    const { date, startDate, dateTime, startDateTime, time, startTime, endDate, endDateTime, endTime } = resolution;
    const from = date ?? startDate ?? dateTime ?? startDateTime ?? time ?? startTime;
    const to = endDate ?? endDateTime ?? endTime;
    return [{ timex, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
  return both.length ? both : timex === undefined ? undefined : [{ timex }];
}

function agrees({ timex, from, to }: GoldValue, found: readonly DateMention[], toLastDay: boolean): boolean {
  const first = found[0]!;
  const last = found.at(-1)!;
  // "T15" and "T15:00" are one time.
  if (
    found.length === 1 &&
    timex !== undefined &&
    first.value.replace(/(T\d\d):00$/, '$1') === timex.replace(/(T\d\d):00$/, '$1')
  )
    return true;
  const clock = from === undefined ? undefined : clockOf(from);
  if (clock !== undefined && found.length === 1 && first.from?.includes('T')) {
    return (
      first.from.endsWith(clock.slice(0, 5)) && (from!.length < 12 || first.from.slice(0, 10) === from!.slice(0, 10))
    );
  }
  // TIMEX3 tells "two years ago" in years: the day that is meant there lies in the period that is meant here.
  const isTold = found.length === 1 && to === undefined && /^\d{4}(?:-W\d\d|-\d\d)?$/.test(first.value);
  if (
    isTold &&
    from !== undefined &&
    first.from !== undefined &&
    first.to !== undefined &&
    first.from <= from &&
    from < first.to
  )
    return true;
  if (clock !== undefined && to !== undefined && found.length === 2)
    return sameClock(first.from, from) && sameClock(last.from, to);
  if (from === undefined) return false;
  if (to === undefined) return first.from === from;
  // The ends of a period are two of the dates found in its phrase, or one date's own.
  const end = toLastDay ? dayAfter(to) : to;
  return found.some(
    (one, i) => one.from === from && found.slice(i).some((other) => other.to === end || other.from === end),
  );
}

/** "the rest of the week" ends there with the last day that belongs to it, every other period with the day after. */
function isRest(text: string, { start, end }: RecognizersResult): boolean {
  return /^(?:the )?rest\b/i.test(text.slice(start, end));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Both ends of a period of times. */
function sameClock(ours: string | undefined, theirs: string | undefined): boolean {
  return ours !== undefined && theirs !== undefined && ours.includes('T') && ours.endsWith(theirs.slice(-8, -3));
}

function clockOf(text: string): string | undefined {
  return /\d\d:\d\d:\d\d$/.exec(text)?.[0];
}
