import type { Found } from '../meaning.js';
import { type Rule, START } from './rule.js';
import { readYear } from './years.js';

const BEFORE_SEASON: ReadonlySet<string> = new Set([
  'in',
  'since',
  'by',
  'until',
  'during',
  'through',
  'throughout',
  'early',
  'late',
  'mid',
  'of',
  'before',
  'after',
  'from',
  'to',
  'between',
  '-',
  'that',
  'over',
  'for',
]);

/** What follows a season that stands alone: the end of its phrase. */
const AFTER_SEASON: ReadonlySet<string> = new Set([
  '',
  '.',
  ',',
  ';',
  ')',
  'and',
  'or',
  'but',
  'when',
  'the',
  'to',
  'with',
  'because',
  'as',
  'they',
  'he',
]);

/** "the spring of 1941", "summer 2022", "autumn 1939", "this winter" is near, "the winter of 1941-42", "in the summer". */
export const season: Rule = {
  name: 'season',
  starts: START.season | START.determiner,
  read(r, i): Found | undefined {
    const at = r.word(i) === 'the' ? i + 1 : i;
    const value = r.season(at);
    if (value === undefined) return undefined;
    let next = at + 1;
    if (r.word(next) === 'of' || r.word(next) === ',' || r.word(next) === 'in') next++;
    const year = readYear(r, next);
    if (year) {
      let end = year.end;
      // "the winter of 1941-42"
      if (
        (r.word(end) === '-' || r.word(end) === '–' || r.word(end) === '/') &&
        r.isNumber(end + 1) &&
        !r.spaced(end + 1)
      )
        end += 2;
      return { start: i, end, meaning: { type: 'fields', fields: { season: value, year: year.year } }, rule: 'season' };
    }
    const before = r.word(i - 1);
    const name = r.word(at);
    const closes = AFTER_SEASON.has(r.word(at + 1));
    if (at === i && (name === 'winter' || name === 'summer' || name === 'autumn') && closes && !r.isCapital(i))
      return { start: i, end: at + 1, meaning: { type: 'fields', fields: { season: value } }, rule: 'season' };
    const isFall = r.word(at) === 'fall' || r.word(at) === 'spring';
    if (at > i ? isFall && r.word(at + 1) === 'of' : !BEFORE_SEASON.has(before)) return undefined;
    if (
      isFall &&
      (before === 'to' || before === 'that' || before === '-' || r.word(at + 1) === 'in' || r.word(at + 1) === '-')
    )
      return undefined;
    if (at > i && !BEFORE_SEASON.has(before) && i > r.first) return undefined;
    return { start: i, end: at + 1, meaning: { type: 'fields', fields: { season: value } }, rule: 'season' };
  },
};
