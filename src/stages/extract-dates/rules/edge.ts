import type { Found } from '../meaning.js';
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
    const isRest = (word === 'rest' || word === 'remainder') && REST_OF.has(r.word(at + 1));
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
      else if (isRest) next += 0;
      else if (next > i + 1 || word !== 'end') return undefined;
    }
    const point = readPoint(r, next) ?? (isRest ? bareUnit(r, next) : undefined);
    if (!point?.meaning || point.clock) return undefined;
    if (isAdjective && point.meaning.type === 'near' && point.rule === 'the-unit' && r.word(next - 1) !== 'in')
      return undefined;
    // "the end of the month-long fast"
    if (r.word(point.end) === '-' && r.word(point.end + 1) === 'long') return undefined;
    return {
      start: i,
      end: point.end,
      meaning: point.meaning,
      mod,
      rule: 'edge',
      ...(isRest && { clip: 'after' as const }),
    };
  },
};

/** "rest of the week", "rest this week", "rest the week". */
const REST_OF: ReadonlySet<string> = new Set(['of', 'the', 'this', 'current']);

/** "rest of week", "the rest of my week", "of our year". */
function bareUnit(r: Reader, i: number): Found | undefined {
  const word = r.word(i);
  const at = word === 'my' || word === 'our' || word === 'your' ? i + 1 : i;
  const unit = r.word(at);
  if (unit !== 'week' && unit !== 'month' && unit !== 'year' && unit !== 'weekend') return undefined;
  return {
    start: i,
    end: at + 1,
    meaning: { type: 'near', grain: unit, offset: 0, base: 'article' },
    rule: 'the-unit',
  };
}

/** "at year-end", "by quarter-end", "month end". */
export const unitEnd: Rule = {
  name: 'unit-end',
  starts: START.unit,
  read(r, i): Found | undefined {
    const unit = r.word(i);
    if (unit !== 'year' && unit !== 'quarter' && unit !== 'month') return undefined;
    const at = r.skip(i + 1, '-');
    const before = r.word(i - 1);
    if (r.word(at) !== 'end' || (at === i + 1 && before !== 'at' && before !== 'by' && before !== 'until'))
      return undefined;
    return {
      start: i,
      end: at + 1,
      meaning: { type: 'near', grain: unit, offset: 0, base: 'article' },
      mod: 'END',
      rule: 'unit-end',
    };
  },
};

/** "the year to date", "month to date": from its start to the article's day. */
export const toDate: Rule = {
  name: 'to-date',
  starts: START.unit | START.determiner,
  read(r, i): Found | undefined {
    const at = r.word(i) === 'the' ? i + 1 : i;
    const unit = r.word(at);
    if (unit !== 'year' && unit !== 'quarter' && unit !== 'month' && unit !== 'week') return undefined;
    const to = r.skip(at + 1, '-');
    const date = r.skip(to + 1, '-');
    if (r.word(to) !== 'to' || r.word(date) !== 'date') return undefined;
    return {
      start: i,
      end: date + 1,
      meaning: { type: 'near', grain: unit, offset: 0, base: 'article' },
      rule: 'to-date',
      clip: 'before',
    };
  },
};
