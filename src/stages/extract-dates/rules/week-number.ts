import type { Found } from '../meaning.js';
import type { Reader } from '../reader.js';
import { type Rule, START } from './rule.js';
import { readYear } from './years.js';

/** "week 35", "week 10 of 2022", "from week 31 to week 35": weeks of the calendar (ISO). "Week 3 of the season" is none. */
export const weekNumber: Rule = {
  name: 'week-number',
  starts: START.unit,
  read(r: Reader, i): Found | undefined {
    if (r.word(i) !== 'week') return undefined;
    const week = r.integer(i + 1, 1, 53);
    if (week === undefined || !r.spaced(i + 1) || r.atoms.word[i + 1]!.length > 2) return undefined;
    let at = i + 2;
    if (r.word(at) === 'of' || r.word(at) === ',' || r.word(at) === 'in') at++;
    const year = readYear(r, at);
    // A capital is the round of a league, unless it is above the rounds of one.
    if (!year && (r.word(i + 2) === 'of' || (r.isCapital(i) && i > r.first && week < 23))) return undefined;
    const fields = { week, ...(year && { year: year.year }) };
    return { start: i, end: year?.end ?? i + 2, meaning: { type: 'fields', fields }, rule: 'week-number' };
  },
};
