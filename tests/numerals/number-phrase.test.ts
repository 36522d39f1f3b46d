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
