import { expect, test } from 'vitest';
import { fitLogistic, type LogisticExample } from '../../training/heads/logistic.js';

const examples = (count: number, yes: number, ...features: readonly (readonly [string, number])[]): LogisticExample[] =>
  Array.from({ length: count }, (_, i) => ({ features: new Map(features), yes: i < yes }));

const chanceOf = (
  all: readonly LogisticExample[],
  ridge: number,
  ...features: readonly (readonly [string, number])[]
) => {
  const { features: names, weights, bias } = fitLogistic(all, ridge, 1);
  const score = features.reduce((sum, [name, value]) => sum + value * (weights[names.indexOf(name)] ?? 0), bias);
  return 1 / (1 + Math.exp(-score));
};

test('without a ridge the shares are met', () => {
  const all = [...examples(10, 9, ['a', 1]), ...examples(20, 5, ['b', 1])];
  expect(chanceOf(all, 1e-6, ['a', 1])).toBeCloseTo(0.9, 3);
  expect(chanceOf(all, 1e-6, ['b', 1])).toBeCloseTo(0.25, 3);
});

test('a ridge draws what few examples say towards the rest', () => {
  const all = [...examples(3, 0, ['rare', 1]), ...examples(97, 97 - 24)];
  const chance = chanceOf(all, 5, ['rare', 1]);
  expect(chance).toBeGreaterThan(0.1);
  expect(chance).toBeLessThan(0.75);
});

test('a number counts as often as it is large', () => {
  const all = [0, 1, 2, 3].flatMap((value) => examples(40, 30 - 8 * value, ['distance', value]));
  const { features, weights } = fitLogistic(all, 0.1, 1);
  expect(features).toEqual(['distance']);
  expect(weights[0]).toBeLessThan(-0.5);
  expect(chanceOf(all, 0.1, ['distance', 0])).toBeCloseTo(0.75, 1);
  expect(chanceOf(all, 0.1, ['distance', 3])).toBeCloseTo(0.15, 1);
});

test('features that too few have are left out; the same examples in another order give the same', () => {
  const all = [...examples(4, 3, ['a', 1]), ...examples(2, 1, ['b', 1])];
  expect(fitLogistic(all, 1, 3).features).toEqual(['a']);
  const forth = fitLogistic(all, 1, 1);
  const back = fitLogistic([...all].reverse(), 1, 1);
  expect(forth.features).toEqual(back.features);
  forth.weights.forEach((weight, i) => {
    expect(weight).toBeCloseTo(back.weights[i]!, 9);
  });
});
