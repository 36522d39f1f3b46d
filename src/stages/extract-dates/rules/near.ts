import { type TimeUnit, WEEKDAYS } from '../../../knowledge/calendar.js';
import type { Fields, Found, Meaning } from '../meaning.js';
import type { Grain } from '../period.js';
import { own, type Reader } from '../reader.js';
import { NEAR, REFERENCE_NEAR, type Rule, START } from './rule.js';

const GRAINS: ReadonlySet<TimeUnit> = new Set<TimeUnit>([
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
  'millennium',
]);

/** "last week", "this year", "next month", "the same day", "that year", "last Tuesday", "next March", "last summer". */
export const near: Rule = {
  name: 'near',
  starts: START.near | START.determiner | START.edge,
  read: readNear,
};

export function readNear(r: Reader, i: number): Found | undefined {
  let at = i;
  const article =
    r.word(i) === 'the' || r.word(i) === 'its' || r.word(i) === 'their' || r.word(i) === 'this' || r.word(i) === 'that';
  if (article && (own(NEAR, r.word(i + 1)) !== undefined || r.word(i + 1) === 'same' || r.word(i + 1) === 'very')) at++;
  if (r.word(at) === 'very') at++;
  const word = r.word(at);
  const isSame = word === 'same' || word === 'that';
  const offset = isSame ? 0 : own(NEAR, word);
  if (offset === undefined) return undefined;
  const base = REFERENCE_NEAR.has(word) ? 'reference' : 'article';
  let next = at + 1;
  if (word === 'that' && r.word(next) === 'same') next++;
  if (r.word(next) === 'calendar' || r.word(next) === 'whole' || r.word(next) === 'entire') next++;
  const fiscal = r.word(next) === 'fiscal' || r.word(next) === 'financial';
  if (fiscal) next++;
  const make = (end: number, meaning: Meaning, mod?: string): Found => ({
    start: i,
    end,
    meaning,
    rule: 'near',
    ...(mod && { mod }),
  });
  const unit = r.unit(next);
  const owner = at > i ? undefined : lostPossessive(r, next, word);
  if (owner) return make(next + 1, { type: 'near', grain: owner, offset, base });
  // "the past day" and the like are stretches; plurals belong to amounts.
  if (unit !== undefined && GRAINS.has(unit) && !r.word(next).endsWith('s') && r.word(next) !== 'millennia') {
    if (r.word(next) === 'night') return nightOf(i, next, word, offset);
    if (isStretch(word, unit)) {
      return make(next + 1, { type: 'stretch', amounts: [{ value: 1, unit }], sign: -1, base: 'article' });
    }
    if (unit === 'day' && (word === 'last' || word === 'past')) return undefined;
    if (unit === 'day' && word === 'present') return make(next + 1, { type: 'vague', value: 'PRESENT_REF' });
    const isReference = base === 'reference' || (article && (word === 'next' || word === 'last') && unit === 'day');
    const half = unit as Grain;
    return make(next + 1, {
      type: 'near',
      grain: half,
      offset,
      base: isReference ? 'reference' : 'article',
      ...(fiscal && { fiscal }),
    });
  }
  const weekday = r.weekday(next);
  const month = r.month(next);
  const season = r.season(next);
  const fields: Fields | undefined =
    weekday !== undefined && own(WEEKDAYS, r.word(next)) !== undefined
      ? { weekday }
      : month !== undefined &&
          (r.isCapital(next) ||
            r.word(next).length > 5 ||
            (offset !== 0 && r.word(next) !== 'may' && r.word(next) !== 'march'))
        ? { month }
        : season !== undefined
          ? { season }
          : undefined;
  if (!fields || isSame) return undefined;
  const end = month !== undefined ? r.monthEnd(next) : next + 1;
  if (month !== undefined && r.dayOfMonth(end, false)) return undefined;
  return make(end, { type: 'named', fields, offset });
}

/** "this weeks vote", "last years figures": the unit of a plural that stands before a noun, its apostrophe lost. */
function lostPossessive(r: Reader, i: number, before: string): Grain | undefined {
  const word = r.word(i);
  const unit = word === 'days' || !word.endsWith('s') ? undefined : r.unit(i);
  if (unit !== 'week' && unit !== 'month' && unit !== 'quarter' && unit !== 'year' && unit !== 'weekend')
    return undefined;
  if (before !== 'this' && before !== 'last' && before !== 'next') return undefined;
  const after = r.word(i + 1);
  const isNoun = after !== '' && after[0]! >= 'a' && after[0]! <= 'z' && !AFTER_PLURAL.has(after);
  return before === 'this' || isNoun ? unit : undefined;
}

