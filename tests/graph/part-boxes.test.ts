import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partBoxes } from '../../src/graph/part-boxes.js';

const box = fc.record({
  x: fc.integer({ min: -50, max: 50 }),
  y: fc.integer({ min: -50, max: 50 }),
  halfWidth: fc.integer({ min: 1, max: 20 }),
  halfHeight: fc.integer({ min: 1, max: 5 }),
});
type Box = { x: number; y: number; halfWidth: number; halfHeight: number };

function parted(boxes: readonly Box[], rounds: number): Box[] {
  const column = (pick: (box: Box) => number) => Float64Array.from(boxes, pick);
  const columns = {
    x: column((b) => b.x),
    y: column((b) => b.y),
    halfWidth: column((b) => b.halfWidth),
    halfHeight: column((b) => b.halfHeight),
  };
  partBoxes(columns, rounds);
  return boxes.map((b, i) => ({ ...b, x: columns.x[i]!, y: columns.y[i]! }));
}

const overlap = (a: Box, b: Box) =>
  Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth - 1e-5 && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight - 1e-5;

test('boxes end up apart', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 12 }), (boxes) => {
      const result = parted(boxes, 10_000);
      for (const [i, a] of result.entries()) {
        for (const b of result.slice(i + 1)) expect(overlap(a, b)).toBe(false);
      }
    }),
    { numRuns: 100 },
  );
});

test('boxes that are apart stay where they are; two in one place part along the shorter way', () => {
  const apart = [
    { x: 0, y: 0, halfWidth: 2, halfHeight: 1 },
    { x: 4, y: 0, halfWidth: 2, halfHeight: 1 },
  ];
  expect(parted(apart, 10)).toEqual(apart);
  const same = { x: 5, y: 5, halfWidth: 3, halfHeight: 1 };
  expect(parted([same, same], 10)).toEqual([
    { ...same, y: 4 },
    { ...same, y: 6 },
  ]);
});
