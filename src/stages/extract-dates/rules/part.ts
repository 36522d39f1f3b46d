import { ORDINALS } from '../../../knowledge/numbers.js';
import type { Found, Meaning } from '../meaning.js';
import type { Grain } from '../period.js';
import { own, type Reader } from '../reader.js';
import { readPoint } from './point.js';
import { EDGES, type Rule, START } from './rule.js';

/** "the start of the year", "early February", "mid-1990s", "late in 1941", "earlier this month", "the end of last week". */
export const edge: Rule = {
  name: 'edge',
  starts: START.edge | START.determiner | START.numberWord,
  read(r, i) {
    let at = r.word(i) === 'the' ? i + 1 : i;
    if (r.word(at) === 'very' || r.word(at) === 'tail') at++;
    const word = r.word(at);
    const isRest = (word === 'rest' || word === 'remainder') && r.word(at + 1) === 'of';
    const mod = isRest ? 'END' : own(EDGES, word);
    if (mod === undefined) return undefined;
    const isAdjective =
      word.startsWith('early') ||
      word.startsWith('earl') ||
      word.startsWith('late') ||
      word === 'mid' ||
      word === 'midway';
    let next = at + 1;
    if (isAdjective) {
      next = r.skip(next, '-');
      if (
        r.word(next) === 'in' ||
        r.word(next) === 'on' ||
        r.word(next) === 'into' ||
        (r.word(next) === 'part' && r.word(next + 1) === 'of')
      ) {
        next += r.word(next) === 'part' ? 2 : 1;
      }
      // "the early to mid 1990s": one phrase, the first edge counts.
      if ((r.word(next) === 'to' || r.word(next) === 'or') && own(EDGES, r.word(r.skip(next + 1, '-'))) !== undefined) {
        next = r.skip(r.skip(next + 1, '-') + 1, '-');
      }
    } else {
      if (r.word(next) === 'of') next++;
      else if (next > i + 1 || word !== 'end') return undefined;
    }
    const point = readPoint(r, next) ?? (r.word(i) === 'the' && isAdjective ? readPoint(r, next) : undefined);
    if (!point?.meaning || point.clock) return undefined;
    if (isAdjective && point.meaning.type === 'near' && point.rule === 'the-unit' && r.word(next - 1) !== 'in')
      return undefined;
    // "the end of the month-long fast"
    if (r.word(point.end) === '-' && r.word(point.end + 1) === 'long') return undefined;
    return { start: i, end: point.end, meaning: point.meaning, mod, rule: 'edge' };
  },
};

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
    START.numberWord,
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
