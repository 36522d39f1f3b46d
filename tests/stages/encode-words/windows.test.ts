import { expect, test } from 'vitest';
import { encodeText } from '../../../src/model/encode.js';
import { loadEncoder } from '../../../src/model/encoder.js';
import { TINY } from '../../support/encoder.js';

/** Windows of the tiny model: 30 pieces besides the two that frame them. Every word here is one piece. */
async function windowsOf(paragraphs: readonly number[], scores?: (window: number) => readonly number[]) {
  const encoder = await loadEncoder(TINY, 'auto');
  const paragraphEnds: number[] = [];
  for (const length of paragraphs) paragraphEnds.push((paragraphEnds.at(-1) ?? 0) + length);
  let runs = 0;
  const run = (async (window, outputs) => {
    const result = await encoder.session.run(window, outputs);
    const ends = new Float32Array(window.first.length).fill(-1);
    for (const word of scores?.(runs) ?? []) ends[word + 1] = 1;
    runs++;
    return { ...result, sentence_end: ends };
  }) as typeof encoder.session.run;
  const session = { ...encoder.session, run };
  const text = { count: paragraphEnds.at(-1) ?? 0, wordAt: () => 'war', paragraphEnds };
  const { windows } = await encodeText(text, { ...encoder, session }, false);
  expect(windows.every(({ first, end, arcs }) => arcs.length === (end - first + 1) ** 2)).toBe(true);
  return windows.map(({ first, end }) => [first, end]);
}

test.each([
  ['nothing', [], []],
  [
    'whole paragraphs, as many as fit',
    [10, 10, 10, 1],
    [
      [0, 30],
      [30, 31],
    ],
  ],
  [
    'a paragraph that does not fit begins a window',
    [20, 20, 5],
    [
      [0, 20],
      [20, 45],
    ],
  ],
  [
    'a paragraph of exactly a window',
    [30, 30],
    [
      [0, 30],
      [30, 60],
    ],
  ],
  [
    'a longer one is cut and stands alone',
    [5, 40, 5],
    [
      [0, 5],
      [5, 35],
      [35, 45],
      [45, 50],
    ],
  ],
])('%s', async (_, paragraphs, windows) => {
  expect(await windowsOf(paragraphs)).toEqual(windows);
});

test('after a cut the next window begins where the last whole sentence ended', async () => {
  expect(await windowsOf([40], (window) => (window === 0 ? [11, 19, 29] : []))).toEqual([
    [0, 20],
    [20, 40],
  ]);
});

test('a sentence end in the first quarter is too early: the cut stands', async () => {
  expect(await windowsOf([40], (window) => (window === 0 ? [3] : []))).toEqual([
    [0, 30],
    [30, 40],
  ]);
});
