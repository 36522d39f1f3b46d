import { readNumber } from '../../../numerals/number-phrase.js';
import type { Amount } from '../meaning.js';
import type { Reader } from '../reader.js';

export interface Amounts {
  readonly end: number;
  readonly amounts: readonly Amount[];
  /** "a year": the article and a bare unit, which is a rate as often as a duration. */
  readonly isArticle: boolean;
  /** "years", "months" with no number. */
  readonly isBare: boolean;
  /** "five-year": an attribute. */
  readonly isHyphened: boolean;
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
    adjectives === 'calendar' ||
    adjectives === 'business' ||
    adjectives === 'working' ||
    adjectives === 'trading'
  )
    at++;
  // "3h", "3 h"
  if (r.word(at) === 'h' && r.isNumber(i) && at === i + 1 && !r.isCapital(at) && r.closes(at + 1))
    return { end: at + 1, amounts: [{ value, unit: 'hour' }], isArticle: false, isBare: false, isHyphened: false };
  if (!r.spaced(at) && !hyphened && r.word(at).length < 3) return undefined;
  const unit = r.unit(at);
  if (
    unit === undefined ||
    unit === 'half' ||
    (unit === 'second' &&
      value !== undefined &&
      value > 1 &&
      Number.isInteger(value) &&
      r.word(at) === 'second' &&
      !hyphened)
  )
    return undefined;
  if (isArticle && (unit === 'second' || unit === 'quarter' || unit === 'weekend')) return undefined;
  if (r.word(at) === 'night' && isArticle) return undefined;
  return { end: at + 1, amounts: [{ value, unit }], isArticle, isBare: false, isHyphened: hyphened };
}
