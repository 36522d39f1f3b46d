import type { Anchors } from './anchors.js';
import { civilOf, dayOf, daysInMonth, weekdayOf } from './civil.js';
import { grainOf, moveDay } from './duration.js';
import { fieldsPeriod, fixedPeriod } from './fields-period.js';
import type { Base, Fields, Meaning } from './meaning.js';
import { boundsOf, nthOfYear, type Period, periodAt, shiftPeriod } from './period.js';

export function baseDay(base: Base, anchors: Anchors): number | undefined {
  // In a history "the next month" follows what was told, not the day of telling.
  if ((base === 'reference' || anchors.isNarrative) && anchors.reference) return boundsOf(anchors.reference)[0];
  return anchors.article;
}

export type Answer = Period | 'invalid' | undefined;

/** The period that a meaning names; undefined where an anchor is missing. */
export function periodOf(meaning: Meaning, anchors: Anchors): Answer {
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
    case 'in-year': {
      const year = periodOf(meaning.of, anchors);
      if (!year || year === 'invalid') return year;
      return fixedPeriod(meaning.fields, civilOf(boundsOf(year)[0]).year);
    }
    case 'counted':
      return countedDay(meaning, anchors);
    case 'same':
      return samePeriod(meaning, anchors);
    default:
      return undefined;
  }
}

/** The weekday itself is not counted where it is the day from which is counted. */
function countedDay({ weekday, nth, base }: Meaning & { type: 'counted' }, anchors: Anchors): Answer {
  const day = baseDay(base, anchors);
  if (day === undefined) return undefined;
  const ahead = (weekday - weekdayOf(day) + 7) % 7 || 7;
  const behind = (weekdayOf(day) - weekday + 7) % 7 || 7;
  return { grain: 'day', index: nth > 0 ? day + ahead + (nth - 1) * 7 : day - behind + (nth + 1) * 7 };
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
  return periodAt(moved, meaning.toDay || (grain === 'week' && isAnchored) ? 'day' : grain);
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
