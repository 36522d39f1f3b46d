import type { Change, FigureKind } from '../../document/labels.js';
import { FOLDS, MULTIPLES } from '../../knowledge/change-words.js';
import { SCALE_SUFFIXES, SCALES } from '../../knowledge/numbers.js';
import { type NumberPhrase, round } from '../../numerals/number-parts.js';
import { readNumber } from '../../numerals/number-phrase.js';
import { readAge } from './age.js';
import { metre, millions, readInches } from './lengths.js';
import { type CurrencyRead, currencyAfter, currencyBefore, type LocalCurrencies } from './money.js';
import { type FigureReader, own } from './reader.js';
import { readRate, readUnit } from './units.js';

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
  const signed = negative ? -number.value : number.value;
  if (before) return moneyAfterSign(r, i, before, { ...number, value: signed }, currencies);
  if (number.ordinal)
    return { start: i, end: number.end, value: number.value, kind: 'ordinal', scale: 1, digits: number.digits };
  return measured(r, i, { ...number, value: signed }, currencies);
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
  return word === '-' && r.spaced(i) && r.isNumber(i + 1) && !r.spaced(i + 1);
}

function moneyAfterSign(
  r: FigureReader,
  start: number,
  currency: CurrencyRead,
  number: NumberPhrase,
  currencies: LocalCurrencies,
): Measure | undefined {
  if (number.ordinal) return undefined;
  const scaled = scaleSuffix(r, number);
  let end = scaled.end;
  let code = currencies.resolve(currency);
  // "$249 USD", "$5.9 billion dollars", "$9.99 US dollars"
  const again = r.isWord(end) ? currencyAfter(r, end, scaled.scale > 1) : undefined;
  if (
    again &&
    again.per === undefined &&
    (again.open === undefined || again.open === currency.open || again.open === 'dollar')
  ) {
    end = again.end;
    if (again.open === undefined) code = again.code;
  }
  return withRate(r, {
    start,
    end,
    value: scaled.value,
    kind: 'money',
    unit: code,
    scale: scaled.scale,
    digits: number.digits,
  });
}

/** "m", "b", "t" after a currency are scales, with or without a space. */
function scaleSuffix(r: FigureReader, number: NumberPhrase): { end: number; value: number; scale: number } {
  const { end, value, scale } = number;
  if (scale > 1) return number;
  const factor = own(SCALE_SUFFIXES, r.word(end));
  if (factor === undefined || (r.spaced(end) && r.word(end).length === 1 && !r.isCapital(end) && r.word(end) !== 'm'))
    return number;
  if (r.spaced(end) && r.word(end + 1) === '.') return number;
  return { end: end + 1, value: round(value * factor), scale: factor };
}

function withRate(r: FigureReader, measure: Measure): Measure {
  const rate = readRate(r, measure.end);
  return rate ? { ...measure, end: rate.end, unit: `${measure.unit} per ${rate.name}` } : measure;
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

function moneyAfter(r: FigureReader, base: Base, money: CurrencyRead, currencies: LocalCurrencies): Measure {
  const code = currencies.resolve(money);
  const value = money.per === undefined ? base.value : round(base.value / money.per);
  // "75 USD million"
  const factor = base.scale === 1 ? own(SCALES, r.word(money.end)) : undefined;
  if (factor !== undefined && factor >= 1000) {
    return { ...base, value: round(value * factor), scale: factor, end: money.end + 1, kind: 'money', unit: code };
  }
  const whole: Measure = {
    ...base,
    value,
    end: money.end,
    kind: 'money',
    unit: code,
    ...(money.per !== undefined && { per: money.per }),
  };
  // "thirteen dollars and forty-five cents", "15 dollars 50"
  const next = r.word(money.end) === 'and' ? money.end + 1 : money.end;
  const small = money.per === undefined ? readNumber(r.atoms, next) : undefined;
  if (small && !small.ordinal && small.end < r.limit && small.value < 100) {
    const cents = currencyAfter(r, small.end, false);
    if (cents?.per !== undefined) return { ...whole, value: round(value + small.value / cents.per), end: cents.end };
  }
  return withRate(r, whole);
}
