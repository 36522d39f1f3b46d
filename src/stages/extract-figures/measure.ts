import type { Change, FigureKind } from '../../document/labels.js';
import { FOLDS, MULTIPLES } from '../../knowledge/change-words.js';
import { SCALE_SUFFIXES, SCALES } from '../../knowledge/numbers.js';
import { type NumberPhrase, readNumber, round } from '../../numerals/number-phrase.js';
import { type CurrencyRead, currencyAfter, currencyBefore, type LocalCurrencies } from './money.js';
import { type FigureReader, own } from './reader.js';
import { readRate, readUnit, type UnitRead } from './units.js';

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

/** "147m people", "5bn": a joined m or b that a counted noun follows is a scale, else a unit. */
function readInches(r: FigureReader, i: number): { end: number; value: number } | undefined {
  const at = r.word(i) === 'and' ? i + 1 : i;
  const number = readNumber(r.atoms, at);
  if (!number || number.end >= r.limit || number.value >= 12) return undefined;
  const word = r.word(number.end);
  return word === 'inches' || word === 'inch' || word === 'in' || word === 'ins'
    ? { end: number.end + 1, value: number.value }
    : undefined;
}

/** A lone "m" that is no million is a metre. */
function metre(r: FigureReader, i: number): UnitRead | undefined {
  if (r.word(i) !== 'm' || r.isCapital(i)) return undefined;
  const next = r.word(i + 1);
  if ((next === '2' || next === '3') && !r.spaced(i + 1))
    return { end: i + 2, name: next === '2' ? 'square metre' : 'cubic metre' };
  return { end: i + 1, name: 'metre' };
}

function millions(r: FigureReader, i: number): { end: number; factor: number } | undefined {
  const word = r.word(i);
  if (r.spaced(i) || (word !== 'm' && word !== 'b')) return undefined;
  const next = r.word(i + 1);
  const isLong =
    next === 'long' ||
    next === 'tall' ||
    next === 'high' ||
    next === 'wide' ||
    next === 'deep' ||
    next === 'race' ||
    next === 'final' ||
    next === 'sprint' ||
    next === 'freestyle';
  if (word === 'b') return { end: i + 1, factor: 1e9 };
  if (r.isCapital(i)) return { end: i + 1, factor: 1e6 };
  const { code } = currencyAfter(r, i + 1, true) ?? {};
  if (code !== undefined) return { end: i + 1, factor: 1e6 };
  return r.isWord(i + 1) && !isLong && !r.isCapital(i + 1) && next.length > 3 && next.endsWith('s')
    ? { end: i + 1, factor: 1e6 }
    : next === 'people'
      ? { end: i + 1, factor: 1e6 }
      : undefined;
}

function percentEnd(r: FigureReader, i: number): number | undefined {
  const word = r.word(i);
  if (word === 'per' && r.word(i + 1) === 'cent') return i + 2;
  return PERCENT.has(word) ? i + 1 : undefined;
}

type Base = Pick<Measure, 'start' | 'value' | 'digits' | 'scale' | 'vague' | 'fraction'>;

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

const AGE_UNITS: Readonly<Record<string, string>> = {
  year: 'year',
  years: 'year',
  yr: 'year',
  yrs: 'year',
  month: 'month',
  months: 'month',
  week: 'week',
  weeks: 'week',
  day: 'day',
  days: 'day',
};

/** "69-year-old", "34 years old", "87 yo", "three months of age", "aged 34", "turned 70", "at the age of nine", "Smith, 34,". */
function readAge(r: FigureReader, start: number, end: number, at: number, base: Base): Measure | undefined {
  const unit = own(AGE_UNITS, r.word(at));
  const make = (last: number, name: string, first = start): Measure => ({
    ...base,
    start: first,
    end: last,
    kind: 'age',
    unit: name,
  });
  if (unit !== undefined) {
    let next = at + 1;
    if (r.word(next) === '-') next++;
    if (r.word(next) === 'old' || r.word(next) === 'olds') return make(next + 1, unit);
    if (r.word(next) === 'of' && r.word(next + 1) === 'age') return make(next + 2, unit);
  }
  if (r.word(end) === 'yo' || r.word(end) === 'y.o.' || r.word(end) === 'yrs.old') return make(end + 1, 'year');
  if (base.value > 130 || base.scale > 1 || base.fraction || base.value !== Math.floor(base.value)) return undefined;
  const before = r.word(start - 1);
  // "aged 19 and 22"
  if (before === 'and' && r.isNumber(start - 2) && r.word(start - 3) === 'aged') return make(end, 'year');
  if (before === 'at' && r.word(end) === ',' && base.digits && base.value > 9 && r.first === start - 1)
    return make(end, 'year');
  if (before === 'aged' && unit === undefined) return make(end, 'year', start - 1);
  if (before === 'age' && !isNounNext(r, end)) return make(end, 'year', start - 1);
  if (before === 'of' && r.word(start - 2) === 'age') return make(end, 'year');
  if ((before === 'turned' || before === 'turns' || before === 'turning') && !isNounNext(r, end) && base.value > 12)
    return make(end, 'year');
  // "Jane Doe, 34, said": a name, the number between commas.
  const closes = r.word(end) === ',' || r.word(end) === ')';
  if (
    closes &&
    (before === ',' || before === '(') &&
    base.digits &&
    base.value >= 1 &&
    (r.isCapital(start - 2) || before === ',') &&
    r.isWord(start - 2) &&
    !MONTH_LIKE.has(r.word(start - 2))
  ) {
    return r.isNumber(end + 1) ? undefined : make(end, 'year');
  }
  return undefined;
}

const MONTH_LIKE: ReadonlySet<string> = new Set([
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'figure',
  'table',
  'section',
  'no',
]);

function isNounNext(r: FigureReader, i: number): boolean {
  const word = r.word(i);
  return (
    r.isWord(i) &&
    word !== 'in' &&
    word !== 'on' &&
    word !== 'at' &&
    word !== 'and' &&
    word !== 'when' &&
    word !== 'or' &&
    word !== 'last' &&
    word !== 'this' &&
    word !== 'from' &&
    word !== 'to' &&
    word !== 'was' &&
    word !== 'is' &&
    word !== 'after' &&
    word !== 'with' &&
    word !== 'but'
  );
}
