import { SEASON_CODES, type TimeUnit } from '../../knowledge/calendar.js';
import { civilOf, dayOf, firstIsoWeek, isoDay, isoWeek, isoYear, mondayOf, pad, weekOf } from './civil.js';

/** Units that a stretch of the calendar can have; what is shorter than a day has none. */
export type Grain = Exclude<TimeUnit, 'second' | 'minute' | 'hour' | 'fortnight'>;

/** One stretch of the calendar: the index counts periods of its grain (months since year 0, weeks since 1970, …). */
export interface Period {
  readonly grain: Grain;
  readonly index: number;
  /** Fiscal years and quarters: the value says so, the interval is that of the calendar. */
  readonly fiscal?: boolean;
}

/** Years of a grain; undefined for those within a year. */
const YEARS: Readonly<Partial<Record<Grain, number>>> = { year: 1, decade: 10, century: 100, millennium: 1000 };
/** How many there are in a year, for grains that divide it. */
const PER_YEAR: Readonly<Partial<Record<Grain, number>>> = { month: 12, quarter: 4, half: 2, season: 4 };

/** The period of this grain in which the day lies. Meteorological seasons: winter is the one that began in December. */
export function periodAt(day: number, grain: Grain): Period {
  if (grain === 'day') return { grain, index: day };
  if (grain === 'week' || grain === 'weekend') return { grain, index: weekOf(day) };
  const { year, month } = civilOf(day);
  const years = YEARS[grain];
  if (years) return { grain, index: Math.floor(year / years) };
  if (grain === 'season') {
    const season = Math.floor((month + 9) / 3) % 4;
    return { grain, index: (month <= 2 ? year - 1 : year) * 4 + season };
  }
  const count = PER_YEAR[grain]!;
  return { grain, index: year * count + Math.floor(((month - 1) * count) / 12) };
}

export function nthOfYear(year: number, grain: Grain, nth: number): Period {
  if (grain === 'week') return { grain, index: firstIsoWeek(year) + nth };
  return { grain, index: year * PER_YEAR[grain]! + nth };
}

export function shiftPeriod(period: Period, by: number): Period {
  return { ...period, index: period.index + by };
}

/** Half-open bounds in days. */
export function boundsOf({ grain, index }: Period): readonly [number, number] {
  if (grain === 'day') return [index, index + 1];
  if (grain === 'week') return [mondayOf(index), mondayOf(index + 1)];
  if (grain === 'weekend') return [mondayOf(index) + 5, mondayOf(index + 1)];
  const years = YEARS[grain];
  if (years) return [dayOf(index * years, 1, 1), dayOf((index + 1) * years, 1, 1)];
  const count = PER_YEAR[grain]!;
  const months = 12 / count;
  const first = index * months + (grain === 'season' ? 2 : 0);
  return [monthStart(first), monthStart(first + months)];
}

function monthStart(month: number): number {
  return dayOf(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
}

/** As TIMEX3 writes it: 2022-06-15, 2022-W23, 2022-W23-WE, 2022-06, 2022-Q2, 2022-H1, 2022-SU, 2022, 202, 20, FY2022. */
export function timexOf(period: Period): string {
  const { grain, index } = period;
  if (grain === 'day') {
    const { year, month, day } = civilOf(index);
    return isoDay(index) ?? `${yearText(year)}-${pad(month)}-${pad(day)}`;
  }
  if (grain === 'week' || grain === 'weekend') {
    const { year, week } = isoWeek(index);
    return `${isoYear(year)}-W${pad(week)}${grain === 'weekend' ? '-WE' : ''}`;
  }
  if (grain === 'year') return period.fiscal ? `FY${isoYear(index)}` : yearText(index);
  if (grain === 'decade') return index < 0 ? `BC${String(-index).padStart(3, '0')}` : String(index).padStart(3, '0');
  if (grain === 'century') return index < 0 ? `BC${pad(-index)}` : pad(index);
  if (grain === 'millennium') return String(index);
  const count = PER_YEAR[grain]!;
  const year = Math.floor(index / count);
  const nth = index - year * count;
  const head = `${period.fiscal ? 'FY' : ''}${yearText(year)}-`;
  if (grain === 'month') return `${head}${pad(nth + 1)}`;
  if (grain === 'season') return `${head}${SEASON_CODES[nth]!}`;
  return `${head}${grain === 'quarter' ? 'Q' : 'H'}${nth + 1}`;
}

export function yearText(year: number): string {
  return year > 0 ? isoYear(year) : `BC${isoYear(1 - year)}`;
}
