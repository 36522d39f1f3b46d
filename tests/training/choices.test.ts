import { expect, test } from 'vitest';
import { makeHead } from '../../src/model/head.js';
import { ChoiceSet, trainChoices } from '../../training/heads/choices.js';

const OPTIONS = {
  name: 'x',
  className: 'x',
  hidden: 4,
  epochs: 30,
  rate: 0.1,
  decay: 1e-4,
  dropout: 0,
  seed: 1,
};

/** Right is the candidate with feature 0, and where none has it the last one, whose feature is 2. */
function learnable(): ChoiceSet {
  const set = new ChoiceSet();
  for (let i = 0; i < 20; i++) {
    set.add([[0, 3], [1, 4], [2]], new Set([0]));
    set.add([[1, 3], [0, 4], [2]], new Set([1]));
    set.add([[1, 3], [1, 4], [2]], new Set([2]));
  }
  return set;
}

test('learns which candidate is right, and that none is', () => {
  const head = makeHead(trainChoices(learnable(), ['a', 'b', 'none', 'c', 'd'], OPTIONS), 'x');
  const vector = new Float32Array(0);
  const score = (...features: number[]) => head.scores({ vector, features })[0]!;
  expect(score(0, 4)).toBeGreaterThan(score(2));
  expect(score(2)).toBeGreaterThan(score(1, 3));
  expect(score(0, 3)).toBeGreaterThan(score(1, 4));
});

test('the same choices give the same head', () => {
  const names = ['a', 'b', 'none', 'c', 'd'];
  expect(trainChoices(learnable(), names, OPTIONS)).toEqual(trainChoices(learnable(), names, OPTIONS));
});

test('sets are put together, one of them more than once', () => {
  const one = new ChoiceSet();
  one.add([[0], [1]], new Set([1]));
  const two = new ChoiceSet();
  two.add([[2, 3], [4], [5]], new Set([0, 2]));
  const { features, starts, right, choices } = one.with(two, 2).packed();
  expect([...features]).toEqual([0, 1, 2, 3, 4, 5, 2, 3, 4, 5]);
  expect([...starts]).toEqual([0, 1, 2, 4, 5, 6, 8, 9, 10]);
  expect([...right]).toEqual([0, 1, 1, 0, 1, 1, 0, 1]);
  expect([...choices]).toEqual([0, 2, 5, 8]);
});
