import { describe, expect, it } from 'vitest';
import { type DateOrder, readDate } from '../../../src/formats/read/index.js';

const days: readonly [string, string, DateOrder | undefined][] = [
  ['20220615', '2022-06-15', undefined],
  ['20220615T101500Z', '2022-06-15', undefined],
  ['20220615101500', '2022-06-15', undefined],
  ['2022-06-15', '2022-06-15', undefined],
  ['2022-6-5', '2022-06-05', undefined],
  ['2022-06-15T23:30:00-05:00', '2022-06-15', undefined],
  ['2022-06-15T00:30:00+09:00', '2022-06-15', undefined],
  ['2022-06-15 10:00', '2022-06-15', undefined],
  ['2022/06/15', '2022-06-15', undefined],
  ['2024-02-29', '2024-02-29', undefined],
  ['2000-02-29', '2000-02-29', undefined],
  ['15 June 2022', '2022-06-15', undefined],
  ['June 15, 2022', '2022-06-15', undefined],
  ['Sept. 3, 2022', '2022-09-03', undefined],
  ['Wed, 15 Jun 2022 10:00:00 GMT', '2022-06-15', undefined],
  ['15.06.2022', '2022-06-15', undefined],
  ['03.04.2022', '2022-04-03', 'mdy'],
  ['15/06/2022', '2022-06-15', undefined],
  ['06/15/2022', '2022-06-15', undefined],
  ['04/04/2022', '2022-04-04', undefined],
  ['03/04/2022', '2022-04-03', 'dmy'],
  ['03/04/2022', '2022-03-04', 'mdy'],
  [' 2022-06-15\n', '2022-06-15', undefined],
];
const impossible: readonly [string, DateOrder | undefined][] = [
  ['20220231', undefined],
  ['20221301', undefined],
  ['2022-02-31T10:00:00Z', undefined],
  ['2023-02-29', undefined],
  ['1900-02-29', undefined],
  ['2022-00-10', undefined],
  ['2022-04-31', undefined],
  ['0000-01-01', undefined],
  ['31 February 2022', undefined],
  ['15/06/2022', 'mdy'],
  ['40/50/2022', undefined],
];
const unknown = [
  '',
  'yesterday',
  '03/04/2022',
  '1655287200',
  '2022',
  '2022-06',
  '202206151',
  '15 Sol 2022',
  '2022-06-15x',
];

describe('readDate', () => {
  it.each(days)('reads %j as %s (%s)', (written, value, order) => {
    expect(readDate(written, order)).toEqual({ kind: 'day', value });
  });
  it.each(impossible)('knows that %j (%s) is no day', (written, order) => {
    expect(readDate(written, order)).toEqual({ kind: 'impossible' });
  });
  it.each(unknown)('does not guess at %j', (written) => {
    expect(readDate(written)).toEqual({ kind: 'unknown' });
  });
});
