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
