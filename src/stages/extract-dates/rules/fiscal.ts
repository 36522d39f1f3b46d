import type { Fields, Found } from '../meaning.js';
import type { Reader } from '../reader.js';
import { type Rule, START } from './rule.js';
import { readYear } from './years.js';

/** "Q3 2022", "Q3", "2022 Q3", "3Q22", "H1 2022", "FY23", "fiscal 2022", "fiscal year 2022-23", "FY2022-23". */
export const fiscalPeriod: Rule = {
  name: 'fiscal',
  starts: START.quarter | START.number | START.determiner,
  read(r, i) {
    const at = r.word(i) === 'the' ? i + 1 : i;
    const make = (end: number, fields: Fields): Found => ({
      start: i,
      end,
      meaning: { type: 'fields', fields },
      rule: 'fiscal',
    });
    const quarter = readQuarter(r, at);
    if (quarter) {
      const next = r.word(quarter.end) === 'of' || r.word(quarter.end) === ',' ? quarter.end + 1 : quarter.end;
      const year: YearRead | undefined = readYear(r, next) ?? shortYear(r, quarter.end) ?? readFiscalYear(r, next);
      if (year) return make(year.end, { ...quarter.fields, year: year.year, ...(year.fiscal && { fiscal: true }) });
      return r.isCapital(at) || r.isNumber(at) ? make(quarter.end, quarter.fields) : undefined;
    }
    const joined = r.isNumber(at) && !r.spaced(at + 1) ? r.integer(at, 1900, 2199) : undefined;
    const year = joined !== undefined ? { end: at + 1, year: joined } : r.isNumber(at) ? readYear(r, at) : undefined;
    if (year) {
      const after = readQuarter(r, r.skip(year.end, '-'));
      return after && make(after.end, { ...after.fields, year: year.year });
    }
    const fiscal = readFiscalYear(r, at);
    return fiscal && make(fiscal.end, { year: fiscal.year, fiscal: true });
  },
};

interface YearRead {
  readonly end: number;
  readonly year: number;
  readonly fiscal?: boolean;
}

function readQuarter(r: Reader, i: number): { end: number; fields: Fields } | undefined {
  const word = r.word(i);
  if ((word === 'q' || word === 'h') && r.isNumber(i + 1) && !r.spaced(i + 1)) {
    const value = r.integer(i + 1, 1, word === 'q' ? 4 : 2);
    if (value !== undefined) return { end: i + 2, fields: word === 'q' ? { quarter: value } : { half: value } };
  }
  if (r.isNumber(i) && !r.spaced(i + 1) && (r.word(i + 1) === 'q' || r.word(i + 1) === 'h')) {
    const isQuarter = r.word(i + 1) === 'q';
    const value = r.integer(i, 1, isQuarter ? 4 : 2);
    if (value !== undefined && r.isCapital(i + 1))
      return { end: i + 2, fields: isQuarter ? { quarter: value } : { half: value } };
  }
  return undefined;
}

function shortYear(r: Reader, i: number): YearRead | undefined {
  const at = r.word(i) === "'" || r.word(i) === '-' ? i + 1 : i;
  if (!r.isNumber(at) || r.atoms.word[at]!.length !== 2 || (at === i && r.spaced(i))) return undefined;
  return { end: at + 1, year: 2000 + r.value(at) };
}

function readFiscalYear(r: Reader, i: number): YearRead | undefined {
  const word = r.word(i);
  let at = i + 1;
  if (word === 'fy') {
    const short =
      shortYear(r, at) ??
      (r.isNumber(at) && r.atoms.word[at]!.length === 2 ? { end: at + 1, year: 2000 + r.value(at) } : undefined);
    const year = readYear(r, at) ?? short;
    return year && { end: tail(r, year.end), year: year.year + (tail(r, year.end) > year.end ? 1 : 0), fiscal: true };
  }
  if (word !== 'fiscal' && word !== 'financial') return undefined;
  if (r.word(at) === 'year') at++;
  if (r.word(at) === 'ending' || r.word(at) === 'ended') return undefined;
  const year = readYear(r, at);
  return year && { end: tail(r, year.end), year: year.year + (tail(r, year.end) > year.end ? 1 : 0), fiscal: true };
}

/** "2022-23": the second half of the name of a year that runs over two. */
function tail(r: Reader, i: number): number {
  const mark = r.word(i);
  if (
    (mark === '-' || mark === '/' || mark === '–') &&
    !r.spaced(i) &&
    r.isNumber(i + 1) &&
    r.atoms.word[i + 1]!.length === 2
  )
    return i + 2;
  return i;
}
