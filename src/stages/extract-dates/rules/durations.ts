import type { TimeUnit } from '../../../knowledge/calendar.js';
import type { Found } from '../meaning.js';
import type { Reader } from '../reader.js';
import type { Amounts } from './read-amounts.js';
import { type Rule, START } from './rule.js';

/** After these an age or a rate is meant, not a duration. */
const AFTER_AGE: ReadonlySet<string> = new Set(['old', 'olds', 'older', 'younger', 'of', 'birthday']);

const BEFORE_DURATION: ReadonlySet<string> = new Set([
  'for',
  'in',
  'within',
  'after',
  'over',
  'during',
  'lasted',
  'last',
  'lasting',
  'took',
  'take',
  'takes',
  'spent',
  'spend',
  'serving',
  'served',
  'nearly',
  'than',
  'only',
  'about',
  'almost',
  'until',
  'once',
  'every',
  'through',
  'whole',
  'half',
  'spending',
  'half-a',
  'just',
  'least',
  'under',
  'throughout',
  'of',
  'by',
  'around',
  'two',
  'to',
]);

export function readDuration(
  r: Reader,
  i: number,
  from: number,
  read: Amounts,
  mod: string | undefined,
): Found | undefined {
  const { amounts, end } = read;
  const after = r.word(end);
  const afterHyphen = after === '-' ? r.word(end + 1) : after;
  if (afterHyphen === 'old' || afterHyphen === 'olds') return undefined;
  if (AFTER_AGE.has(after) && (after !== 'of' || r.word(end + 1) === 'age')) return undefined;
  if (after === 'older' || after === 'younger' || r.word(i - 1) === 'aged') return undefined;
  const before = r.word(from - 1);
  const unit = amounts[0]!.unit;
  if (read.isArticle) {
    // "$50 a day", "twice a year": a rate, unless a preposition of duration stands before it.
    if (
      !BEFORE_DURATION.has(before) &&
      mod === undefined &&
      r.word(end) !== '-' &&
      after !== 'after' &&
      after !== 'before'
    )
      return undefined;
  }
  if (read.isBare) {
    if (unit === 'day' && r.word(from) === 'nights') return undefined;
    if (
      !BEFORE_DURATION.has(before) &&
      r.word(from) !== 'decades' &&
      r.word(from) !== 'centuries' &&
      r.word(end) !== '-'
    )
      return undefined;
    if (before === 'two' || before === 'to' || before === 'by') return undefined;
  }
  let last = end;
  // "month-long", "three-year-long"
  if (r.word(end) === '-' && !r.spaced(end) && r.word(end + 1) === 'long') last = end + 2;
  const start = mod === undefined ? from : i;
  return { start, end: last, meaning: { type: 'duration', amounts }, rule: 'duration', ...(mod && { mod }) };
}

/** "month-long", "year-long", "yearlong", "decades-long". */
export const longUnit: Rule = {
  name: 'long-unit',
  starts: START.unit,
  read(r, i) {
    const unit: TimeUnit | undefined = r.unit(i);
    if (unit === undefined || unit === 'half' || unit === 'second') return undefined;
    const at = r.skip(i + 1, '-');
    if (r.word(at) !== 'long' || (at === i + 1 && !r.word(i).endsWith('s'))) return undefined;
    const value = r.word(i).endsWith('s') ? undefined : 1;
    return { start: i, end: at + 1, meaning: { type: 'duration', amounts: [{ value, unit }] }, rule: 'long-unit' };
  },
};
