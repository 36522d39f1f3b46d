import { SEASON_CODES } from '../../knowledge/calendar.js';
import type { Anchors, Resolved } from './anchors.js';
import { dayOf, isoDay, pad } from './civil.js';
import { grainOf, moveDay, periodText } from './duration.js';
import type { Clock, Found, Meaning } from './meaning.js';
import { boundsOf, type Grain, type Period, timexOf } from './period.js';
import { baseDay, periodOf } from './periods.js';

/** Gives a phrase its TIMEX3 value; undefined where it names no date ("30 February"). */
export function resolve(found: Found, anchors: Anchors): Resolved | undefined {
  const { meaning, clock } = found;
  if (!meaning) return clock && withClock(dayAnchor(anchors), clock);
  // "will open in three weeks" is then, "was built in three weeks" a duration.
  if (found.rule === 'in-amount' && meaning.type === 'shift' && anchors.direction !== 'future')
    return resolveDuration({ type: 'duration', amounts: meaning.amounts }, anchors);
  switch (meaning.type) {
    case 'set':
      return { kind: 'set', value: clock ? setTime(meaning.value, clock) : meaning.value };
    case 'vague':
      // "The gates were soon closed": nothing of the future.
      if (found.rule === 'soon' && (anchors.direction === 'past' || anchors.isNarrative)) return undefined;
      return { kind: 'date', value: meaning.value };
    case 'duration':
      return resolveDuration(meaning, anchors);
    case 'stretch':
      // "within two days" has its place in time only where what comes is spoken of.
      if (found.rule === 'within-amount' && anchors.direction !== 'future')
        return { kind: 'duration', value: periodText(meaning.amounts)! };
      return resolveStretch(meaning, anchors, found.rule === 'stretch');
    default: {
      const period = periodOf(meaning, anchors);
      if (period === 'invalid') return undefined;
      if (!period) return openValue(meaning, clock);
      if (isMonthLong(meaning))
        return { kind: 'duration', value: 'P1M', ...interval(period.index, period.index + ISLAMIC_MONTH) };
      if (clock && period.grain === 'day') return withClock(period.index, clock);
      return dated(period, found.clip && anchors.article !== undefined ? [found.clip, anchors.article] : undefined);
    }
  }
}

/** Ramadan, the ninth month, has 30 days in the tabular calendar. */
const ISLAMIC_MONTH = 30;

function isMonthLong(meaning: Meaning): boolean {
  return (meaning.type === 'fields' || meaning.type === 'in-year') && meaning.fields.holiday?.isMonth === true;
}

function resolveDuration({ amounts, start }: Meaning & { type: 'duration' }, anchors: Anchors): Resolved | undefined {
  const value = periodText(amounts);
  if (value === undefined) return undefined;
  const first = start && periodOf(start, anchors);
  if (!first || first === 'invalid' || first.grain !== 'day') return { kind: 'duration', value };
  const end = moveDay(first.index, amounts, 1);
  return { kind: 'duration', value, ...(end !== undefined && end > first.index && interval(first.index, end)) };
}

function dated(period: Period, clip: readonly ['after' | 'before', number] | undefined): Resolved {
  let [first, end] = boundsOf(period);
  if (clip && clip[1] >= first && clip[1] < end) {
    if (clip[0] === 'after') first = clip[1];
    else end = clip[1] + 1;
  }
  return { kind: 'date', value: timexOf(period), period, ...interval(first, end) };
}

/** Half-open, where ISO 8601 can write it. */
function interval(first: number, end: number): { from?: string; to?: string } {
  const from = isoDay(first);
  const to = isoDay(end);
  return from && to && first >= dayOf(1, 1, 1) ? { from, to } : {};
}

function dayAnchor({ article, reference }: Anchors): number | undefined {
  return reference?.grain === 'day' ? reference.index : article;
}

function withClock(day: number | undefined, clock: Clock): Resolved {
  const time =
    clock.part ??
    `${pad(clock.hour)}:${pad(clock.minute ?? 0)}${clock.second === undefined ? '' : `:${pad(clock.second)}`}`;
  const zone = clock.zone ?? '';
  const iso = day === undefined ? undefined : isoDay(day);
  const value = `${iso ?? 'XXXX-XX-XX'}T${time}${zone}`;
  if (iso === undefined || day === undefined) return { kind: 'time', value, isOpen: true };
  const period: Period = { grain: 'day', index: day };
  if (clock.span) {
    return { kind: 'time', value, period, from: instant(day, clock.span[0]), to: instant(day, clock.span[1]) };
  }
  return { kind: 'time', value, period, from: `${iso}T${time}${zoneText(zone)}` };
}

/** "every Monday at 4 p.m." XXXX-WXX-1T16:00; "3 p.m. every day" T15:00. */
function setTime(value: string, { hour, minute, part }: Clock): string {
  const time = `T${part ?? `${pad(hour)}:${pad(minute ?? 0)}`}`;
  return value.startsWith('XXXX') ? `${value}${time}` : time;
}

function instant(day: number, hour: number): string {
  return `${isoDay(day + Math.floor(hour / 24))}T${pad(hour % 24)}:00`;
}

function zoneText(zone: string): string {
  return zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.length === 3 ? `${zone}:00` : zone;
}

/** "the next two days" begin on the day after (`isNext`), "within two days" on the day itself. */
function resolveStretch(meaning: Meaning & { type: 'stretch' }, anchors: Anchors, isNext: boolean): Resolved {
  const value = periodText(meaning.amounts)!;
  const base = baseDay(meaning.base, anchors);
  const start = base !== undefined && isNext && meaning.sign > 0 ? base + 1 : base;
  const other = start === undefined ? undefined : moveDay(start, meaning.amounts, meaning.sign);
  if (start === undefined || other === undefined || start === other) return { kind: 'duration', value };
  const from = isoDay(Math.min(start, other));
  const to = isoDay(Math.max(start, other));
  return { kind: 'duration', value, ...(from && to && { from, to }) };
}

/** TIMEX3 with X for what no anchor gave. */
function openValue(meaning: Meaning, clock: Clock | undefined): Resolved {
  const open = (value: string): Resolved => ({
    kind: clock ? 'time' : 'date',
    value: clock ? `${value}T${clock.part ?? `${pad(clock.hour)}:${pad(clock.minute ?? 0)}`}` : value,
    isOpen: true,
  });
  if (meaning.type === 'fields' || meaning.type === 'named') {
    const { month, day, weekday, quarter, half, season } = meaning.fields;
    if (month !== undefined) return open(day === undefined ? `XXXX-${pad(month)}` : `XXXX-${pad(month)}-${pad(day)}`);
    if (weekday !== undefined) return open(`XXXX-WXX-${weekday}`);
    if (quarter !== undefined) return open(`XXXX-Q${quarter}`);
    if (half !== undefined) return open(`XXXX-H${half}`);
    if (season !== undefined) return open(`XXXX-${SEASON_CODES[season]}`);
    return open('XXXX-XX-XX');
  }
  if (meaning.type === 'shift' && meaning.amounts.some(({ value }) => value === undefined)) {
    return { kind: 'date', value: meaning.sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  }
  const grain: Grain =
    meaning.type === 'near' || meaning.type === 'part'
      ? meaning.grain
      : meaning.type === 'shift'
        ? grainOf(meaning.amounts)
        : 'day';
  return open(
    grain === 'day'
      ? 'XXXX-XX-XX'
      : grain === 'week' || grain === 'weekend'
        ? 'XXXX-WXX'
        : grain === 'month'
          ? 'XXXX-XX'
          : 'XXXX',
  );
}
