import type { Found } from './meaning.js';
import type { Reader } from './reader.js';
import { readZone } from './rules/clock.js';

/** Joins a day and its time: "Tuesday night", "3 p.m. on Tuesday", "12:00 UTC Monday", "24 February at 5 a.m.". */
export function joinParts(r: Reader, found: readonly Found[]): readonly Found[] {
  const joined: Found[] = [];
  for (const next of found) {
    const last = joined[joined.length - 1];
    const both = last && join(r, last, next);
    if (both) joined[joined.length - 1] = both;
    else joined.push(next);
  }
  return shareYears(r, placeDurations(r, shareWeeks(r, joined)));
}

const BETWEEN: ReadonlySet<string> = new Set([
  '',
  'on',
  'at',
  ',',
  'of',
  'in the',
  ', at',
  'at about',
  'at around',
  'on the',
  ', on',
  'the',
]);

function join(r: Reader, a: Found, b: Found): Found | undefined {
  if (b.start - a.end > 2) return undefined;
  const words = wordsBetween(r, a, b)!;
  if (!BETWEEN.has(words)) return undefined;
  // "a week ago today"
  if (words === '' && a.meaning?.type === 'shift' && a.meaning.base === 'article' && r.word(b.start) === 'today')
    return { ...a, end: b.end, meaning: { ...a.meaning, toDay: true } };
  if (words === '' || words === 'on') {
    const inWeek = weekdayOfWeek(a, b);
    if (inWeek) return inWeek;
  }
  const day = isDay(a) ? a : isDay(b) ? b : undefined;
  const time = a.clock && !a.meaning ? a : b.clock && !b.meaning ? b : undefined;
  if (!day || !time || day === time) return undefined;
  if (day.meaning?.type === 'set' && time.clock?.part) return undefined;
  const mod = day.mod ?? time.mod;
  // "9:34 p.m., March 19 EST"
  const zone: { end: number; zone?: string } =
    time === a && time.clock?.zone === undefined && !time.clock?.part ? readZone(r, b.end) : { end: b.end };
  const clock = zone.zone ? { ...time.clock!, zone: zone.zone } : time.clock!;
  return {
    start: a.start,
    end: zone.end,
    meaning: day.meaning!,
    clock,
    rule: 'day-and-time',
    ...(mod && { mod }),
  };
}

const RANGE_JOINERS: ReadonlySet<string> = new Set([
  '-',
  '–',
  'to',
  'until',
  'till',
  'through',
  'and',
  '- early',
  'to early',
  'to late',
  'and late',
  'and early',
  'or',
  'to the',
  'and the',
]);
const LIST_JOINERS: ReadonlySet<string> = new Set(['and', 'or', 'and early', 'and late', 'and the']);

/** The words between two phrases, at most three of them; undefined beyond. */
function wordsBetween(r: Reader, a: Found, b: Found): string | undefined {
  if (b.start - a.end > 3) return undefined;
  const words: string[] = [];
  for (let i = a.end; i < b.start; i++) words.push(r.word(i));
  return words.join(' ');
}

const WEEK_OPENERS: ReadonlySet<string> = new Set(['between', 'from', ', between', ', from']);
const WEEK_JOINERS: ReadonlySet<string> = new Set(['and', 'to', 'until', 'till', 'through', '-', '–']);

/** "next week between Wednesday and Friday": both weekdays lie in that week. */
function shareWeeks(r: Reader, found: readonly Found[]): readonly Found[] {
  const shared = [...found];
  for (let k = 0; k + 2 < shared.length; k++) {
    const week = shared[k]!;
    if (week.meaning?.type !== 'near' || week.meaning.grain !== 'week') continue;
    const first = weekdayOfWeek(week, shared[k + 1]!);
    const second = weekdayOfWeek(week, shared[k + 2]!);
    if (!first || !second || !WEEK_OPENERS.has(wordsBetween(r, week, shared[k + 1]!) ?? '')) continue;
    if (!WEEK_JOINERS.has(wordsBetween(r, shared[k + 1]!, shared[k + 2]!) ?? '')) continue;
    shared[k + 1] = { ...shared[k + 1]!, meaning: first.meaning! };
    shared[k + 2] = { ...shared[k + 2]!, meaning: second.meaning! };
  }
  return shared;
}

