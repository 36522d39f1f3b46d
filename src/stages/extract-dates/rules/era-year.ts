import { readNumber } from '../../../numerals/number-phrase.js';
import type { Fields, Found } from '../meaning.js';
import type { Reader } from '../reader.js';
import { eraAfter } from './years.js';

/** "490 BC", "AD 70", "c. 450 BC", "the year 500". */
export function readEraYear(r: Reader, i: number): Found | undefined {
  let at = i;
  let mod: string | undefined;
  const word = r.word(at);
  if (word === 'circa' || word === 'ca' || word === 'c') {
    at = r.skipDot(at + 1);
    mod = 'APPROX';
  }
  const named = readNamedYear(r, at);
  if (named) return named;
  let fields: Fields | undefined;
  let end = at;
  const era = r.word(at);
  if ((era === 'ad' || era === 'ad.') && r.integer(at + 1, 1, 2199) !== undefined) {
    fields = { year: r.integer(at + 1, 1, 2199)! };
    end = at + 2;
  } else {
    const number = r.integer(at, 1, 4999);
    if (number === undefined) return undefined;
    const read = eraAfter(r, at + 1, number);
    const shared = sharedEra(r, at + 1, number);
    if (shared !== undefined) {
      fields = { year: shared };
      end = at + 1;
    } else if (read.end > at + 1) {
      fields = { year: read.year };
      end = read.end;
    } else if (mod && number >= 1000 && number < 2200) {
      fields = { year: number };
      end = at + 1;
    }
  }
  return fields && { start: i, end, meaning: { type: 'fields', fields }, rule: 'year', ...(mod && { mod }) };
}

/** "year 247", "the year two hundred and sixty-seven"; below 100 a "year 9" is a form of a school. */
function readNamedYear(r: Reader, i: number): Found | undefined {
  const at = r.word(i) === 'the' ? i + 1 : i;
  if (r.word(at) !== 'year') return undefined;
  const digits = r.integer(at + 1, 100, 999);
  const words = digits === undefined && !r.isNumber(at + 1) ? readNumber(r.atoms, at + 1) : undefined;
  const end = words?.end ?? at + 2;
  const year = digits ?? words?.value;
  if (year === undefined || words?.ordinal || words?.fraction || words?.vague || !r.closes(end)) return undefined;
  if (end > r.limit || !Number.isInteger(year) || year < 100 || year > 2199) return undefined;
  return { start: i, end, meaning: { type: 'fields', fields: { year } }, rule: 'year' };
}

/** "264-146 BC", "264 and 146 BC": the first year shares the era of the second. */
function sharedEra(r: Reader, i: number, number: number): number | undefined {
  const joiner = r.word(i);
  if (
    joiner !== '-' &&
    joiner !== '–' &&
    joiner !== 'and' &&
    joiner !== 'to' &&
    joiner !== 'until' &&
    joiner !== 'or' &&
    joiner !== '/'
  )
    return undefined;
  const second = r.integer(i + 1, 1, 4999);
  if (second === undefined) return undefined;
  const read = eraAfter(r, i + 2, second);
  return read.end > i + 2 && read.year < 1 ? 1 - number : undefined;
}
