import { readNumber } from '../../numerals/number-phrase.js';
import { currencyAfter } from './currency-after.js';
import type { FigureReader } from './reader.js';
import type { UnitRead } from './units.js';

/** "147m people", "5bn": a joined m or b that a counted noun follows is a scale, else a unit. */
export function readInches(r: FigureReader, i: number): { end: number; value: number } | undefined {
  const at = r.word(i) === 'and' ? i + 1 : i;
  const number = readNumber(r.atoms, at);
  if (!number || number.end >= r.limit || number.value >= 12) return undefined;
  const word = r.word(number.end);
  return word === 'inches' || word === 'inch' || word === 'in' || word === 'ins'
    ? { end: number.end + 1, value: number.value }
    : undefined;
}

/** A lone "m" that is no million is a metre. */
export function metre(r: FigureReader, i: number): UnitRead | undefined {
  if (r.word(i) !== 'm' || r.isCapital(i)) return undefined;
  const next = r.word(i + 1);
  if ((next === '2' || next === '3') && !r.spaced(i + 1))
    return { end: i + 2, name: next === '2' ? 'square metre' : 'cubic metre' };
  return { end: i + 1, name: 'metre' };
}

export function millions(r: FigureReader, i: number): { end: number; factor: number } | undefined {
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
