import { COUNTED } from '../../../knowledge/counted.js';
import type { Fields, Found } from '../meaning.js';
import type { Reader } from '../reader.js';
import { found } from './calendar-date.js';
import { readDayMonth } from './day-month.js';
import { DAY_JOINERS, readMonthDay } from './month-day.js';
import { readNear } from './near.js';
import { type Rule, START } from './rule.js';
import { yearAfter } from './years.js';

/** "5" of "5-7 June 1942" and "4 to 22 January"; "9, 1918" of "March 5-9, 1918": days that share the month of their neighbour. */
export const sharedDay: Rule = {
  name: 'shared-day',
  starts: START.number | START.ordinal | START.determiner,
  read(r, i) {
    const at = r.word(i) === 'the' ? i + 1 : i;
    const day = r.dayOfMonth(at, at > i);
    if (!day || (!r.isNumber(at) && !day.ordinal)) return undefined;
    const before = r.word(i - 1);
    if (!DAY_JOINERS.has(r.word(day.end)) && !DAY_JOINERS.has(before)) return undefined;
    if (DAY_JOINERS.has(r.word(day.end)) && !endsRange(r, i)) {
      const month = monthBeyond(r, day.end);
      if (month) return found(i, day.end, { ...month, day: day.day });
      const near = nearMonthBeyond(r, day.end);
      if (near)
        return {
          start: i,
          end: day.end,
          meaning: { type: 'part', grain: 'day', nth: day.day, of: near.meaning! },
          rule: 'shared-day',
        };
    }
    if (before === ',' || !DAY_JOINERS.has(before)) return undefined;
    // "22 this month" of "4 to 22 this month"
    const nearAfter = r.integer(i - 2, 1, 31) === undefined ? undefined : nearMonthAt(r, day.end);
    if (nearAfter)
      return {
        start: i,
        end: nearAfter.end,
        meaning: { type: 'part', grain: 'day', nth: day.day, of: nearAfter.meaning! },
        rule: 'shared-day',
      };
    // Looking back: the neighbour is "March 5" right before the joiner.
    let back = i - 2;
    if (/^(?:st|nd|rd|th)$/.test(r.word(back)) && !r.spaced(back)) back--;
    const first = r.integer(back, 1, 31);
    const mark = r.word(back - 1);
    const month = first === undefined ? undefined : r.month(mark === '.' || mark === 'the' ? back - 2 : back - 1);
    if (month === undefined || first! >= day.day) return undefined;
    if (/^(?:%|percent|per|million|billion)$/.test(r.word(day.end)) || COUNTED.has(r.word(day.end))) return undefined;
    const year = yearAfter(r, day.end);
    return found(i, year?.end ?? day.end, { day: day.day, month, ...(year && { year: year.year }) });
  },
};

/** "12" of "June 10-12 and July 3": the end of a range whose month stands before it. */
function endsRange(r: Reader, i: number): boolean {
  const mark = r.word(i - 1);
  return (mark === '-' || mark === '–') && r.integer(i - 2, 1, 31) !== undefined && r.month(i - 3) !== undefined;
}

/** Month and year of the last day of a list that goes on at i: "-7 June 1942", "to 22 January", ", 6 and 7 May". */
function monthBeyond(r: Reader, i: number): Fields | undefined {
  let at = i;
  for (let step = 0; step < 4; step++) {
    if (!DAY_JOINERS.has(r.word(at))) return undefined;
    at++;
    if (r.word(at) === 'and' || r.word(at) === 'the') at++;
    const rest = readDayMonth(r, at, r.word(at - 1) === 'the');
    if (rest) {
      const { month, year } = rest.fields;
      return { month: month!, ...(year !== undefined && { year }) };
    }
    const turned = readMonthDay(r, at);
    if (turned?.fields.day !== undefined) {
      const { month, year } = turned.fields;
      return { month: month!, ...(year !== undefined && { year }) };
    }
    const next = r.dayOfMonth(at, r.word(at - 1) === 'the');
    if (!next) return undefined;
    at = next.end;
  }
  return undefined;
}

/** "to 22 this month", "-23 of next month" at i. */
function nearMonthBeyond(r: Reader, i: number): Found | undefined {
  const second = r.dayOfMonth(i + 1, false);
  return second && nearMonthAt(r, second.end);
}

function nearMonthAt(r: Reader, i: number): Found | undefined {
  const near = readNear(r, r.word(i) === 'of' || r.word(i) === 'in' ? i + 1 : i);
  return near?.meaning?.type === 'near' && near.meaning.grain === 'month' ? near : undefined;
}
