import { amount } from './amounts.js';
import { year } from './bare-year.js';
import { calendarDate } from './calendar-date.js';
import { clock } from './clock.js';
import { countedWeekday } from './counted-weekday.js';
import { dayPart } from './day-part.js';
import { longUnit } from './durations.js';
import { edge, toDate, unitEnd } from './edge.js';
import { fiscalPeriod } from './fiscal.js';
import { holiday } from './holiday-date.js';
import { loneDay } from './lone-day.js';
import { dayWord, near } from './near.js';
import { type DateOrder, numericDate } from './numeric-date.js';
import { ofPeriod, samePeriod } from './of-period.js';
import { part, within } from './part.js';
import type { Rule } from './rule.js';
import { season } from './season.js';
import { set } from './set.js';
import { sharedDay } from './shared-day.js';
import { vague } from './vague.js';
import { weekNumber } from './week-number.js';

/**
 * The rules in order. The longest phrase wins whatever its rule; the order settles ties: what is built of other phrases
 * first, then the more telling form before the barer one, the bare year last.
 */
export function dateRules(order: DateOrder): readonly Rule[] {
  return [
    sharedDay,
    numericDate(order),
    part,
    edge,
    within,
    ofPeriod,
    toDate,
    unitEnd,
    weekNumber,
    samePeriod,
    set,
    calendarDate,
    holiday,
    fiscalPeriod,
    season,
    near,
    dayWord,
    vague,
    clock,
    dayPart,
    countedWeekday,
    amount,
    longUnit,
    loneDay,
    year,
  ];
}
