import type { Found, Meaning } from '../meaning.js';
import type { Grain } from '../period.js';
import type { Reader } from '../reader.js';
import { amount } from './amounts.js';
import { found } from './calendar-date.js';
import { readPoint } from './point.js';
import { type Rule, START } from './rule.js';

/** "the month of June", "the week of November 30th", "the week beginning June 6". */
export const ofPeriod: Rule = {
  name: 'of-period',
  starts: START.determiner | START.unit | START.quarter,
  read(r, i) {
    const commencing = weekCommencing(r, i);
    if (commencing) return commencing;
    const at = r.word(i) === 'the' || r.word(i) === 'this' ? i + 1 : i;
    const unit = r.word(at);
    if (unit !== 'week' && unit !== 'month' && unit !== 'year') return undefined;
    const link = r.word(at + 1);
    const isStart = link === 'beginning' || link === 'commencing' || link === 'starting';
    if (link !== 'of' && !isStart && link !== 'ending' && link !== 'ended') return undefined;
    const from = r.word(at + 2) === 'on' ? at + 3 : at + 2;
    const point = readPoint(r, from) ?? loneDayAt(r, from);
    if (point?.meaning?.type !== 'fields') return undefined;
    const { fields } = point.meaning;
    const make = (meaning: Meaning): Found => ({ start: i, end: point.end, meaning, rule: 'of-period' });
    if (unit === 'month') return fields.month !== undefined && link === 'of' ? make(point.meaning) : undefined;
    if (unit === 'year')
      return fields.year !== undefined && fields.month === undefined && link === 'of' ? make(point.meaning) : undefined;
    return fields.day !== undefined || fields.holiday
      ? make({ type: 'holding', grain: 'week', of: point.meaning })
      : undefined;
  },
};

/** "w/c 4 February": the week that begins so. */
function weekCommencing(r: Reader, i: number): Found | undefined {
  if (r.word(i) !== 'w' || r.word(i + 1) !== '/' || r.word(i + 2) !== 'c' || r.spaced(i + 2)) return undefined;
  const point = readPoint(r, i + 3);
  if (point?.meaning?.type !== 'fields' || point.meaning.fields.day === undefined) return undefined;
  return {
    start: i,
    end: point.end,
    meaning: { type: 'holding', grain: 'week', of: point.meaning },
    rule: 'of-period',
  };
}

/** "the 18th". */
function loneDayAt(r: Reader, i: number): Found | undefined {
  const day = r.word(i) === 'the' ? r.dayOfMonth(i + 1, true) : undefined;
  return day?.ordinal ? found(i, day.end, { day: day.day }) : undefined;
}

/** "the same month last year", "the same period a year earlier", "the corresponding quarter of 2021". */
export const samePeriod: Rule = {
  name: 'same-period',
  starts: START.determiner | START.near,
  read(r, i) {
    const at = r.word(i) === 'the' ? i + 1 : i;
    // "this time last year"
    const isThisTime = r.word(i) === 'this' && r.word(i + 1) === 'time';
    if (!isThisTime && r.word(at) !== 'same' && r.word(at) !== 'corresponding') return undefined;
    const unit = r.word(at + 1);
    if (
      unit !== 'period' &&
      unit !== 'month' &&
      unit !== 'quarter' &&
      unit !== 'week' &&
      unit !== 'time' &&
      unit !== 'day'
    )
      return undefined;
    let next = at + 2;
    if (r.word(next) === 'of' || r.word(next) === 'in') next++;
    const point = readPoint(r, next) ?? amountAgo(r, next);
    if (point?.meaning?.type !== 'near' && point?.meaning?.type !== 'fields' && point?.meaning?.type !== 'shift')
      return undefined;
    const { meaning } = point;
    if (meaning.type === 'near' && meaning.grain !== 'year') return undefined;
    if (meaning.type === 'fields' && (meaning.fields.year === undefined || meaning.fields.month !== undefined))
      return undefined;
    const grain = unit === 'period' || unit === 'time' ? undefined : (unit as Grain);
    return { start: i, end: point.end, meaning: { type: 'same', grain, of: meaning }, rule: 'same-period' };
  },
};

function amountAgo(r: Reader, i: number): Found | undefined {
  const found = amount.read(r, i);
  return found?.meaning?.type === 'shift' && found.meaning.amounts[0]!.unit === 'year' ? found : undefined;
}
