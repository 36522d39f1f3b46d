import { found } from './calendar-date.js';
import { type Rule, START } from './rule.js';

const BEFORE_DAY: ReadonlySet<string> = new Set(['on', 'by', 'until', 'till', 'since', 'from', 'to', 'for', 'of']);

/** "on the 5th", "on 22nd", "by the twenty-second": the day of the month last spoken of. */
export const loneDay: Rule = {
  name: 'lone-day',
  starts: START.determiner | START.number | START.ordinal | START.numberWord,
  read(r, i) {
    const isBare = r.word(i - 1) === 'on' && r.word(i) !== 'the';
    if (!isBare && (r.word(i) !== 'the' || !BEFORE_DAY.has(r.word(i - 1)))) return undefined;
    const first = isBare ? i : i + 1;
    const day = r.dayOfMonth(first, true);
    if (!day?.ordinal) return undefined;
    const after = r.word(day.end);
    const closes =
      after === '' ||
      after === '.' ||
      after === ',' ||
      after === ';' ||
      after === '!' ||
      after === '?' ||
      after === ')';
    // "on the second floor": a noun makes it an ordinal; digits are surer than words.
    if (!closes && !(r.isNumber(first) && AFTER_DAY.has(after))) return undefined;
    return found(i, day.end, { day: day.day });
  },
};

const AFTER_DAY: ReadonlySet<string> = new Set([
  'and',
  'the',
  'in',
  'at',
  'a',
  'they',
  'he',
  'she',
  'it',
  'but',
  'with',
  'when',
  'to',
]);