const STARTING: ReadonlySet<string> = new Set([
  'from',
  ', from',
  ...['starting', 'beginning', 'commencing'].flatMap((word) =>
    ['', ' on', ' from', ' with'].flatMap((link) => [`${word}${link}`, `, ${word}${link}`]),
  ),
]);

/** "three days starting Monday", "for a week, from 20 December": a duration that its first day places in time. */
function placeDurations(r: Reader, found: readonly Found[]): readonly Found[] {
  const placed = [...found];
  for (let k = 0; k + 1 < placed.length; k++) {
    const { meaning } = placed[k]!;
    const day = placed[k + 1]!;
    if (meaning?.type !== 'duration' || !isDay(day) || day.meaning?.type === 'set') continue;
    if (STARTING.has(wordsBetween(r, placed[k]!, day) ?? ''))
      placed[k] = { ...placed[k]!, meaning: { ...meaning, start: day.meaning! } };
  }
  return placed;
}

/**
 * Two months or days with one year: "March to May 2019", "August-September 1950", "June 26 - August 4, 1952", "April and
 * June 1955", "from October 1943 to March". Where neither has a year, the second does not lie before the first.
 */
function shareYears(r: Reader, found: readonly Found[]): readonly Found[] {
  const shared = [...found];
  for (let k = shared.length - 2; k >= 0; k--) {
    const a = shared[k]!;
    const b = shared[k + 1]!;
    if (b.start - a.end > 2 || a.meaning?.type !== 'fields' || b.meaning?.type !== 'fields') continue;
    const joiner = wordsBetween(r, a, b)!;
    if (!RANGE_JOINERS.has(joiner)) continue;
    const first = a.meaning.fields;
    const second = b.meaning.fields;
    if (first.month === undefined || second.month === undefined) continue;
    const isRange = !LIST_JOINERS.has(joiner) || r.word(a.start - 1) === 'between';
    const wraps = first.month > second.month;
    if (first.year === undefined && second.year !== undefined) {
      if (wraps && !isRange) continue;
      shared[k] = {
        ...a,
        meaning: { type: 'fields', fields: { ...first, year: wraps ? second.year - 1 : second.year } },
      };
    } else if (first.year !== undefined && second.year === undefined && isRange) {
      shared[k + 1] = {
        ...b,
        meaning: { type: 'fields', fields: { ...second, year: wraps ? first.year + 1 : first.year } },
      };
    } else if (first.year === undefined && isRange) shared[k + 1] = { ...b, endsRange: true };
  }
  return shared;
}

/** A phrase that names a day and has no time yet. */
function isDay({ meaning, clock }: Found): boolean {
  if (!meaning || clock) return false;
  if (meaning.type === 'set')
    return meaning.value.startsWith('XXXX-WXX') || meaning.value === 'P1D' || meaning.value.startsWith('T');
  if (meaning.type === 'fields' || meaning.type === 'named') {
    const { day, weekday, holiday } = meaning.fields;
    return day !== undefined || weekday !== undefined || holiday !== undefined;
  }
  return (meaning.type === 'near' || meaning.type === 'part') && meaning.grain === 'day';
}

/** "next week on Friday", "last week Sunday". */
function weekdayOfWeek(a: Found, b: Found): Found | undefined {
  if (a.meaning?.type !== 'near' || a.meaning.grain !== 'week' || b.meaning?.type !== 'fields' || b.clock)
    return undefined;
  const { weekday, day, month } = b.meaning.fields;
  if (weekday === undefined || day !== undefined || month !== undefined) return undefined;
  return {
    start: a.start,
    end: b.end,
    meaning: { type: 'part', grain: 'day', nth: 1, weekday, of: a.meaning },
    rule: 'weekday-of-week',
  };
}
