import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDigits } from '../../src/numerals/digits.js';

const values = (text: string) =>
  readDigits(text, 0, text.length)
    .map(({ value }) => value)
    .filter((value) => !Number.isNaN(value));

describe('digits as news writes them', () => {
  test.each([
    ['1234', [1234]],
    ['1,234,567', [1234567]],
    ['1,234,567.89', [1234567.89]],
    ['12,34,567', [1234567]],
    ['1.5', [1.5]],
    ['1.234', [1.234]],
    ['1.234.567', [1234567]],
    ['1.234,56', [1234.56]],
    ['0,5', [0.5]],
    ["1'234'567", [1234567]],
    ['1\u202f234\u202f567', [1234567]],
    // Not one number: a list, a date, a year and a count.
    ['1,2,3', [1, 2, 3]],
    ['24.02.2022', [24, 2, 2022]],
    ['1999,200', [1999, 200]],
    ['1,23,45', [1, 23, 45]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('the pieces cover the run without gaps', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9][0-9.,']{0,40}$/), (text) => {
        const pieces = readDigits(text, 0, text.length);
        expect(pieces[0]!.start).toBe(0);
        for (let i = 1; i < pieces.length; i++) expect(pieces[i]!.start).toBe(pieces[i - 1]!.end);
      }),
    );
  });
});
