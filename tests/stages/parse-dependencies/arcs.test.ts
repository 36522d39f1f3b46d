import { expect, test } from 'vitest';
import type { Encoding } from '../../../src/document/layers.js';
import { sentenceArcs } from '../../../src/stages/parse-dependencies/arcs.js';
import { RelationScorer } from '../../../src/stages/parse-dependencies/relations.js';
import { labelsWith } from '../../support/encoder.js';

/** A window whose score from dependent d to head h is 100 + 10 d + h. */
function windowOf(first: number, end: number) {
  const side = end - first + 1;
  const arcs = Float32Array.from({ length: side * side }, (_, k) => 100 + 10 * Math.floor(k / side) + (k % side));
  return { first, end, arcs };
}

test('a sentence is cut out of its window', () => {
  // Words 3 and 4 are slots 2 and 3 of the window that begins at word 2.
  expect([...sentenceArcs([windowOf(0, 2), windowOf(2, 6)], 3, 5)].slice(3)).toEqual([120, 122, 123, 130, 132, 133]);
});

test('words of two windows have no arcs between them, but each has its own', () => {
  const square = sentenceArcs([windowOf(0, 1), windowOf(1, 2)], 0, 2);
  expect([...square].slice(3)).toEqual([110, 111, -1e6, 110, -1e6, 111]);
});

test('the best relation of an arc, never root', () => {
  const encoding = {
    labels: {
      ...labelsWith([]),
      root: 0,
      relationSize: 2,
      relationWeights: Float32Array.of(9, 9, 1, 0, 0, 1),
      relationBias: Float32Array.of(9, 0, 0.5),
    },
    asDependent: Float32Array.of(3, 0, -4, 1),
    asHead: Float32Array.of(0, 0, 1, 1),
  } as unknown as Encoding;
  const scorer = new RelationScorer(encoding);
  // Hidden of 0 -> 1: (4, 1): 4 against 1.5. Of 1 -> 0: (max(0, -4), 1): 0 against 1.5.
  expect(scorer.best(0, 1)).toBe(1);
  expect(scorer.best(1, 0)).toBe(2);
});
