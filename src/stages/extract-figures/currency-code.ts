import { currencyNames } from './currency-names.js';
import type { FigureReader } from './reader.js';

export interface CurrencyRead {
  readonly end: number;
  readonly code: string;
  /** Parts to the whole: 100 for cents. */
  readonly per?: number;
  /** A scale in the code itself: a million for "MEUR". */
  readonly times?: number;
  /** The short name that stands for several currencies, where no country was named. */
  readonly open?: string;
}

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
export function codeOf(r: FigureReader, i: number): string | undefined {
  const word = r.word(i);
  if (word.length !== 3) return undefined;
  if (WORD_CODES.has(word) && !isLargeAt(r, i + 1) && !(i > r.first && r.isNumber(i - 1))) return undefined;
  const written = r.text.slice(r.atoms.start[i], r.atoms.end[i]);
  const code = word.toUpperCase();
  return written === code && currencyNames().codes.has(code) ? code : undefined;
}

/** "MEUR", "MSEK": millions of a currency, as companies' reports of northern Europe print them. */
export function millionsCodeOf(r: FigureReader, i: number): string | undefined {
  const word = r.word(i);
  if (word.length !== 4 || word[0] !== 'm') return undefined;
  const written = r.text.slice(r.atoms.start[i], r.atoms.end[i]);
  const code = word.slice(1).toUpperCase();
  return written === `M${code}` && currencyNames().codes.has(code) ? code : undefined;
}

/** A number of a size that only sums have. */
function isLargeAt(r: FigureReader, i: number): boolean {
  return r.isNumber(i) && (r.atoms.value[i]! >= 1000 || isScaleAt(r, i + 1));
}

export function isScaleAt(r: FigureReader, i: number): boolean {
  const word = r.word(i);
  return (
    word === 'million' ||
    word === 'billion' ||
    word === 'trillion' ||
    (!r.spaced(i) && (word === 'm' || word === 'bn' || word === 'b'))
  );
}

export const MAJOR_CODES: ReadonlySet<string> = new Set([
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
