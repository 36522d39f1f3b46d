import { ORDINALS, SMALL_NUMBERS } from '../../../knowledge/numbers.js';
import type { Found } from '../meaning.js';
import { own, type Reader } from '../reader.js';
import { eraAfter } from './years.js';

const DECADE_WORDS: Readonly<Record<string, number>> = {
  twenties: 2,
  thirties: 3,
  forties: 4,
  fifties: 5,
  sixties: 6,
  seventies: 7,
  eighties: 8,
  nineties: 9,
  noughties: 0,
};

/** "the 1990s", "1980's", "the '80s", "70s", "the nineteen eighties", "the eighties". */
export function readDecade(r: Reader, i: number): Found | undefined {
  const at = r.word(i) === 'the' ? i + 1 : i;
  const make = (end: number, decade: number): Found => ({
    start: i,
    end,
    meaning: { type: 'fields', fields: { decade } },
    rule: 'decade',
  });
  const quoted = r.word(at) === "'" ? at + 1 : at;
  if (r.isNumber(quoted) && !(quoted > at && r.spaced(quoted))) {
    const word = r.atoms.word[quoted]!;
    let end = quoted + 1;
    if (r.word(end) === "'" && !r.spaced(end)) end++;
    if (r.word(end) !== 's' || r.spaced(end)) return undefined;
    const value = r.value(quoted);
    if (value % 10 !== 0) return undefined;
    if (word.length === 4 && value >= 1000 && value < 2200) return make(end + 1, value / 10);
    const before = r.word(at - 1);
    const isAge = before === 'his' || before === 'her' || before === 'their' || before === 'my';
    if (
      word.length === 2 &&
      !isAge &&
      (at > i ||
        quoted > at ||
        before === 'mid' ||
        before === 'early' ||
        before === 'late' ||
        before === 'and' ||
        (before === 'in' && r.word(quoted + 1) === "'") ||
        before === '-')
    ) {
      return make(end + 1, value < 20 ? 200 + value / 10 : 190 + value / 10);
    }
    return undefined;
  }
  const named = own(DECADE_WORDS, r.word(at));
  const edged =
    r.word(at - 1) === 'early' ||
    r.word(at - 1) === 'late' ||
    r.word(at - 1) === 'mid' ||
    (r.word(at - 1) === '-' && r.word(at - 2) === 'mid');
  if (named !== undefined && (at > i || edged)) return make(at + 1, named === 0 ? 200 : 190 + named);
  const millennial = at > i ? readTwoThousands(r, at) : undefined;
  if (millennial) return make(millennial.end, millennial.decade);
  if (r.word(at) === 'nineteen' || r.word(at) === 'eighteen') {
    const decade = own(DECADE_WORDS, r.word(at + 1));
    if (decade !== undefined) return make(at + 2, (r.word(at) === 'nineteen' ? 190 : 180) + decade);
  }
  return undefined;
}

/** "two thousands", "twenty-tens", "two thousand and tens", "twenty-twenties" at i. */
function readTwoThousands(r: Reader, i: number): { end: number; decade: number } | undefined {
  if (r.word(i) === 'two' && r.word(i + 1) === 'thousands') return { end: i + 2, decade: 200 };
  const isTwenty = r.word(i) === 'twenty';
  let at = isTwenty ? r.skip(i + 1, '-') : i + 2;
  if (!isTwenty && (r.word(i) !== 'two' || r.word(i + 1) !== 'thousand')) return undefined;
  if (r.word(at) === 'and') at++;
  const word = r.word(at);
  const tens = word === 'tens' ? 1 : own(DECADE_WORDS, word);
  return tens === undefined || tens === 0 ? undefined : { end: at + 1, decade: 200 + tens };
}

/** "the 19th century", "the nineteenth century BC", "20th-century". */
export function readCentury(r: Reader, i: number): Found | undefined {
  const at = r.word(i) === 'the' ? i + 1 : i;
  let nth: number | undefined;
  let end = at;
  if (r.isNumber(at)) {
    nth = r.integer(at, 1, 30);
    end = at + 2;
    if (r.spaced(at + 1)) return undefined;
  } else {
    nth = own(ORDINALS, r.word(at));
    end = at + 1;
    const tens = own(SMALL_NUMBERS, r.word(at));
    if (tens === 20) {
      nth = 20 + (own(ORDINALS, r.word(r.skip(at + 1, '-'))) ?? Number.NaN);
      end = r.skip(at + 1, '-') + 1;
    }
  }
  if (nth === undefined || Number.isNaN(nth)) return undefined;
  end = r.skip(end, '-');
  if (r.word(end) !== 'century' && r.word(end) !== 'centuries') return undefined;
  end++;
  const era = eraAfter(r, end, nth);
  const century = era.year < 1 ? -nth : nth - 1;
  return { start: i, end: era.end, meaning: { type: 'fields', fields: { century } }, rule: 'century' };
}
