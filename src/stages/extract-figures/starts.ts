import { FOLDS, MULTIPLES } from '../../knowledge/change-words.js';
import { CURRENCY_SIGNS } from '../../knowledge/currencies.js';
import {
  FRACTION_NOUNS,
  ORDINALS,
  SCALE_ORDINALS,
  SCALES,
  SMALL_NUMBERS,
  VAGUE_PLURALS,
} from '../../knowledge/numbers.js';
import { ATOM } from '../../numerals/atoms.js';
import type { FigureReader } from './reader.js';

const WORDS: ReadonlySet<string> = new Set([
  ...MULTIPLES.keys(),
  ...FOLDS.keys(),
  ...[SMALL_NUMBERS, SCALES, VAGUE_PLURALS, ORDINALS, SCALE_ORDINALS, FRACTION_NOUNS].flatMap((table) =>
    Object.keys(table),
  ),
  ...['tens', 'a', 'an', 'several', 'few', 'couple', 'many', 'minus', 'negative'],
]);

/**
 * Whether a figure can begin at atom i: a number, a mark, a word of numbers, or a word that is a currency before its number,
 * which is told by what follows it. Most words of a text are none of these and cost one look-up.
 */
export function canBegin(r: FigureReader, i: number): boolean {
  const { atoms } = r;
  if (atoms.kind[i] !== ATOM.word || WORDS.has(atoms.word[i]!)) return true;
  const next = i + 1;
  if (next >= r.limit) return false;
  if (atoms.kind[next] === ATOM.number) return true;
  const word = atoms.word[next]!;
  return atoms.kind[next] === ATOM.mark ? word === '.' || Object.hasOwn(CURRENCY_SIGNS, word) : word === 'dollars';
}
