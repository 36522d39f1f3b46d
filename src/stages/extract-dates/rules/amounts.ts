import type { TimeUnit } from '../../../knowledge/calendar.js';
import { readNumber } from '../../../numerals/number-phrase.js';
import type { Amount, Base, Found, Meaning } from '../meaning.js';
import { own, type Reader } from '../reader.js';
import { readPoint } from './point.js';
import { NEAR, type Rule, START } from './rule.js';

interface Amounts {
  readonly end: number;
  readonly amounts: readonly Amount[];
  /** "a year": the article and a bare unit, which is a rate as often as a duration. */
  readonly isArticle: boolean;
  /** "years", "months" with no number. */
  readonly isBare: boolean;
  /** "five-year": an attribute. */
  readonly isHyphened: boolean;
}

const MODS: readonly (readonly [readonly string[], string])[] = [
  [['more', 'than'], 'MORE_THAN'],
  [['a', 'little', 'more', 'than'], 'MORE_THAN'],
  [['a', 'little', 'over'], 'MORE_THAN'],
  [['just', 'over'], 'MORE_THAN'],
  [['over'], 'MORE_THAN'],
  [['less', 'than'], 'LESS_THAN'],
  [['under'], 'LESS_THAN'],
  [['at', 'least'], 'EQUAL_OR_MORE'],
  [['at', 'most'], 'EQUAL_OR_LESS'],
  [['no', 'more', 'than'], 'EQUAL_OR_LESS'],
  [['up', 'to'], 'EQUAL_OR_LESS'],
  [['nearly'], 'LESS_THAN'],
  [['almost'], 'LESS_THAN'],
  [['about'], 'APPROX'],
  [['around'], 'APPROX'],
  [['approximately'], 'APPROX'],
  [['roughly'], 'APPROX'],
  [['some'], 'APPROX'],
];

/** "three days", "two years ago", "a week later", "the past three months", "two days before", "for decades". */
export const amount: Rule = {
  name: 'amount',
  starts: START.number | START.numberWord | START.determiner | START.unit | START.near | START.edge,
  read: readAmountPhrase,
};

function readAmountPhrase(r: Reader, i: number): Found | undefined {
  let at = i;
  let mod: string | undefined;
  for (const [words, value] of MODS) {
    const end = r.phrase(i, words);
    if (end !== undefined) {
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
  return readDuration(r, i, at, read, mod);
}

/** Amounts joined: "two years and three months", "5 minutes 30 seconds", "a year and a half". */
export function readAmounts(r: Reader, i: number): Amounts | undefined {
  const first = readAmount(r, i);
  if (!first) return undefined;
  const amounts = [...first.amounts];
  let end = first.end;
  while (amounts.length < 4) {
    const at = r.word(end) === 'and' || r.word(end) === ',' ? end + 1 : end;
    const half =
      r.word(end) === 'and'
        ? r.word(end + 1) === 'half'
          ? end + 2
          : r.word(end + 1) === 'a' && r.word(end + 2) === 'half'
            ? end + 3
            : 0
        : 0;
    if (half > 0 && amounts.length === 1 && amounts[0]!.value !== undefined) {
      amounts[0] = { unit: amounts[0]!.unit, value: amounts[0]!.value + 0.5 };
      end = half;
      break;
    }
    const more = readAmount(r, at);
    if (
      !more ||
      more.isBare ||
      more.isHyphened ||
      (r.word(end) === ',' && !r.isNumber(at)) ||
      amounts.some(({ unit }) => unit === more.amounts[0]!.unit)
    )
      break;
    if (at > end && more.isArticle) break;
    amounts.push(...more.amounts);
    end = more.end;
  }
  return { ...first, end, amounts };
}

const WHOLE: ReadonlySet<string> = new Set(['all', 'whole', 'full', 'entire', 'another']);

function readAmount(r: Reader, i: number): Amounts | undefined {
  const bare = r.unit(i);
  if (bare !== undefined) {
    if (
      !/s$|millennia/.test(r.word(i)) ||
      bare === 'second' ||
      bare === 'quarter' ||
      bare === 'half' ||
      r.word(i).length < 4
    )
      return undefined;
    return {
      end: i + 1,
      amounts: [{ value: undefined, unit: bare }],
      isArticle: false,
      isBare: true,
      isHyphened: false,
    };
  }
  let value: number | undefined;
  let at = i;
  let isArticle = false;
  const word = r.word(i);
  if (
    (word === 'a' || word === 'an') &&
    (r.word(i + 1) === 'few' || (r.word(i + 1) === 'couple' && r.word(i + 2) !== 'of'))
  ) {
    value = r.word(i + 1) === 'few' ? undefined : 2;
    at = i + 2;
  } else if (word === 'a' || word === 'an' || word === 'one') {
    const number = word === 'one' || r.unit(i + 1) === undefined ? readNumber(r.atoms, i) : undefined;
    if (number && number.end <= r.limit && !number.ordinal) {
      value = number.value;
      at = number.end;
    } else {
      value = 1;
      at = i + 1;
      isArticle = word !== 'one';
    }
  } else if (word === 'several' || word === 'few' || word === 'many' || (word === 'some' && /s$/.test(r.word(i + 1)))) {
    at = i + 1;
  } else if (word === 'couple' && r.word(i + 1) === 'of') {
    value = 2;
    at = i + 2;
  } else if (WHOLE.has(word)) {
    // "all day", "the whole week", "another month", "full-year"
    value = 1;
    at = i + 1;
  } else if (word === 'half') {
    at = r.word(i + 1) === 'a' || r.word(i + 1) === 'an' ? i + 2 : i + 1;
    value = 0.5;
  } else {
    const number = readNumber(r.atoms, i);
    if (!number || number.ordinal || number.end > r.limit || number.fraction) return undefined;
    value = number.vague ? undefined : number.value;
    at = number.end;
    if (r.word(at) === 'of') at++;
  }
  const hyphened = r.word(at) === '-' && !r.spaced(at) && !r.spaced(at + 1);
  if (hyphened) at++;
  const adjectives = r.word(at);
  if (
    adjectives === 'more' ||
    adjectives === 'full' ||
    adjectives === 'whole' ||
    adjectives === 'consecutive' ||
    adjectives === 'straight' ||
    adjectives === 'long' ||
    adjectives === 'short' ||
    adjectives === 'calendar'
  )
    at++;
  if (!r.spaced(at) && !hyphened && r.word(at).length < 3) return undefined;
  const unit = r.unit(at);
  if (
    unit === undefined ||
    unit === 'half' ||
    (unit === 'second' && value !== undefined && value > 1 && r.word(at) === 'second' && !hyphened)
  )
    return undefined;
  if (isArticle && (unit === 'second' || unit === 'quarter' || unit === 'weekend')) return undefined;
  if (r.word(at) === 'night' && isArticle) return undefined;
  return { end: at + 1, amounts: [{ value, unit }], isArticle, isBare: false, isHyphened: hyphened };
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
    rule: 'stretch',
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
      // "five years after its launch": how long after is all that the words say.
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

function readDuration(r: Reader, i: number, from: number, read: Amounts, mod: string | undefined): Found | undefined {
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
