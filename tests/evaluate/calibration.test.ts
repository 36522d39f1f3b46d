import { describe, expect, test } from 'vitest';
import {
  binsOf,
  brierScore,
  chanceDistance,
  meanDistance,
  rankedRight,
  type Stated,
} from '../../src/evaluate/calibration.js';

const stated = (...pairs: readonly (readonly [number, boolean])[]): readonly Stated[] =>
  pairs.map(([value, right]) => ({ stated: value, right }));

describe('bins', () => {
  test('of as many each, the least sure first', () => {
    expect(binsOf(stated([0.9, true], [0.2, false], [0.7, false], [0.4, true]), 2)).toEqual([
      { stated: expect.closeTo(0.3), seen: 0.5, count: 2 },
      { stated: expect.closeTo(0.8), seen: 0.5, count: 2 },
    ]);
  });

  test('fewer members than bins: no empty bin', () => {
    expect(binsOf(stated([0.5, true]))).toEqual([{ stated: 0.5, seen: 1, count: 1 }]);
    expect(binsOf([])).toEqual([]);
  });

  test('distance: each bin by its size', () => {
    const bins = [
      { stated: 0.5, seen: 0.6, count: 3 },
      { stated: 0.9, seen: 0.7, count: 1 },
    ];
    expect(meanDistance(bins)).toBeCloseTo(0.125);
    expect(meanDistance([])).toBe(0);
  });

  test('by chance alone: the mean absolute deviation of a share, less in larger bins', () => {
    expect(chanceDistance([{ stated: 0.5, seen: 0.9, count: 100 }])).toBeCloseTo(0.0399, 4);
    expect(chanceDistance([{ stated: 0.5, seen: 0.9, count: 10000 }])).toBeCloseTo(0.00399, 5);
    expect(chanceDistance([{ stated: 1, seen: 1, count: 5 }])).toBe(0);
  });
});

test.each([
  ['certain and right', stated([1, true], [0, false]), 0, 1],
  ['certain and wrong', stated([0, true], [1, false]), 1, 0],
  ['one half for each', stated([0.5, true], [0.5, false]), 0.25, 0.5],
  ['three of four pairs', stated([0.4, true], [0.2, false], [0.6, true], [0.5, false]), 0.2025, 0.75],
  ['all right: nothing to rank', stated([0.8, true]), 0.04, 0.5],
  ['nothing', [], 0, 0.5],
])('Brier score and ranking: %s', (_, all, brier, ranked) => {
  expect(brierScore(all)).toBeCloseTo(brier);
  expect(rankedRight(all)).toBeCloseTo(ranked);
});
