import type { Change, FigureKind } from '../../document/labels.js';
import { FOLDS, MULTIPLES } from '../../knowledge/change-words.js';
import { type NumberPhrase, round } from '../../numerals/number-parts.js';
import { readNumber } from '../../numerals/number-phrase.js';
import { readAge } from './age.js';
import { currencyAfter } from './currency-after.js';
import { currencyBefore } from './currency-before.js';
import { metre, millions, readInches } from './lengths.js';
import type { LocalCurrencies } from './local-currencies.js';
import { moneyAfter, moneyAfterSign, withRate } from './money.js';
import type { FigureReader } from './reader.js';
import { readUnit } from './units.js';

/** A number with what it is measured in. */
export interface Measure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly kind: FigureKind;
  readonly unit?: string;
  readonly vague?: boolean;
  readonly scale: number;
  readonly digits: boolean;
  readonly fraction?: boolean;
  readonly change?: Change;
  readonly low?: number;
  readonly high?: number;
  /** Parts to the whole of a currency, for ranges that carry it over. */
  readonly per?: number;
}

/** Reads the measure that begins at i: money, percentage, quantity, age, ordinal or bare number. */
export function readMeasure(r: FigureReader, i: number, currencies: LocalCurrencies): Measure | undefined {
  const multiple = readMultiple(r, i);
  if (multiple) return multiple;
  const before = currencyBefore(r, i);
  let at = before?.end ?? i;
  const negative = isMinus(r, at);
  if (negative) at++;
  const number = readNumber(r.atoms, at);
  if (!number || number.end > r.limit || !Number.isFinite(number.value)) return undefined;
  const quotient = before ? undefined : readQuotient(r, number);
  if (quotient) {
    const value = negative ? -quotient.value : quotient.value;
    return { start: i, end: quotient.end, value, kind: 'number', scale: 1, digits: number.digits, fraction: true };
  }
  const signed = negative ? -number.value : number.value;
  if (before) return moneyAfterSign(r, i, before, { ...number, value: signed }, currencies);
  if (number.ordinal)
    return { start: i, end: number.end, value: number.value, kind: 'ordinal', scale: 1, digits: number.digits };
  return measured(r, i, { ...number, value: signed }, currencies);
}

/** "one over three", "2000 over 3": a quotient, where nothing is counted after it ("two over 3 years"). */
function readQuotient(r: FigureReader, number: NumberPhrase): { end: number; value: number } | undefined {
  if (r.word(number.end) !== 'over' || number.ordinal || number.vague || number.fraction) return undefined;
  if (r.taken[number.end + 1] === 1) return undefined;
  const second = readNumber(r.atoms, number.end + 1);
  if (!second || second.end > r.limit || second.ordinal || second.vague || second.fraction) return undefined;
  if (second.value === 0 || r.isWord(second.end) || r.word(second.end) === '%' || r.word(second.end) === '-')
    return undefined;
  return { end: second.end, value: number.value / second.value };
}

/** "doubled", "tenfold", "a 10-fold". */
function readMultiple(r: FigureReader, i: number): Measure | undefined {
  const word = r.word(i);
  const multiple = MULTIPLES.get(word);
  if (multiple)
    return {
      start: i,
      end: i + 1,
      value: multiple[0],
      kind: 'quantity',
      unit: 'time',
      scale: 1,
      digits: false,
      change: multiple[1],
    };
  const fold = FOLDS.get(word);
  return fold === undefined
    ? undefined
    : { start: i, end: i + 1, value: fold, kind: 'quantity', unit: 'time', scale: 1, digits: false };
}

function isMinus(r: FigureReader, i: number): boolean {
  const word = r.word(i);
  if (word === 'minus' || word === 'negative') return true;
  // "75 -300mm" is a range.
  return word === '-' && r.spaced(i) && !r.isNumber(i - 1) && r.isNumber(i + 1) && !r.spaced(i + 1);
}

const PERCENT: ReadonlySet<string> = new Set(['%', 'percent', 'pct', 'pc', 'percents', 'percentage']);

function measured(
  r: FigureReader,
  start: number,
  number: NumberPhrase,
  currencies: LocalCurrencies,
): Measure | undefined {
  const { value, digits, fraction } = number;
  const base = {
    start,
    value,
    digits,
    scale: number.scale,
    ...(number.vague && { vague: true }),
    ...(fraction && { fraction: true }),
  };
  let end = number.end;
  const hyphened = r.word(end) === '-' && !r.spaced(end) && !r.spaced(end + 1) && !r.isNumber(end + 1);
  const at = hyphened ? end + 1 : end;
  // "billions of dollars", "hundreds of kilometres": "of" joins a vague number to its unit.
  const after = number.vague && r.word(at) === 'of' ? at + 1 : at;
  // "half a percentage point"
  const half = fraction && (r.word(end) === 'a' || r.word(end) === 'an') ? readUnit(r, end + 1) : undefined;
  if (half && half.name !== 'time' && half.name !== 'point')
    return { ...base, end: half.end, kind: 'quantity', unit: half.name };
  const age = readAge(r, start, end, at, base);
  if (age) return age;
  const unit = readUnit(r, after);
  const percent = percentEnd(r, at);
  if (percent !== undefined && !(unit && unit.end > percent))
    return { ...base, end: percent, kind: 'percent', unit: 'percent' };
  const money = currencyAfter(r, after, number.scale >= 1000 || value >= 10000);
  if (money && !(unit && unit.end > money.end)) return moneyAfter(r, base, money, currencies);
  const suffixed = !fraction && number.scale === 1 && digits ? millions(r, end) : undefined;
  if (suffixed) {
    const factor = suffixed.factor;
    const paid = currencyAfter(r, suffixed.end, true);
    if (paid) return moneyAfter(r, { ...base, value: round(value * factor), scale: factor }, paid, currencies);
    return { ...base, end: suffixed.end, value: round(value * factor), scale: factor, kind: 'number' };
  }
  const metres = digits && !unit ? metre(r, end) : undefined;
  if (metres) return withRate(r, { ...base, end: metres.end, kind: 'quantity', unit: metres.name });
  if (unit) {
    // "5 feet 2 inches", "12 ft 2 in"
    const inches = unit.name === 'foot' ? readInches(r, unit.end) : undefined;
    if (inches)
      return { ...base, value: round(value + inches.value / 12), end: inches.end, kind: 'quantity', unit: 'foot' };
    return withRate(r, { ...base, end: unit.end, kind: 'quantity', unit: unit.name });
  }
  if (r.word(at) === 'fold') return { ...base, end: at + 1, kind: 'quantity', unit: 'time' };
  end = number.end;
  return { ...base, end, kind: 'number' };
}

function percentEnd(r: FigureReader, i: number): number | undefined {
  const word = r.word(i);
  if (word === 'per' && r.word(i + 1) === 'cent') return i + 2;
  return PERCENT.has(word) ? i + 1 : undefined;
}

export type Base = Pick<Measure, 'start' | 'value' | 'digits' | 'scale' | 'vague' | 'fraction'>;
