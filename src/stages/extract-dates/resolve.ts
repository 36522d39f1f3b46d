import { SEASON_CODES } from '../../knowledge/calendar.js';
import { civilOf, dayOf, daysInMonth, isoDay, isValidDate, pad, weekdayOf } from './civil.js';
import type { Direction } from './direction.js';
import { grainOf, moveDay, periodText } from './duration.js';
import { holidayDay } from './holiday-day.js';
import type { Base, Clock, Fields, Found, Meaning } from './meaning.js';
import { boundsOf, type Grain, nthOfYear, type Period, periodAt, shiftPeriod, timexOf } from './period.js';

/** What a phrase is resolved against. */
export interface Anchors {
  /** The article's day. */
  readonly article: number | undefined;
  /** The period last spoken of; the article's day where there is none. */
  readonly reference: Period | undefined;
  readonly direction: Direction;
  /** In histories, what is not fixed stands in the year last spoken of. */
  readonly isNarrative: boolean;
  /** The start of the range that the phrase ends. */
  readonly notBefore?: number;
}

export interface Resolved {
  readonly kind: 'date' | 'time' | 'duration' | 'set';
  readonly value: string;
  readonly period?: Period;
  readonly from?: string;
  readonly to?: string;
  /** It needed an anchor that was not there. */
  readonly isOpen?: boolean;
}

/** Gives a phrase its TIMEX3 value; undefined where it names no date ("30 February"). */
export function resolve(found: Found, anchors: Anchors): Resolved | undefined {
  const { meaning, clock } = found;
  if (!meaning) return clock && withClock(dayAnchor(anchors), clock);
  switch (meaning.type) {
    case 'set':
      return { kind: 'set', value: clock ? setTime(meaning.value, clock) : meaning.value };
    case 'vague':
      // "The city was soon besieged": nothing of the future.
      if (found.rule === 'soon' && (anchors.direction === 'past' || anchors.isNarrative)) return undefined;
      return { kind: 'date', value: meaning.value };
    case 'duration': {
      const value = periodText(meaning.amounts);
      return value === undefined ? undefined : { kind: 'duration', value };
    }
    case 'stretch':
      // "within two days" has its place in time only where what comes is spoken of.
      if (found.rule === 'within-amount' && anchors.direction !== 'future')
        return { kind: 'duration', value: periodText(meaning.amounts)! };
      return resolveStretch(meaning, anchors);
    default: {
      const period = periodOf(meaning, anchors);
      if (period === 'invalid') return undefined;
      if (!period) return openValue(meaning, clock);
      if (clock && period.grain === 'day') return withClock(period.index, clock);
      return dated(period);
    }
  }
}

function dated(period: Period): Resolved {
  const [first, end] = boundsOf(period);
  const from = isoDay(first);
  const to = isoDay(end);
  return { kind: 'date', value: timexOf(period), period, ...(from && to && first >= dayOf(1, 1, 1) && { from, to }) };
}

function dayAnchor({ article, reference }: Anchors): number | undefined {
  return reference?.grain === 'day' ? reference.index : article;
}

