import { SCALE_SUFFIXES, SCALES } from '../../knowledge/numbers.js';
import { type NumberPhrase, round } from '../../numerals/number-parts.js';
import { readNumber } from '../../numerals/number-phrase.js';
import { currencyAfter } from './currency-after.js';
import type { CurrencyRead } from './currency-code.js';
import type { LocalCurrencies } from './local-currencies.js';
import type { Base, Measure } from './measure.js';
import { type FigureReader, own } from './reader.js';
import { readRate } from './units.js';

/** A sum after its sign, code or name: "$5bn", "US$249", "Rs 500 crore". */
export function moneyAfterSign(
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
    // "rmb 10 usd 20" are two sums.
    !(r.isNumber(again.end) && again.code !== code) &&
    (again.open === undefined || again.open === currency.open || again.open === 'dollar')
  ) {
    end = again.end;
    if (again.open === undefined) code = again.code;
  }
  return withRate(r, {
    start,
    end,
    value: round(scaled.value * (currency.times ?? 1)),
    kind: 'money',
    unit: code,
    scale: scaled.scale * (currency.times ?? 1),
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

/** The measure with the rate that follows it: "$98 a barrel". */
export function withRate(r: FigureReader, measure: Measure): Measure {
  const rate = readRate(r, measure.end);
  return rate ? { ...measure, end: rate.end, unit: `${measure.unit} per ${rate.name}` } : measure;
}

/** A sum before its currency: "5,000 yuan", "20 billion kronor", "50 cents". */
export function moneyAfter(r: FigureReader, base: Base, money: CurrencyRead, currencies: LocalCurrencies): Measure {
  const code = currencies.resolve(money);
  const value = round((base.value * (money.times ?? 1)) / (money.per ?? 1));
  // "75 USD million"
  const factor = base.scale === 1 ? own(SCALES, r.word(money.end)) : undefined;
  if (factor !== undefined && factor >= 1000) {
    return { ...base, value: round(value * factor), scale: factor, end: money.end + 1, kind: 'money', unit: code };
  }
  const whole: Measure = {
    ...base,
    value,
    scale: base.scale * (money.times ?? 1),
    end: money.end,
    kind: 'money',
    unit: code,
    ...(money.per !== undefined && { per: money.per }),
  };
  // "thirteen dollars and forty-five cents", "15 dollars 50"
  const next = r.word(money.end) === 'and' ? money.end + 1 : money.end;
  const small = money.per === undefined ? readNumber(r.atoms, next) : undefined;
  if (small && !small.ordinal && small.end <= r.limit && small.value < 100) {
    const cents = currencyAfter(r, small.end, false);
    if (cents?.per !== undefined) return { ...whole, value: round(value + small.value / cents.per), end: cents.end };
    if (isHundredths(r, base, small)) return { ...whole, value: round(value + small.value / 100), end: small.end };
  }
  return withRate(r, whole);
}

/** "15 dollars 50", "thirteen dollars and forty-five": two digits after whole units, and nothing that they could count. */
function isHundredths(r: FigureReader, base: Base, { value, end, fraction, scale }: NumberPhrase): boolean {
  if (base.scale > 1 || !Number.isInteger(base.value) || !Number.isInteger(value) || value < 10) return false;
  const next = r.word(end);
  return !fraction && scale === 1 && (next === '' || next === '.' || next === ',' || next === ';' || next === ')');
}
