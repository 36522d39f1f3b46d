import { expect, test } from 'vitest';
import { dateOrderOption, parseBytes, readOptions, stageOptions } from '../../src/cli/options.js';

test.each([
  ['500000', 500_000],
  ['500K', 500_000],
  ['20M', 20_000_000],
  ['1g', 1_000_000_000],
])('parseBytes(%j)', (text, expected) => {
  expect(parseBytes(text)).toBe(expected);
});

test.each(['', '0', '-1', '1.5M', '20X', 'M', '1e9'])('parseBytes(%j) is refused', (text) => {
  expect(() => parseBytes(text)).toThrow('Expected a number of bytes');
});

test('--date-order takes auto, which is what holds without it', () => {
  expect(dateOrderOption().argChoices).toEqual(['auto', 'dmy', 'mdy']);
  expect(readOptions({ dateOrder: 'auto' })).toEqual({});
  expect(readOptions({ dateOrder: 'dmy' })).toEqual({ dateOrder: 'dmy' });
  expect(stageOptions({ dateOrder: 'auto' })).toEqual({ 'extract-dates': { dateOrder: 'auto' } });
  expect(stageOptions({})).toEqual({});
});
