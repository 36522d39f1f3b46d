import { ORDINALS } from '../../../knowledge/numbers.js';
import type { Found, Meaning } from '../meaning.js';
import type { Grain } from '../period.js';
import { own, type Reader } from '../reader.js';
import { readPoint } from './point.js';
import { type Rule, START } from './rule.js';

const LAST: ReadonlySet<string> = new Set(['last', 'final', 'closing', 'latter']);

/** "the first quarter of 2009", "the last week of March", "the third Wednesday of next month", "the second half of the year". */
export const part: Rule = {
  name: 'part',
  starts: START.determiner | START.ordinal | START.near | START.number,
  read(r, i) {
    let at = r.word(i) === 'the' ? i + 1 : i;
    let nth: number | undefined;
    if (LAST.has(r.word(at))) nth = -1;
    else if (r.word(at) === 'opening') nth = 1;
    else if (r.isNumber(at) && /^(?:st|nd|rd|th)$/.test(r.word(at + 1)) && !r.spaced(at + 1)) {
      nth = r.integer(at, 1, 53);
      at++;
    } else nth = own(ORDINALS, r.word(at));
    if (nth === undefined) return undefined;
    const next = r.skip(at + 1, '-');
    const weekday = r.weekday(next);
    const unit = r.word(next) === 'half' ? 'half' : r.unit(next);
    if (weekday === undefined && (unit === undefined || r.word(next).endsWith('s'))) return undefined;
    const grain = weekday !== undefined ? 'day' : (unit as Grain);
    const after = r.word(next + 1);
    const make = (end: number, of: Meaning): Found => ({
      start: i,
      end,
      meaning: { type: 'part', grain, nth: nth!, of, ...(weekday !== undefined && { weekday }) },
      rule: 'part',
    });
    if (grain === 'week' && (after === 'next' || after === 'last' || after === 'this')) {
      const point = readPoint(r, next + 1);
      if (point?.meaning?.type === 'near' && point.meaning.grain !== 'week') return make(point.end, point.meaning);
    }
    if (after === 'of' || after === 'in') {
      const point = readPoint(r, next + 2);
      if (point?.meaning && !point.clock) return make(point.end, point.meaning);
    }
    // "the second Sunday": of the article's month, where nothing goes on ("the third Sunday in a row").
    if (weekday !== undefined && nth > 0 && nth < 6 && r.closes(next + 1))
      return make(next + 1, { type: 'near', grain: 'month', offset: 0, base: 'article' });
    if (grain === 'quarter' || grain === 'half') {
      // "second quarter 2009", "the fourth quarter"
      const point = readPoint(r, r.skip(next + 1, ','));
      const isYear = point?.meaning?.type === 'near' && point.meaning.grain === 'year';
      if (point?.meaning && (isYear || (point.meaning.type === 'fields' && point.rule === 'year')))
        return make(point.end, point.meaning);
      if (grain === 'half' || nth === -1 || nth > 4) return undefined;
      return { start: i, end: next + 1, meaning: { type: 'fields', fields: { quarter: nth } }, rule: 'part' };
    }
    return undefined;
  },
};

/** "February of last year", "August of that year", "spring of this year", "Friday of this week". */
export const within: Rule = {
  name: 'within',
  starts:
    START.month |
    START.season |
    START.weekday |
    START.determiner |
    START.number |
    START.near |
    START.quarter |
    START.ordinal |
    START.numberWord |
    START.holiday,
  read(r, i) {
    const lone = dayWithin(r, i);
    if (lone) return lone;
    const inner = readPoint(r, i);
    if (inner?.meaning?.type !== 'fields') return undefined;
    if (inner.meaning.fields.year !== undefined) return undefined;
    let at = inner.end;
    if (r.word(at) === 'of' || r.word(at) === 'in') at++;
    const outer = readPoint(r, at);
    if (outer?.meaning?.type !== 'near') return undefined;
    const { fields } = inner.meaning;
    const { grain } = outer.meaning;
    if (fields.quarter !== undefined && grain === 'year') {
      return {
        start: i,
        end: outer.end,
        meaning: { type: 'part', grain: 'quarter', nth: fields.quarter, of: outer.meaning },
        rule: 'within',
      };
    }
    if (grain !== 'year' && grain !== 'month' && grain !== 'week') return undefined;
    if (fields.weekday !== undefined && grain === 'week') {
      return {
        start: i,
        end: outer.end,
        meaning: { type: 'part', grain: 'day', nth: 1, weekday: fields.weekday, of: outer.meaning },
        rule: 'within',
      };
    }
    const of = outer.meaning;
    if (fields.month !== undefined && grain === 'year') {
      const month: Meaning = { type: 'part', grain: 'month', nth: fields.month, of };
      if (fields.day === undefined) return { start: i, end: outer.end, meaning: month, rule: 'within' };
      return {
        start: i,
        end: outer.end,
        meaning: { type: 'part', grain: 'day', nth: fields.day, of: month },
        rule: 'within',
      };
    }
    if (fields.holiday && grain === 'year')
      return { start: i, end: outer.end, meaning: { type: 'in-year', fields, of }, rule: 'within' };
    if (fields.season !== undefined && grain === 'year') {
      return {
        start: i,
        end: outer.end,
        meaning: { type: 'part', grain: 'season', nth: fields.season + 1, of },
        rule: 'within',
      };
    }
    return undefined;
  },
};

/** "the 28th of that month", "20th of next month". */
function dayWithin(r: Reader, i: number): Found | undefined {
  const at = r.word(i) === 'the' ? i + 1 : i;
  const day = r.dayOfMonth(at, true);
  if (!day?.ordinal || (r.word(day.end) !== 'of' && r.word(day.end) !== 'this' && r.word(day.end) !== 'next'))
    return undefined;
  const outer = readPoint(r, r.word(day.end) === 'of' ? day.end + 1 : day.end);
  if (outer?.meaning?.type !== 'near' || outer.meaning.grain !== 'month') return undefined;
  return {
    start: i,
    end: outer.end,
    meaning: { type: 'part', grain: 'day', nth: day.day, of: outer.meaning },
    rule: 'within',
  };
}
