import {
  CURRENCY_ABBREVIATIONS,
  CURRENCY_LETTERS,
  CURRENCY_NOUNS,
  CURRENCY_SIGNS,
  DOUBTFUL_CURRENCY_NOUNS,
  SIGN_PREFIXES,
  SUBUNITS,
} from '../../knowledge/currencies.js';
import { currencyNames, singular } from './currency-names.js';
import { type FigureReader, own } from './reader.js';

export interface CurrencyRead {
  readonly end: number;
  readonly code: string;
  /** Parts to the whole: 100 for cents. */
  readonly per?: number;
  /** The short name that stands for several currencies, where no country was named. */
  readonly open?: string;
}

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

/** A number of a size that only sums have. */
function isLargeAt(r: FigureReader, i: number): boolean {
  return r.isNumber(i) && (r.atoms.value[i]! >= 1000 || isScaleAt(r, i + 1));
}

function isScaleAt(r: FigureReader, i: number): boolean {
  const word = r.word(i);
  return (
    word === 'million' ||
    word === 'billion' ||
    word === 'trillion' ||
    (!r.spaced(i) && (word === 'm' || word === 'bn' || word === 'b'))
  );
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

const MAJOR_CODES: ReadonlySet<string> = new Set([
  'USD',
  'EUR',
  'GBP',
  'JPY',
  'CNY',
  'INR',
  'AUD',
  'CAD',
  'CHF',
  'HKD',
  'SGD',
  'NZD',
  'SEK',
  'NOK',
  'DKK',
  'ZAR',
  'BRL',
  'MXN',
  'AED',
  'SAR',
]);

/** Codes that are English words when a headline is set in capitals. */
const WORD_CODES: ReadonlySet<string> = new Set([
  'all',
  'top',
  'cup',
  'pen',
  'sos',
  'mop',
  'bam',
  'gel',
  'mad',
  'cop',
  'try',
  'pab',
  'bob',
  'ron',
]);

/** An ISO 4217 code in capitals. */
function codeOf(r: FigureReader, i: number): string | undefined {
  const word = r.word(i);
  if (word.length !== 3) return undefined;
  if (WORD_CODES.has(word) && !isLargeAt(r, i + 1) && !(i > r.first && r.isNumber(i - 1))) return undefined;
  const written = r.text.slice(r.atoms.start[i], r.atoms.end[i]);
  const code = word.toUpperCase();
  return written === code && currencyNames().codes.has(code) ? code : undefined;
}

/** A currency after its number: "dollars", "US dollars", "euros", "yuan", "USD", "€", "cents", "pence". */
export function currencyAfter(r: FigureReader, i: number, isScaled: boolean): CurrencyRead | undefined {
  const word = r.word(i);
  if (word === '') return undefined;
  const sign = own(CURRENCY_SIGNS, word);
  if (sign !== undefined)
    return r.isNumber(i + 1) && !r.spaced(i + 1)
      ? undefined
      : { end: i + 1, code: sign, ...(word === '$' && { open: 'dollar' }) };
  if (!r.isWord(i) && word !== '¢') return undefined;
  const code = codeOf(r, i);
  if (code !== undefined) return { end: i + 1, code };
  if (word === 'usd' || word === 'eur' || word === 'gbp') return { end: i + 1, code: word.toUpperCase() };
  // "69.45 US cents"
  if ((word === 'us' || word === 'us.') && /^cents?$/.test(r.word(i + 1))) return { end: i + 2, code: 'USD', per: 100 };
  const part = own(SUBUNITS, word) ?? own(SUBUNITS, word.endsWith('s') ? word.slice(0, -1) : word);
  if (part && (word !== 'p' || !r.spaced(i))) {
    return { end: i + 1, code: part.currency, per: part.per, ...(word.startsWith('cent') && { open: 'dollar' }) };
  }
  // Full names of two to four words: "Australian dollars", "New Zealand dollars", "CFA francs".
  const { full, demonyms } = currencyNames();
  let name = '';
  for (let k = 0; k < 4; k++) {
    const next = r.word(i + k);
    if (next === '' || next === '.' || (!r.isWord(i + k) && next !== '.')) break;
    const whole = name + singular(next);
    if (k > 0) {
      const found = full.get(whole);
      if (found !== undefined) return { end: i + k + 1, code: found };
      const shortName = k === 1 && demonyms.has(word) ? own(CURRENCY_NOUNS, singular(next)) : undefined;
      if (shortName !== undefined) return { end: i + 2, code: shortName };
    }
    name = `${name}${next} `;
  }
  const noun = singular(word);
  const short = own(CURRENCY_NOUNS, noun);
  if (short === undefined) return undefined;
  if (DOUBTFUL_CURRENCY_NOUNS.has(noun) && !isDoubtfulMoney(r, i, word, noun, isScaled)) return undefined;
  const end = noun === 'pound' && r.word(i + 1) === 'sterling' ? i + 2 : i + 1;
  return { end, code: short, open: noun };
}

/** "five pounds" may be weight: money where the scale is large or nothing is weighed; "won" needs to end its phrase. */
function isDoubtfulMoney(r: FigureReader, i: number, word: string, noun: string, isScaled: boolean): boolean {
  if (noun === 'real' && r.word(i + 1) === 'estate') return false;
  if (isScaled) return true;
  if (noun === 'pound') return r.word(i + 1) === 'sterling';
  if (noun === 'won' || noun === 'real' || noun === 'sol' || noun === 'som') return r.atoms.value[i - 1]! >= 100;
  return word.endsWith('s') || noun === 'rand' || noun === 'dong' || noun === 'lei' || noun === 'leu';
}

/** Which currency a short name or "$" means in this text: that of the one country it speaks of which has such a currency. */
export class LocalCurrencies {
  readonly #r: FigureReader;
  readonly #answers = new Map<string, string | undefined>();

  constructor(r: FigureReader) {
    this.#r = r;
  }

  resolve({ code, open }: CurrencyRead): string {
    if (open === undefined) return code;
    let answer = this.#answers.get(open);
    if (!this.#answers.has(open)) {
      answer = this.#decide(open, code);
      this.#answers.set(open, answer);
    }
    return answer ?? code;
  }

  /** Counts the countries named in the text by the currency of this name that they use; the default wins a tie. */
  #decide(noun: string, fallback: string): string | undefined {
    const local = currencyNames().local.get(noun);
    if (!local) return undefined;
    const { atoms } = this.#r;
    const counts = new Map<string, number>();
    for (let i = 0; i < atoms.count; i++) {
      if (atoms.capital[i] === 0) continue;
      const word = atoms.word[i]!;
      const pair = i + 1 < atoms.count ? `${word} ${atoms.word[i + 1]}` : word;
      const isUs =
        noun === 'dollar' &&
        (word === 'us' ||
          word === 'us.' ||
          word === 'usa' ||
          word === 'american' ||
          word === 'america' ||
          word === 'washington');
      const code = isUs ? 'USD' : (local.get(pair) ?? local.get(word));
      if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    let best: string | undefined;
    for (const [code, count] of counts) {
      const known = best === undefined ? 0 : counts.get(best)!;
      if (count > known || (count === known && code === fallback)) best = code;
    }
    // For the dollar, which is counted with all over the world, one mention of a country is no evidence.
    if (noun === 'dollar' && best !== undefined && best !== 'USD' && counts.get(best)! < 2) return undefined;
    if (noun === 'dollar' && (counts.get('USD') ?? 0) > 0) return 'USD';
    return best;
  }
}
