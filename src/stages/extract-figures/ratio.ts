import { readNumber } from '../../numerals/number-phrase.js';
import type { FigureReader } from './reader.js';

/** "nine out of ten", "3 in 10", "one in every five": its end, for a number that ends before atom i. */
export function readRatio(r: FigureReader, i: number, first: number): number | undefined {
  let at: number;
  if (r.word(i) === 'out' && r.word(i + 1) === 'of') at = i + 2;
  else if (r.word(i) === 'in') at = i + 1;
  else return undefined;
  if (r.word(at) === 'every') at++;
  if (r.taken[at] === 1) return undefined;
  const second = readNumber(r.atoms, at);
  if (!second || second.ordinal || second.fraction || second.vague || second.end > r.limit) return undefined;
  // "5 in 20 villages" is rare against "one in five"; large and measured numbers are no ratios.
  if (second.value <= first || second.value > 1000 || isMeasured(r, second.end) || r.word(second.end) === '$')
    return undefined;
  return second.end;
}

/** A percent sign, a currency or a scale follows: it is measured, whatever stands before it. */
export function isMeasured(r: FigureReader, i: number): boolean {
  const word = r.word(i);
  return (
    word === '%' ||
    word === 'percent' ||
    word === 'per' ||
    word === 'pct' ||
    word === 'million' ||
    word === 'billion' ||
    word === 'bn' ||
    word === 'm' ||
    word === 'trillion' ||
    word === 'percentage' ||
    word === 'basis' ||
    word === 'lakh' ||
    word === 'crore'
  );
}
