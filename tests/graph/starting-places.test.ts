import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startingPlaces } from '../../src/graph/starting-places.js';

/** Neighbours of each node, ascending, from pairs. */
function neighbours(count: number, pairs: readonly (readonly [number, number])[]): (node: number) => number[] {
  const lists = Array.from({ length: count }, () => new Set<number>());
  for (const [a, b] of pairs) {
    lists[a]!.add(b);
    lists[b]!.add(a);
  }
  return (node) => [...lists[node]!].sort((a, b) => a - b);
}

/** Angle in turns from 0 to 1, and distance from the middle squared: how many nodes stand further in, and a half. */
function polar({ x, y }: { x: number; y: number }): { turn: number; squared: number } {
  const turn = (Math.atan2(y, x) / (2 * Math.PI) + 1) % 1;
  return { turn: Math.round(turn * 1000) / 1000, squared: Math.round((x * x + y * y) * 1000) / 1000 };
}

describe('places on a radial tree', () => {
  test.each<[string, number, [number, number][], { turn: number; squared: number }[]]>([
    ['none', 0, [], []],
    ['one node', 1, [], [{ turn: 0, squared: 0.5 }]],
    [
      'a star: its middle, and a ring in equal parts',
      4,
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ],
      [
        { turn: 0.375, squared: 0.5 },
        { turn: 0.25, squared: 1.5 },
        { turn: 0.5, squared: 2.5 },
        { turn: 0.75, squared: 3.5 },
      ],
    ],
    [
      'a chain: ever farther out',
      3,
      [
        [0, 1],
        [1, 2],
      ],
      [
        { turn: 0.333, squared: 0.5 },
        { turn: 0.5, squared: 1.5 },
        { turn: 0.667, squared: 2.5 },
      ],
    ],
    [
      'two parts: the smaller, though it is first, along a spiral around the larger',
      6,
      [
        [0, 5],
        [1, 2],
        [1, 3],
        [1, 4],
      ],
      [
        { turn: 0.133, squared: 4.5 },
        { turn: 0.375, squared: 0.5 },
        { turn: 0.25, squared: 1.5 },
        { turn: 0.5, squared: 2.5 },
        { turn: 0.75, squared: 3.5 },
        { turn: 0.253, squared: 5.5 },
      ],
    ],
    [
      'what hangs on a node has a sector as wide as it is many',
      5,
      [
        [0, 1],
        [0, 2],
        [1, 3],
        [1, 4],
      ],
      [
        { turn: 0.4, squared: 0.5 },
        { turn: 0.4, squared: 1.5 },
        { turn: 0.8, squared: 2.5 },
        { turn: 0.4, squared: 3.5 },
        { turn: 0.6, squared: 4.5 },
      ],
    ],
  ])('%s', (_name, count, pairs, expected) => {
    expect(startingPlaces(count, neighbours(count, pairs)).map(polar)).toEqual(expected);
  });

  test('no two nodes of any graph stand in one place, and all stand on the disc of their number', () => {
    const graphs = fc
      .integer({ min: 1, max: 60 })
      .chain((count) =>
        fc.tuple(
          fc.constant(count),
          fc.array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 })), { maxLength: 150 }),
        ),
      );
    fc.assert(
      fc.property(graphs, ([count, pairs]) => {
        const links = neighbours(
          count,
          pairs.filter(([a, b]) => a !== b),
        );
        const places = startingPlaces(count, links);
        const distances = places.map(({ x, y }) => Math.hypot(x, y)).sort((a, b) => a - b);
        for (const [i, distance] of distances.entries()) expect(distance).toBeCloseTo(Math.sqrt(i + 0.5), 9);
      }),
      { numRuns: 200 },
    );
  });
});
