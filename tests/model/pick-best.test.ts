import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pickBest, pickBestFew } from '../../src/model/pick-best.js';

test('the best few are the first of all in order of score, ties to the lower number', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 6 }), (row, few) => {
      const order = row.map((_, i) => i).sort((a, b) => row[b]! - row[a]! || a - b);
      const wanted = Array.from({ length: few }, (_, i) => order[Math.min(i, order.length - 1)]!);
      // A row before it, which must not be read, and a place before it, which must not be written.
      const column = Float32Array.from([...row.map(() => 99), ...row]);
      const into = new Uint16Array(few + 1).fill(77);
      pickBestFew(column, 1, row.length, into, 1, few);
      expect([...into]).toEqual([77, ...wanted]);
      expect(pickBest(column, 1, row.length)).toBe(wanted[0]);
    }),
  );
});