/** What follows a plural that is one ("in the last years of", "last weeks and months"). */
const AFTER_PLURAL: ReadonlySet<string> = new Set([
  'of',
  'and',
  'or',
  'in',
  'on',
  'at',
  'to',
  'as',
  'the',
  'a',
  'an',
  'he',
  'she',
  'it',
  'they',
  'we',
  'i',
  'his',
  'her',
  'its',
  'their',
  'have',
  'has',
  'had',
  'was',
  'were',
  'is',
  'are',
  'will',
  'would',
  'than',
  'but',
  'that',
  'when',
]);

function isStretch(word: string, unit: TimeUnit): boolean {
  return (word === 'past' && unit !== 'weekend') || (word === 'last' && unit === 'century' && false);
}

/** "last night", "that night", "the previous night". */
function nightOf(i: number, at: number, word: string, offset: number): Found {
  const clock = { hour: 20, part: 'NI', span: [20, 30] as const };
  const base = REFERENCE_NEAR.has(word) ? 'reference' : 'article';
  return {
    start: i,
    end: at + 1,
    meaning: { type: 'near', grain: 'day', offset, base },
    clock,
    rule: 'near',
  };
}

const BEFORE_WEEKEND: ReadonlySet<string> = new Set([
  'over',
  'at',
  'on',
  'during',
  'for',
  'in',
  'of',
  'by',
  'through',
  'throughout',
  'before',
  'after',
  '',
]);
const DAY_WORDS: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  tonite: 0,
  yesterday: -1,
  tomorrow: 1,
  tmrw: 1,
  tmr: 1,
};

/** "the week after next", "the year before last". */
function readBeyond(r: Reader, i: number, at: number): Found | undefined {
  const unit = r.unit(at);
  if (unit !== 'week' && unit !== 'weekend' && unit !== 'month' && unit !== 'year') return undefined;
  const isNext = r.word(at + 1) === 'after';
  if (!isNext && r.word(at + 1) !== 'before') return undefined;
  const last = r.word(at + 2) === 'the' ? at + 3 : at + 2;
  if (r.word(last) !== (isNext ? 'next' : 'last') || r.unit(last + 1) !== undefined) return undefined;
  return {
    start: i,
    end: last + 1,
    meaning: { type: 'near', grain: unit, offset: isNext ? 2 : -2, base: 'article' },
    rule: 'near',
  };
}

/** "today", "tonight", "the day before yesterday", "the day after tomorrow", "this morning", "earlier today". */
export const dayWord: Rule = {
  name: 'day-word',
  starts: START.dayWord | START.determiner | START.unit | START.edge | START.near,
  read(r, i) {
    const at = i;
    let mod: Found['mod'];
    const make = (end: number, offset: number, clock?: Found['clock']): Found => ({
      start: i,
      end,
      meaning: { type: 'near', grain: 'day', offset, base: 'article' },
      rule: 'day-word',
      ...(clock && { clock }),
      ...(mod && { mod }),
    });
    const edge = r.word(at);
    if (
      (edge === 'earlier' || edge === 'later' || edge === 'early' || edge === 'late') &&
      own(DAY_WORDS, r.word(at + 1)) !== undefined
    ) {
      mod = edge.startsWith('e') ? 'START' : 'END';
      return make(at + 2, DAY_WORDS[r.word(at + 1)]!);
    }
    const day = own(DAY_WORDS, r.word(at));
    if (day !== undefined) {
      // "the Tomorrow Group", "USA Today": a name.
      if (r.isCapital(at) && at > r.first && (r.isCapital(at + 1) || r.isCapital(at - 1))) return undefined;
      return r.word(at).startsWith('toni')
        ? make(at + 1, 0, { hour: 20, part: 'NI', span: [20, 30] })
        : make(at + 1, day);
    }
    const noun = r.word(at) === 'the' ? at + 1 : at;
    if ((noun > at || r.word(i - 1) === 'on') && r.word(noun) === 'weekend' && BEFORE_WEEKEND.has(r.word(i - 1))) {
      return { start: i, end: noun + 1, meaning: { type: 'fields', fields: { isWeekend: true } }, rule: 'weekend' };
    }
    const beyond = readBeyond(r, i, noun);
    if (beyond) return beyond;
    if (r.word(noun) === 'day') {
      if (r.word(noun + 1) === 'before' && r.word(noun + 2) === 'yesterday') return make(noun + 3, -2);
      if (r.word(noun + 1) === 'after' && own(DAY_WORDS, r.word(noun + 2)) === 1) return make(noun + 3, 2);
    }
    return undefined;
  },
};
