import type { TimeUnit } from '../../knowledge/calendar.js';
import { civilOf, dayOf, daysInMonth } from './civil.js';
import type { Amount } from './meaning.js';
import type { Grain } from './period.js';

/** ISO 8601 letters, in their order; some units are multiples of one that has a letter. */
const LETTERS: readonly (readonly [string, boolean])[] = [
  ['CE', false],
  ['DE', false],
  ['Y', false],
  ['M', false],
  ['W', false],
  ['D', false],
  ['H', true],
  ['M', true],
  ['S', true],
];
const LETTER: Readonly<Record<TimeUnit, readonly [number, number]>> = {
  millennium: [2, 1000],
  century: [0, 1],
  decade: [2, 10],
  year: [2, 1],
  half: [3, 6],
  season: [3, 3],
  quarter: [3, 3],
  month: [3, 1],
  fortnight: [4, 2],
  week: [4, 1],
  weekend: [4, 1],
  day: [5, 1],
  hour: [6, 1],
  minute: [7, 1],
  second: [8, 1],
};
/** Bare plurals keep their own unit: "decades" is PXDE, as TIMEX3 writes it. */
const OWN_LETTER: Readonly<Partial<Record<TimeUnit, number>>> = { decade: 1, century: 0 };

/** The TIMEX3 duration of amounts: P3M, P1Y6M, PT30M, PXD where the number is open; undefined for none. */
export function periodText(amounts: readonly Amount[]): string | undefined {
  const sums = new Map<number, number | undefined>();
  for (const { value, unit } of amounts) {
    const [letter, times] = LETTER[unit];
    if (value === undefined) sums.set(OWN_LETTER[unit] ?? letter, undefined);
    else sums.set(letter, (sums.get(letter) ?? 0) + value * times);
  }
  if (!sums.size) return undefined;
  let date = '';
  let time = '';
  for (const [index, [letter, isTime]] of LETTERS.entries()) {
    if (!sums.has(index)) continue;
    const value = sums.get(index);
    const text = `${value === undefined ? 'X' : String(Number(value.toPrecision(12)))}${letter}`;
    if (isTime) time += text;
    else date += text;
  }
  return `P${date}${time && `T${time}`}`;
}

const MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12000,
};
const DAYS: Readonly<Partial<Record<TimeUnit, number>>> = { day: 1, week: 7, weekend: 7, fortnight: 14 };

/** Moves a day by amounts, months clipped to their length; undefined where an amount is open. Units below a day do not move it. */
export function moveDay(day: number, amounts: readonly Amount[], sign: number): number | undefined {
  let months = 0;
  let days = 0;
  for (const { value, unit } of amounts) {
    if (value === undefined) return undefined;
    if (MONTHS[unit] !== undefined) {
      const exact = value * MONTHS[unit];
      months += Math.trunc(exact);
      days += Math.round((exact - Math.trunc(exact)) * 30);
    } else if (DAYS[unit] !== undefined) days += Math.round(value * DAYS[unit]);
    else days += Math.trunc((value * (unit === 'hour' ? 3600 : unit === 'minute' ? 60 : 1)) / 86400);
  }
  if (months > 60000 || days > 2e6) return undefined;
  const { year, month, day: dayOfMonth } = civilOf(day);
  const index = year * 12 + month - 1 + sign * months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return dayOf(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth))) + sign * days;
}

/** The grain at which a shift by amounts is told: "two weeks ago" is a week, "a year ago" a year. */
export function grainOf(amounts: readonly Amount[]): Grain {
  const unit = amounts[amounts.length - 1]!.unit;
  switch (unit) {
    case 'year':
    case 'decade':
    case 'century':
    case 'millennium':
      return 'year';
    case 'month':
    case 'half':
    case 'season':
      return 'month';
    case 'quarter':
      return 'quarter';
    case 'week':
    case 'fortnight':
    case 'weekend':
      return 'week';
    default:
      return 'day';
  }
}
