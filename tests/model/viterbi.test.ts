import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestTags, readBioTags } from '../../src/model/viterbi.js';

const TAGS = ['O', 'B-Person', 'I-Person', 'B-Place', 'I-Place'];
const tags = readBioTags(TAGS);

function decode(rows: readonly (readonly number[])[]): readonly string[] {
  const path = new Uint8Array(rows.length);
  bestTags(Float32Array.from(rows.flat()), 0, rows.length, tags, path);
  return Array.from(path, (tag) => TAGS[tag]!);
}

test.each([
  ['nothing', [], []],
  ['the best tag', [[0, 3, 1, 1, 1]], ['B-Person']],
  ['I cannot begin', [[0, 1, 9, 2, 9]], ['B-Place']],
  [
    'a span',
    [
      [0, 3, 0, 0, 0],
      [1, 0, 3, 0, 2],
      [3, 0, 0, 0, 0],
    ],
    ['B-Person', 'I-Person', 'O'],
  ],
  [
    'an I of another class takes its B along where that pays',
    [
      [0, 3, 0, 2.5, 0],
      [0, 0, 0, 0, 5],
    ],
    ['B-Place', 'I-Place'],
  ],
  [
    'two spans side by side',
    [
      [0, 3, 0, 0, 0],
      [0, 3, 2, 0, 0],
    ],
    ['B-Person', 'B-Person'],
  ],
  ['ties go to the lower number', [[1, 1, 1, 1, 1]], ['O']],
  ['no number at all', [[Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN]], ['O']],
])('%s', (_, rows, wanted) => {
  expect(decode(rows)).toEqual(wanted);
});

test('only the rows asked for are read', () => {
  const path = new Uint8Array(1);
  bestTags(Float32Array.from([9, 0, 0, 0, 0, 0, 0, 0, 9, 0]), 1, 2, tags, path);
  expect(TAGS[path[0]!]).toBe('B-Place');
});

test('no allowed sequence scores more', () => {
  const row = fc.array(fc.integer({ min: -8, max: 8 }), { minLength: TAGS.length, maxLength: TAGS.length });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const total = (path: readonly string[]) => path.reduce((sum, tag, i) => sum + rows[i]![TAGS.indexOf(tag)]!, 0);
      expect(total(decode(rows))).toBe(Math.max(...allowed(rows.length).map(total)));
    }),
  );
});

function allowed(length: number): readonly (readonly string[])[] {
  if (length === 0) return [[]];
  return allowed(length - 1).flatMap((path) =>
    TAGS.filter((tag) => !tag.startsWith('I-') || path.at(-1)?.slice(2) === tag.slice(2)).map((tag) => [...path, tag]),
  );
}
