import { readNumber } from '../../../numerals/number-phrase.js';
import type { Found } from '../meaning.js';
import type { Reader } from '../reader.js';
import { type Rule, START } from './rule.js';

/** The most weekdays that are counted from a day: beyond it nobody counts so. */
const MOST = 60;

/** "two Sundays from now", "three Fridays ago", "two Mondays later". */
export const countedWeekday: Rule = {
  name: 'counted-weekday',
  starts: START.number | START.numberWord,
  read(r: Reader, i): Found | undefined {
    const number = readNumber(r.atoms, i);
    if (!number || number.ordinal || number.vague || !Number.isInteger(number.value)) return undefined;
    if (number.end >= r.limit || number.value < 1 || number.value > MOST) return undefined;
    const weekday = r.weekday(number.end) ?? r.weekdays(number.end);
    if (weekday === undefined) return undefined;
    const at = number.end + 1;
    const make = (end: number, sign: number, base: 'article' | 'reference'): Found => ({
      start: i,
      end,
      meaning: { type: 'counted', weekday, nth: sign * number.value, base },
      rule: 'counted-weekday',
    });
    switch (r.word(at)) {
      case 'ago':
        return make(at + 1, -1, 'article');
      case 'earlier':
        return make(at + 1, -1, 'reference');
      case 'later':
        return make(at + 1, 1, 'reference');
      case 'hence':
        return make(at + 1, 1, 'article');
      case 'from':
        return r.word(at + 1) === 'now' ? make(at + 2, 1, 'article') : undefined;
      default:
        return undefined;
    }
  },
};
