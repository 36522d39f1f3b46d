import { expect, test } from 'vitest';
import { dayAfter, daysOf, joinDays } from '../../src/graph/days.js';
import { sketch } from '../support/documents.js';

const date = (from?: string, to?: string) => ({
  start: 0,
  end: 1,
  text: 'x',
  kind: 'date' as const,
  value: 'x',
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

test.each([
  ['a day', '2022-06-15', '2022-06-16', { first: '2022-06-15', last: '2022-06-15' }],
  ['a year', '2022-01-01', '2023-01-01', { first: '2022-01-01', last: '2022-12-31' }],
  ['a leap February', '2024-02-01', '2024-03-01', { first: '2024-02-01', last: '2024-02-29' }],
  ['hours', '2022-06-15T10:00', '2022-06-15T11:00', { first: '2022-06-15', last: '2022-06-15' }],
  ['until midnight', '2022-06-15T00:00:00', '2022-06-16T00:00:00', { first: '2022-06-15', last: '2022-06-15' }],
  ['only a start', '2022-06-15', undefined, { first: '2022-06-15', last: '2022-06-15' }],
  ['only an end', undefined, '2022-06-16', { first: '2022-06-15', last: '2022-06-15' }],
  ['an empty interval', '2022-06-15', '2022-06-15', { first: '2022-06-15', last: '2022-06-15' }],
  ['neither: the document', undefined, undefined, { first: '2020-02-02', last: '2020-02-02' }],
  ['a year alone is no day: the document', '2022', '2023', { first: '2020-02-02', last: '2020-02-02' }],
])('%s', (_name, from, to, expected) => {
  expect(daysOf(sketch({ date: '2020-02-02', dates: [date(from, to)] }), 0)).toEqual(expected);
});

test('a relation without a date has its document’s, or none', () => {
  expect(daysOf(sketch({ date: '2020-02-02' }), undefined)).toEqual({ first: '2020-02-02', last: '2020-02-02' });
  expect(daysOf(sketch({}), undefined)).toBeUndefined();
});

test.each([
  ['nothing', [], []],
  ['apart', ['2022-01-01', '2022-01-03'], ['2022-01-01..2022-01-01', '2022-01-03..2022-01-03']],
  ['one after the other, over a year’s end', ['2022-01-01', '2021-12-31'], ['2021-12-31..2022-01-01']],
  ['twice the same', ['2022-01-01', '2022-01-01'], ['2022-01-01..2022-01-01']],
  ['one in another', ['2022-01-01..2022-12-31', '2022-06-15', '2022-07-01'], ['2022-01-01..2022-12-31']],
  ['overlapping', ['2022-01-05..2022-01-09', '2022-01-01..2022-01-06'], ['2022-01-01..2022-01-09']],
])('joinDays: %s', (_name, given, expected) => {
  const intervals = given.map((text) => ({ first: text.slice(0, 10), last: text.slice(-10) }));
  expect(joinDays(intervals).map(({ first, last }) => `${first}..${last}`)).toEqual(expected);
});

test.each([
  ['2022-12-31', '2023-01-01'],
  ['2024-02-28', '2024-02-29'],
  ['2022-02-31', '2022-03-04'],
  ['9999-99-99', '9999-99-99'],
])('the day after %s is %s', (day, next) => {
  expect(dayAfter(day)).toBe(next);
});
