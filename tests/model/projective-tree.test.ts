import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestTree, isProjectiveTree } from '../../src/model/projective-tree.js';

const tree = (square: readonly (readonly number[])[]) =>
  [...bestTree(Float64Array.from(square.flat()), square.length)].slice(1);

test.each([
  ['no word', [[0]], []],
  [
    'one word',
    [
      [0, 0],
      [-5, 9],
    ],
    [0],
  ],
  [
    'the best heads, where they are a tree',
    [
      [0, 0, 0],
      [9, 0, 1],
      [1, 5, 0],
    ],
    [0, 1],
  ],
  [
    'two words that want each other',
    [
      [0, 0, 0],
      [1, 0, 9],
      [2, 9, 0],
    ],
    [2, 0],
  ],
  [
    'arcs that would cross',
    [
      [0, 0, 0, 0, 0],
      [0, 0, 0, 9, 1],
      [9, 0, 0, 0, 0],
      [1, 0, 5, 0, 0],
      [1, 0, 9, 0, 0],
    ],
    [2, 0, 2, 2],
  ],
  [
    'two roots: the one that loses less goes elsewhere',
    [
      [0, 0, 0, 0],
      [9, 0, 8, 0],
      [9, 1, 0, 0],
      [0, 5, 1, 0],
    ],
    [2, 0, 2],
  ],
])('%s', (_, square, heads) => {
  expect(tree(square)).toEqual(heads);
});

const anyScore = fc.oneof(
  fc.float(),
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, -1e30, 1e30),
);
const squareOf = (side: number, score: fc.Arbitrary<number>) =>
  fc.array(fc.array(score, { minLength: side, maxLength: side }), { minLength: side, maxLength: side });

test('always a tree with one root, whatever the scores', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 14 }).chain((side) => squareOf(side, anyScore)),
      (square) => {
        expect(isTree(tree(square)) && isProjective(tree(square))).toBe(true);
      },
    ),
  );
});

test('no projective tree with one root scores more', () => {
  const score = fc.integer({ min: -9, max: 9 });
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 6 }).chain((side) => squareOf(side, score)),
      (square) => {
        const total = (heads: readonly number[]) => heads.reduce((sum, head, i) => sum + square[i + 1]![head]!, 0);
        const best = Math.max(
          ...allHeads(square.length - 1)
            .filter((heads) => isTree(heads) && isProjective(heads))
            .map(total),
        );
        expect(total(tree(square))).toBe(best);
      },
    ),
    { numRuns: 300 },
  );
});

test('two hundred words in one cycle', () => {
  const side = 201;
  const scores = new Float64Array(side * side);
  for (let i = 1; i < side; i++) scores[i * side + (i === side - 1 ? 1 : i + 1)] = 5;
  expect(isTree([...bestTree(scores, side)].slice(1))).toBe(true);
});

test('what is a projective tree, for all heads of up to five words', () => {
  for (let words = 1; words <= 5; words++) {
    const wrong = allHeads(words).filter(
      (heads) => isProjectiveTree(Int32Array.of(-1, ...heads)) !== (isTree(heads) && isProjective(heads)),
    );
    expect(wrong).toEqual([]);
  }
});

/** `heads[i]` is the head of word i + 1. */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === 0).length !== 1) return false;
  return heads.every((_, i) => {
    let at = i + 1;
    for (let steps = 0; steps <= heads.length && at > 0; steps++) at = heads[at - 1]!;
    return at === 0;
  });
}

/** Whether every word between a word and its head hangs, by and by, on that head. The root heads all. */
function isProjective(heads: readonly number[]): boolean {
  const below = (word: number, head: number): boolean => word === head || (word > 0 && below(heads[word - 1]!, head));
  return heads.every((head, i) => {
    const [first, last] = [Math.min(i + 1, head), Math.max(i + 1, head)];
    return Array.from({ length: Math.max(0, last - first - 1) }, (_, k) => first + 1 + k).every((k) => below(k, head));
  });
}

function allHeads(words: number): readonly (readonly number[])[] {
  let lists: (readonly number[])[] = [[]];
  for (let word = 1; word <= words; word++) {
    lists = lists.flatMap((list) =>
      Array.from({ length: words + 1 }, (_, head) => head)
        .filter((head) => head !== word)
        .map((head) => [...list, head]),
    );
  }
  return lists;
}
