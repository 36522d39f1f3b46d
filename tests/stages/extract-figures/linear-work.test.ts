import { describe, expect, test } from 'vitest';
import { cutAtoms } from '../../../src/numerals/atoms.js';
import { findDates } from '../../../src/stages/extract-dates/find.js';
import { Reader } from '../../../src/stages/extract-dates/reader.js';
import { findFigures } from '../../../src/stages/extract-figures/find.js';
import { FigureReader } from '../../../src/stages/extract-figures/reader.js';
import { chunked } from '../../support/hand-made.js';

/** Looks at characters and words, counted: the same on every machine. */
function work(text: string): number {
  const { source, layers } = chunked(text);
  const atoms = cutAtoms(source.text, layers.tokens, layers.sentences);
  const dates = new Reader(atoms, source.text);
  findDates(dates, 'mdy');
  const figures = new FigureReader(atoms, source.text, []);
  findFigures(figures);
  return atoms.steps + dates.steps + figures.steps;
}

const HOSTILE = [
  '1',
  '1,',
  '1.',
  ' ',
  '1 ',
  '1,000,',
  '$',
  '$1',
  '-',
  '5-',
  '1/',
  '1:',
  'one ',
  'one and ',
  'half a ',
  'hundred ',
  'million ',
  'thousands of ',
  'point ',
  'the ',
  'the last ',
  'early ',
  'May ',
  'May 5, ',
  '5 May ',
  'two days before ',
  'between ',
  "'",
  '1990s ',
  'first ',
  'every ',
  'twenty-',
  'a couple of ',
  'of the ',
  'per cent ',
  'the same month ',
  '10 to ',
  '3 in ',
  'rose by ',
  '2^',
  '1e',
  '1x10^',
  'one over ',
  'twenty fifths ',
  'one hundred and ',
  '3 hundred and ',
  'a hundred trillionths ',
  '3 thousand ',
  'dollars 50 ',
  'two Sundays ',
  'week 1 ',
  'rest of the ',
  '2016 - 11 ',
  'from Monday ',
  'https://a ',
  'www.',
];

describe('work grows with the text, not faster', () => {
  test.each(HOSTILE)('%j', (unit) => {
    const small = work(unit.repeat(Math.ceil(4_000 / unit.length)));
    const large = work(unit.repeat(Math.ceil(32_000 / unit.length)));
    expect(large).toBeLessThan(small * 8.5 + 2_000);
    expect(large).toBeLessThan(32_000 * 400);
  });

  test('a megabyte of digits, commas and spaces is read to its end', () => {
    const text = '1,234, 5 '.repeat(116_000);
    const { source, layers } = chunked(text);
    const atoms = cutAtoms(source.text, layers.tokens, layers.sentences);
    expect(atoms.end[atoms.count - 1]).toBe(text.length - 1);
    expect(atoms.steps).toBeLessThan(text.length * 3);
  });
});
