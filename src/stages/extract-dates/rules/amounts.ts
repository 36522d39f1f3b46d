import type { Base, Found, Meaning } from '../meaning.js';
import { own, type Reader } from '../reader.js';
import { readDuration } from './durations.js';
import { readPoint } from './point.js';
import { type Amounts, readAmounts } from './read-amounts.js';
import { byFirstWord, NEAR, type Rule, START } from './rule.js';

const MODS = byFirstWord<string>([
  ['more than', 'MORE_THAN'],
  ['a little more than', 'MORE_THAN'],
  ['a little over', 'MORE_THAN'],
  ['just over', 'MORE_THAN'],
  ['over', 'MORE_THAN'],
  ['less than', 'LESS_THAN'],
  ['under', 'LESS_THAN'],
  ['at least', 'EQUAL_OR_MORE'],
  ['at most', 'EQUAL_OR_LESS'],
  ['no more than', 'EQUAL_OR_LESS'],
  ['up to', 'EQUAL_OR_LESS'],
  ['nearly', 'LESS_THAN'],
  ['almost', 'LESS_THAN'],
  ['about', 'APPROX'],
  ['around', 'APPROX'],
  ['approximately', 'APPROX'],
  ['roughly', 'APPROX'],
  ['some', 'APPROX'],
]);

/** "three days", "two years ago", "a week later", "the past three months", "two days before", "for decades". */
export const amount: Rule = {
  name: 'amount',
  starts: START.number | START.numberWord | START.determiner | START.unit | START.near | START.edge,
  read: readAmountPhrase,
};

function readAmountPhrase(r: Reader, i: number): Found | undefined {
  let at = i;
  let mod: string | undefined;
  for (const [words, value] of MODS.get(r.word(i)) ?? []) {
    const end = r.phrase(i, words);
    // "some days" is no rounded number.
    const isSomeDays = words[0] === 'some' && end !== undefined && r.unit(end) !== undefined;
    // "over the next five years": the preposition.
    if (end !== undefined && !isSomeDays && !(words.length === 1 && r.word(end) === 'the')) {
      at = end;
      mod = value;
      break;
    }
  }
  const stretch = readStretch(r, i, at, mod);
  if (stretch) return stretch;
  const read = readAmounts(r, at);
  if (!read) return undefined;
  const shift = readShift(r, i, read, mod);
  if (shift) return shift;
  if (r.word(i - 1) === 'within' && !read.isBare) {
    return {
      start: i,
      end: read.end,
      meaning: { type: 'stretch', amounts: read.amounts, sign: 1, base: 'article' },
      rule: 'within-amount',
      ...(mod && { mod }),
    };
  }
  const duration = readDuration(r, i, at, read, mod);
  const { unit } = read.amounts[0]!;
  const isDays = unit !== 'second' && unit !== 'minute' && unit !== 'hour' && !read.isBare && !read.isHyphened;
  if (duration?.meaning?.type !== 'duration' || r.word(at - 1) !== 'in' || !isDays) return duration;
  return {
    ...duration,
    meaning: { type: 'shift', amounts: read.amounts, sign: 1, base: 'article' },
    rule: 'in-amount',
  };
}

/** "the past three months", "the next two years", "the last few days", "recent years" is vague and elsewhere. */
function readStretch(r: Reader, i: number, from: number, mod: string | undefined): Found | undefined {
  let at = from;
  if (
    r.word(at) === 'the' ||
    r.word(at) === 'these' ||
    r.word(at) === 'its' ||
    r.word(at) === 'his' ||
    r.word(at) === 'their' ||
    r.word(at) === 'those'
  )
    at++;
  const word = r.word(at);
  const offset = own(NEAR, word);
  if (offset === undefined || offset === 0) return undefined;
  let next = at + 1;
  if (r.word(next) === 'couple' && r.word(next + 1) === 'of') next += 2;
  const read = readAmounts(r, next);
  if (!read || read.isArticle) return undefined;
  const base: Base = word === 'following' || word === 'preceding' || word === 'previous' ? 'reference' : 'article';
  return {
    start: i,
    end: read.end,
    meaning: {
      type: 'stretch',
      amounts: next > at + 1 ? [{ value: 2, unit: read.amounts[0]!.unit }] : read.amounts,
      sign: offset,
      base,
    },
    // "within the next three years" runs from now on.
    rule: r.word(i - 1) === 'within' ? 'stretch-from-now' : 'stretch',
    ...(mod && { mod }),
  };
}

function readShift(r: Reader, i: number, read: Amounts, mod: string | undefined): Found | undefined {
  const { amounts } = read;
  if (amounts[0]!.unit === 'weekend') return undefined;
  const at = read.end;
  const make = (end: number, sign: number, base: Base | Meaning): Found => ({
    start: i,
    end,
    meaning: { type: 'shift', amounts, sign, base },
    rule: 'shift',
    ...(mod && { mod }),
  });
  const word = r.word(at);
  switch (word) {
    case 'ago':
      return make(at + 1, -1, 'article');
    case 'earlier':
    case 'previously':
    case 'beforehand':
      return r.word(at + 1) === 'than' ? undefined : make(at + 1, -1, 'reference');
    case 'prior':
      if (r.word(at + 1) !== 'to') return make(at + 1, -1, 'reference');
      return make(at + 2, -1, anchorAt(r, at + 2) ?? 'reference');
    case 'later':
    case 'afterwards':
    case 'afterward':
      return r.word(at + 1) === 'than' ? undefined : make(at + 1, 1, 'reference');
    case 'hence':
      return make(at + 1, 1, 'article');
    case 'before':
    case 'after': {
      const anchor = anchorAt(r, at + 1);
      const closes =
        r.word(at + 1) === '' || r.word(at + 1) === '.' || r.word(at + 1) === ',' || r.word(at + 1) === ';';
      // "five years after its opening": how long after is all that the words say.
      return anchor || closes ? make(at + 1, word === 'after' ? 1 : -1, anchor ?? 'reference') : undefined;
    }
    case 'from': {
      if (r.word(at + 1) === 'now') return make(at + 2, 1, 'article');
      const anchor = anchorAt(r, at + 1);
      const isDay = r.word(at + 1) === 'today' || r.word(at + 1) === 'tomorrow' || r.word(at + 1) === 'yesterday';
      return anchor && isDay ? make(at + 2, 1, anchor) : undefined;
    }
    default:
      return undefined;
  }
}

/** The date that stands right after "before", "after" or "from". */
function anchorAt(r: Reader, i: number): Meaning | undefined {
  const point = readPoint(r, i) ?? (r.word(i) === 'the' ? readPoint(r, i + 1) : undefined);
  return point?.meaning;
}
