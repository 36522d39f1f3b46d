import { describe, expect, test } from 'vitest';
import { cutAtoms } from '../../src/numerals/atoms.js';
import { readNumber } from '../../src/numerals/number-phrase.js';
import { chunked } from '../support/hand-made.js';

function read(text: string) {
  const { source, layers } = chunked(text);
  const atoms = cutAtoms(source.text, layers.tokens, layers.sentences);
  const number = readNumber(atoms, 0);
  return (
    number && [
      number.value,
      text.slice(0, atoms.end[number.end - 1]),
      ...(number.ordinal ? ['ordinal'] : []),
      ...(number.vague ? ['vague'] : []),
    ]
  );
}

describe('numbers in words and digits', () => {
  test.each<[string, unknown]>([
    ['twenty-five men', [25, 'twenty-five']],
    ['two hundred and five', [205, 'two hundred and five']],
    ['three million two hundred thousand', [3_200_000, 'three million two hundred thousand']],
    ['two hundred and two thousand', [202_000, 'two hundred and two thousand']],
    ['one and a half billion', [1.5e9, 'one and a half billion']],
    ['two million and three fifths', [2.6e6, 'two million and three fifths']],
    ['half a million people', [5e5, 'half a million']],
    ['a quarter of a million', [25e4, 'a quarter of a million']],
    ['a couple of hundred', [200, 'a couple of hundred']],
    ['two dozen', [24, 'two dozen']],
    ['5.01 trillion', [5.01e12, '5.01 trillion']],
    ['147bn', [147e9, '147bn']],
    ['2 lakh crore', [2e12, '2 lakh crore']],
    ['two-thirds of', [2 / 3, 'two-thirds']],
    ['1/4 mile', [0.25, '1/4']],
    ['nine point five', [9.5, 'nine point five']],
    ['40 000 people', [40_000, '40 000']],
    ['fifty - two', [52, 'fifty - two']],
    ['nought point seventy-one', [0.71, 'nought point seventy-one']],
    ['3 hundred and 21 men', [321, '3 hundred and 21']],
    ['4 thousand 3 hundred and 21', [4321, '4 thousand 3 hundred and 21']],
    ['3 million and a quarter', [3.25e6, '3 million and a quarter']],
    ['three quarters billion', [0.75e9, 'three quarters billion']],
    // Shares: a tens word belongs to the share's name where a number is left before it.
    ['one twenty-fifth of', [0.04, 'one twenty-fifth']],
    ['three twenty-fifths', [0.12, 'three twenty-fifths']],
    ['thirty fifths', [6, 'thirty fifths']],
    ['one hundred thirty-fifths', [20 / 7, 'one hundred thirty-fifths']],
    ['sixty hundredths', [0.6, 'sixty hundredths']],
    ['two and sixty hundredths', [2.6, 'two and sixty hundredths']],
    ['a hundred millionths', [1e-4, 'a hundred millionths']],
    ['twenty seconds', [20, 'twenty']],
    ['the millionth', undefined],
    // Powers.
    ['1.5x10^6 cells', [1.5e6, '1.5x10^6']],
    ['2.5e-3', [0.0025, '2.5e-3']],
    ['2^10', [1024, '2^10']],
    ['5 e 3', [5, '5']],
    // An "and" joins digits after "hundred" alone.
    ['2 million and 300', [2e6, '2 million']],
    ['3 hundred and 2 hundred', [300, '3 hundred']],
    ['tens of thousands', [10_000, 'tens of thousands', 'vague']],
    ['several hundred', [300, 'several hundred', 'vague']],
    ['twenty-first', [21, 'twenty-first', 'ordinal']],
    ['69th', [69, '69th', 'ordinal']],
    ['a man', undefined],
    ['and two', undefined],
    // Two numbers, not one.
    ['five six', [5, 'five']],
    ['2019 300', [2019, '2019']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