function withClock(day: number | undefined, clock: Clock): Resolved {
  const time =
    clock.part ??
    `${pad(clock.hour)}:${pad(clock.minute ?? 0)}${clock.second === undefined ? '' : `:${pad(clock.second)}`}`;
  const zone = clock.zone ?? '';
  const shifted = clock.hour === 24 && day !== undefined ? day : day;
  const iso = shifted === undefined ? undefined : isoDay(shifted);
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

function resolveStretch(meaning: Meaning & { type: 'stretch' }, anchors: Anchors): Resolved {
  const value = periodText(meaning.amounts)!;
  const start = baseDay(meaning.base, anchors);
  const other = start === undefined ? undefined : moveDay(start, meaning.amounts, meaning.sign);
  if (start === undefined || other === undefined || start === other) return { kind: 'duration', value };
  const from = isoDay(Math.min(start, other));
  const to = isoDay(Math.max(start, other));
  return { kind: 'duration', value, ...(from && to && { from, to }) };
}

function baseDay(base: Base, anchors: Anchors): number | undefined {
  // In a history "the next month" follows what was told, not the day of telling.
  if ((base === 'reference' || anchors.isNarrative) && anchors.reference) return boundsOf(anchors.reference)[0];
  return anchors.article;
}

type Answer = Period | 'invalid' | undefined;

/** The period that a meaning names; undefined where an anchor is missing. */
function periodOf(meaning: Meaning, anchors: Anchors): Answer {
  switch (meaning.type) {
    case 'fields':
      return fieldsPeriod(meaning.fields, anchors);
    case 'named':
      return namedPeriod(meaning.fields, meaning.offset, anchors);
    case 'near': {
      const isTeller = meaning.base === 'article' && meaning.grain === 'day';
      const day = isTeller ? anchors.article : baseDay(meaning.base, anchors);
      if (day === undefined) return undefined;
      const period = shiftPeriod(periodAt(day, meaning.grain), meaning.offset);
      return meaning.fiscal ? { ...period, fiscal: true } : period;
    }
    case 'shift':
      return shiftedPeriod(meaning, anchors);
    case 'part':
      return partPeriod(meaning, anchors);
    case 'holding': {
      const day = periodOf(meaning.of, anchors);
      return day && day !== 'invalid' ? periodAt(boundsOf(day)[0], meaning.grain) : day;
    }
    case 'same':
      return samePeriod(meaning, anchors);
    default:
      return undefined;
  }
}

function samePeriod(meaning: Meaning & { type: 'same' }, anchors: Anchors): Answer {
  const whole = periodOf(meaning.of, anchors);
  if (!whole || whole === 'invalid') return whole;
  const { reference } = anchors;
  if (!reference || reference.grain === 'year') return whole;
  const { month, day } = civilOf(boundsOf(reference)[0]);
  const target = civilOf(boundsOf(whole)[0]).year;
  return periodAt(dayOf(target, month, Math.min(day, daysInMonth(target, month))), meaning.grain ?? reference.grain);
}

function shiftedPeriod(meaning: Meaning & { type: 'shift' }, anchors: Anchors): Answer {
  let day: number | undefined;
  let isAnchored = false;
  if (meaning.base === 'article' || meaning.base === 'reference') {
    day = baseDay(meaning.base, anchors);
  } else {
    const anchor = periodOf(meaning.base, anchors);
    if (anchor === 'invalid') return anchor;
    day = anchor && boundsOf(anchor)[0];
    isAnchored = anchor?.grain === 'day';
  }
  if (day === undefined) return undefined;
  const moved = moveDay(day, meaning.amounts, meaning.sign);
  if (moved === undefined) return undefined;
  const grain = grainOf(meaning.amounts);
  // "two weeks before Christmas" counts from a day and comes to one.
  return periodAt(moved, grain === 'week' && isAnchored ? 'day' : grain);
}

function partPeriod(meaning: Meaning & { type: 'part' }, anchors: Anchors): Answer {
  const whole = periodOf(meaning.of, anchors);
  if (!whole || whole === 'invalid') return whole;
  const { nth, grain, weekday } = meaning;
  const [from, to] = boundsOf(whole);
  if (weekday !== undefined) {
    const day =
      nth < 0
        ? to - 1 - ((weekdayOf(to - 1) - weekday + 7) % 7)
        : from + ((weekday - weekdayOf(from) + 7) % 7) + (nth - 1) * 7;
    return day >= from && day < to ? { grain: 'day', index: day } : 'invalid';
  }
  if (grain === 'season') return nthOfYear(whole.index, 'season', nth - 1);
  const last = periodAt(to - 1, grain);
  // A week belongs to the month or year that holds its Thursday (ISO).
  if (nth < 0) return withFiscal(grain === 'week' && boundsOf(last)[0] + 3 >= to ? shiftPeriod(last, -1) : last, whole);
  let first = periodAt(from, grain);
  // The first week of a month or year is the one that holds most of its first seven days (ISO).
  if (grain === 'week' && boundsOf(first)[0] + 3 < from) first = shiftPeriod(first, 1);
  const period = shiftPeriod(first, nth - 1);
  return period.index > last.index ? 'invalid' : withFiscal(period, whole);
}

function withFiscal(period: Period, whole: Period): Period {
  return whole.fiscal ? { ...period, fiscal: true } : period;
}

function namedPeriod(fields: Fields, offset: number, anchors: Anchors): Answer {
  const article = baseDay('article', anchors);
  if (article === undefined) return undefined;
  if (fields.weekday !== undefined) {
    const week = periodAt(article, 'week');
    return { grain: 'day', index: boundsOf(shiftPeriod(week, offset))[0] + fields.weekday - 1 };
  }
  const grain = fields.month === undefined ? 'season' : 'month';
  const now = periodAt(article, grain);
  const perYear = grain === 'month' ? 12 : 4;
  const slot = grain === 'month' ? fields.month! - 1 : fields.season!;
  const current = ((now.index % perYear) + perYear) % perYear;
  if (offset === 0) {
    // "this March" in the article's year; "this summer" the nearest.
    return { grain, index: now.index - current + slot };
  }
  const distance = (slot - current) * offset;
  const steps = distance > 0 ? distance : distance + perYear;
  return { grain, index: now.index + offset * steps };
}

function fieldsPeriod(fields: Fields, anchors: Anchors): Answer {
  const { year, month, day } = fields;
  if (fields.decade !== undefined) return { grain: 'decade', index: fields.decade };
  if (fields.century !== undefined) return { grain: 'century', index: fields.century };
  if (year !== undefined) return fixedPeriod(fields, year);
  if (fields.isWeekend) return weekendPeriod(anchors);
  if (fields.weekday !== undefined && month === undefined) {
    if (anchors.article === undefined) return undefined;
    return day === undefined ? weekdayPeriod(fields.weekday, anchors) : monthDay(day, anchors);
  }
  if (day !== undefined && month === undefined && !fields.holiday) return loneDay(day, anchors);
  if (month !== undefined && day !== undefined && !isValidDate(2020, month, day)) return 'invalid';
  const years = candidateYears(anchors);
  if (!years) return undefined;
  const candidates = years
    .map((candidate) => fixedPeriod(fields, candidate))
    .filter((period): period is Period => period !== 'invalid');
  return nearest(candidates, anchors);
}

function fixedPeriod(fields: Fields, year: number): Period | 'invalid' {
  const { month, day, quarter, half, season, holiday, fiscal } = fields;
  const mark = fiscal ? { fiscal: true } : {};
  if (holiday) {
    const index = holidayDay(holiday, year);
    return index === undefined ? 'invalid' : { grain: 'day', index };
  }
  if (month !== undefined) {
    if (day === undefined) return { grain: 'month', index: year * 12 + month - 1 };
    return isValidDate(year, month, day) ? { grain: 'day', index: dayOf(year, month, day) } : 'invalid';
  }
  if (quarter !== undefined) return { ...nthOfYear(year, 'quarter', quarter - 1), ...mark };
  if (half !== undefined) return { ...nthOfYear(year, 'half', half - 1), ...mark };
  if (season !== undefined) return nthOfYear(year, 'season', season);
  if (fields.week !== undefined) return nthOfYear(year, 'week', fields.week - 1);
  return { grain: 'year', index: year, ...mark };
}

/** "over the weekend": the one that is or was, unless the clause speaks of what comes. */
function weekendPeriod({ article, direction }: Anchors): Answer {
  if (article === undefined) return undefined;
  const current = periodAt(article, 'weekend');
  return direction === 'future' || weekdayOf(article) >= 6 ? current : shiftPeriod(current, -1);
}

/** A weekday of an article is the last one, the article's own day included, unless the clause speaks of what comes. */
function weekdayPeriod(weekday: number, { article, reference, direction, isNarrative }: Anchors): Period {
  const base = isNarrative && reference?.grain === 'day' ? reference.index : article!;
  const back = (weekdayOf(base) - weekday + 7) % 7;
  if (direction === 'future') return { grain: 'day', index: base + ((7 - back) % 7) };
  return { grain: 'day', index: base - back };
}

/** "on the 5th": in the month last spoken of, else the nearest to the article on the side that the clause speaks of. */
function loneDay(day: number, anchors: Anchors): Answer {
  const { reference, article } = anchors;
  if (
    reference &&
    (reference.grain === 'day' || reference.grain === 'month') &&
    (anchors.isNarrative || article === undefined)
  ) {
    const { year, month } = civilOf(boundsOf(reference)[0]);
    return isValidDate(year, month, day) ? { grain: 'day', index: dayOf(year, month, day) } : 'invalid';
  }
  if (article === undefined) return undefined;
  const { year, month } = civilOf(article);
  const candidates: Period[] = [];
  for (const by of [-1, 0, 1]) {
    const index = year * 12 + month - 1 + by;
    const toYear = Math.floor(index / 12);
    if (isValidDate(toYear, (index % 12) + 1, day))
      candidates.push({ grain: 'day', index: dayOf(toYear, (index % 12) + 1, day) });
  }
  return nearest(candidates, anchors);
}

function monthDay(day: number, anchors: Anchors): Answer {
  const { year, month } = civilOf(anchors.article!);
  return isValidDate(year, month, day) ? { grain: 'day', index: dayOf(year, month, day) } : 'invalid';
}

function candidateYears({ article, reference, isNarrative }: Anchors): readonly number[] | undefined {
  if (isNarrative && reference) {
    const { year } = civilOf(boundsOf(reference)[0]);
    return reference.grain === 'day' || reference.grain === 'month' || reference.grain === 'season'
      ? [year - 1, year, year + 1]
      : [year];
  }
  if (article === undefined) return undefined;
  const { year } = civilOf(article);
  return [year - 1, year, year + 1];
}

/** The candidate on the side that the clause speaks of; without a word on it the nearest, the past one in doubt. */
function nearest(candidates: readonly Period[], anchors: Anchors): Answer {
  const { article, direction, isNarrative, reference, notBefore } = anchors;
  if (notBefore !== undefined) {
    const after = candidates.find((candidate) => boundsOf(candidate)[1] > notBefore);
    if (after) return after;
  }
  if (isNarrative && reference) return nearestTo(candidates, boundsOf(reference)[0]);
  if (article === undefined) return candidates[0] ?? 'invalid';
  let best: Period | undefined;
  let cost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const [from, to] = boundsOf(candidate);
    const ahead = from > article ? from - article : 0;
    const behind = to <= article ? article - to + 1 : 0;
    // Wrong sides count double: news of the past names months ahead only with a word such as "will".
    const weight =
      direction === 'future' ? ahead + behind * 3 : direction === 'past' ? ahead * 4 + behind : ahead * 1.6 + behind;
    if (weight < cost) {
      cost = weight;
      best = candidate;
    }
  }
  return best ?? 'invalid';
}

/** A history goes forward: of two dates as near, the later. */
function nearestTo(candidates: readonly Period[], day: number): Answer {
  let best: Period | undefined;
  let cost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const from = boundsOf(candidate)[0];
    const distance = from >= day ? from - day : (day - from) * 1.2;
    if (distance < cost) {
      cost = distance;
      best = candidate;
    }
  }
  return best ?? 'invalid';
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
