import { CHINESE_NEW_YEAR, type Holiday } from '../../knowledge/holidays.js';
import { civilOf, dayOf, daysInMonth, easterOf, weekdayOf } from './civil.js';

/** The day of a holiday in a Gregorian year; undefined where the tables do not reach. */
export function holidayDay(holiday: Holiday, year: number): number | undefined {
  if (holiday.day) return dayOf(year, holiday.day[0], holiday.day[1]);
  if (holiday.easter !== undefined) return easterOf(year) + holiday.easter;
  if (holiday.islamic) return islamicDay(year, holiday.islamic[0], holiday.islamic[1]);
  if (holiday.lunar !== undefined) {
    const entry = CHINESE_NEW_YEAR.days[year - CHINESE_NEW_YEAR.first];
    return entry === undefined ? undefined : dayOf(year, Math.floor(entry / 100), entry % 100) + holiday.lunar;
  }
  if (!holiday.nth) return undefined;
  const [month, weekday, nth] = holiday.nth;
  if (nth < 0) {
    const last = dayOf(year, month, daysInMonth(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayOf(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7 + (holiday.shift ?? 0);
}

/** Day 0 (1970-01-01) as a Julian day number. */
const EPOCH = 2440588;

/** The first day of a Gregorian year that is this day of the tabular Islamic calendar (civil epoch). */
function islamicDay(year: number, month: number, day: number): number | undefined {
  const hijri = Math.floor(((year - 622) * 33) / 32);
  for (let h = hijri - 1; h <= hijri + 2; h++) {
    const julian =
      Math.floor((11 * h + 3) / 30) + 354 * h + 30 * month - Math.floor((month - 1) / 2) + day + 1948440 - 385;
    if (civilOf(julian - EPOCH).year === year) return julian - EPOCH;
  }
  return undefined;
}
