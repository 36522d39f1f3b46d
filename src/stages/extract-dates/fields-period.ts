import type { Anchors } from './anchors.js';
import { civilOf, dayOf, isValidDate, weekdayOf } from './civil.js';
import { holidayDay } from './holiday-day.js';
import type { Fields } from './meaning.js';
import { candidateYears, nearest } from './nearest.js';
import { boundsOf, nthOfYear, type Period, periodAt, shiftPeriod } from './period.js';
import type { Answer } from './periods.js';

/** The period that the fields name, against the anchors where no year is told. */
export function fieldsPeriod(fields: Fields, anchors: Anchors): Answer {
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
  if (fields.week !== undefined && anchors.article !== undefined)
    return fixedPeriod(fields, civilOf(anchors.article).year);
  const years = candidateYears(anchors);
  if (!years) return undefined;
  const candidates = years
    .map((candidate) => fixedPeriod(fields, candidate))
    .filter((period): period is Period => period !== 'invalid');
  return nearest(candidates, anchors);
}

/** The period that the fields name in this year. */
export function fixedPeriod(fields: Fields, year: number): Period | 'invalid' {
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
