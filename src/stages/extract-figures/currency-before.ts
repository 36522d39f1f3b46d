import { CURRENCY_ABBREVIATIONS, CURRENCY_LETTERS, CURRENCY_SIGNS, SIGN_PREFIXES } from '../../knowledge/currencies.js';
import { type CurrencyRead, codeOf, isScaleAt, MAJOR_CODES, millionsCodeOf } from './currency-code.js';
import { currencyNames } from './currency-names.js';
import { type FigureReader, own } from './reader.js';

/** Prefixes that are none other in lower case; "a $" and "s $" are. */
const LOWER_PREFIXES: ReadonlySet<string> = new Set([
  'c',
  'hk',
  'nz',
  'nt',
  'us.',
  'aud',
  'cad',
  'nzd',
  'mxn',
  'mex',
  'sgd',
  'usd',
  'hkd',
]);

/** A currency before its number: "$", "US$", "A$", "Rs.", "EUR", "R" joined to digits. */
export function currencyBefore(r: FigureReader, i: number): CurrencyRead | undefined {
  const word = r.word(i);
  const sign = own(CURRENCY_SIGNS, word);
  if (sign !== undefined) return { end: i + 1, code: sign, ...(word === '$' && { open: 'dollar' }) };
  if (!r.isWord(i) || !r.isCapital(i)) {
    if (r.word(i + 1) === '$' && LOWER_PREFIXES.has(word)) return prefixed(r, i, word);
    if (word === 'rmb' && r.isNumber(i + 1)) return { end: i + 1, code: 'CNY' };
    return word === 'usd' ||
      word === 'eur' ||
      word === 'gbp' ||
      (word === 'us' && own(CURRENCY_SIGNS, r.word(i + 1)) !== undefined)
      ? prefixed(r, i, word)
      : undefined;
  }
  // "US dollars 6000"
  if ((word === 'us' || word === 'us.') && r.word(i + 1) === 'dollars' && r.isNumber(i + 2))
    return { end: i + 2, code: 'USD' };
  const withSign = prefixed(r, i, word);
  if (withSign) return withSign;
  const inMillions = r.isNumber(i + 1) ? millionsCodeOf(r, i) : undefined;
  if (inMillions !== undefined) return { end: i + 1, code: inMillions, times: 1e6 };
  const code = codeOf(r, i);
  // "SDG 15", "COP 26": goals and conferences, not Sudanese pounds; sums in minor currencies are large.
  const isSmall =
    code !== undefined &&
    !MAJOR_CODES.has(code) &&
    r.isNumber(i + 1) &&
    r.atoms.value[i + 1]! < 100 &&
    !isScaleAt(r, i + 2);
  if (code !== undefined && !isSmall && (r.isNumber(i + 1) || own(CURRENCY_SIGNS, r.word(i + 1)) !== undefined)) {
    return { end: r.isNumber(i + 1) ? i + 1 : i + 2, code };
  }
  const abbreviation = own(CURRENCY_ABBREVIATIONS, word.endsWith('.') ? word.slice(0, -1) : word);
  if (abbreviation !== undefined && word !== 'us') {
    let end = i + 1;
    if (r.word(end) === '.' && !r.spaced(end)) end++;
    return r.isNumber(end) ? { end, code: abbreviation, ...(word.startsWith('rs') && { open: 'rupee' }) } : undefined;
  }
  const letter = own(CURRENCY_LETTERS, word);
  if (
    letter !== undefined &&
    r.isNumber(i + 1) &&
    (!r.spaced(i + 1) || isScaleAt(r, i + 2)) &&
    (r.spaced(i) || r.word(i - 1) === '(')
  ) {
    const large = r.atoms.value[i + 1]! >= 100 || isScaleAt(r, i + 2);
    return large ? { end: i + 1, code: letter } : undefined;
  }
  return undefined;
}

/** "US$", "A$", "AU$", "NZ$", "HK $". */
function prefixed(r: FigureReader, i: number, word: string): CurrencyRead | undefined {
  const next = r.word(i + 1);
  if (next !== '$') {
    if (word === 'usd' || word === 'eur' || word === 'gbp')
      return r.isNumber(i + 1) ? { end: i + 1, code: word.toUpperCase() } : undefined;
    const sign = own(CURRENCY_SIGNS, next);
    return sign !== undefined && word === 'e' && sign === 'GBP' ? { end: i + 2, code: 'EGP' } : undefined;
  }
  const isUs = word === 'us' || word === 'us.' || word === 'u.s';
  if (r.spaced(i + 1) && !isUs && word.length < 2 && word !== 'c') return undefined;
  const code =
    own(SIGN_PREFIXES, word) ?? (currencyNames().codes.has(word.toUpperCase()) ? word.toUpperCase() : undefined);
  return code === undefined ? undefined : { end: i + 2, code };
}
