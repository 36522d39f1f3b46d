import type { Found } from '../meaning.js';
import type { Reader } from '../reader.js';
import { year } from './bare-year.js';
import { readCalendarDate } from './calendar-date.js';
import { fiscalPeriod } from './fiscal.js';
import { holiday } from './holiday-date.js';
import { dayWord, readNear } from './near.js';
import { season } from './season.js';

/** A point or period at i by the rules that others build on ("the start of …", "two days before …"): the longest. */
export function readPoint(r: Reader, i: number): Found | undefined {
  let best: Found | undefined;
  for (const found of [
    readCalendarDate(r, i),
    readNear(r, i),
    dayWord.read(r, i),
    season.read(r, i),
    fiscalPeriod.read(r, i),
    holiday.read(r, i),
    year.read(r, i),
    theUnit(r, i),
  ]) {
    if (found?.meaning && (!best || found.end > best.end)) best = found;
  }
  return best;
}

/** "the year", "the month" inside a larger phrase: the current one. */
function theUnit(r: Reader, i: number): Found | undefined {
  let at = r.word(i) === 'the' ? i + 1 : i;
  if (at === i && r.word(i - 1) !== 'of') return undefined;
  if (at === i) return undefined;
  const fiscal = r.word(at) === 'financial' || r.word(at) === 'fiscal';
  if (fiscal) at++;
  const unit = r.unit(at);
  if (r.word(at).endsWith('s')) return undefined;
  if (
    unit !== 'day' &&
    unit !== 'week' &&
    unit !== 'month' &&
    unit !== 'quarter' &&
    unit !== 'year' &&
    unit !== 'decade' &&
    unit !== 'century'
  )
    return undefined;
  return {
    start: i,
    end: at + 1,
    meaning: { type: 'near', grain: unit, offset: 0, base: 'reference', ...(fiscal && { fiscal }) },
    rule: 'the-unit',
  };
}
