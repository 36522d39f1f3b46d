import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAtSpans } from '../../src/report/marks.js';

test.each([
  ['nothing', [0, 5], [], [[0, 5, '']]],
  ['an empty range', [3, 3], [[3, 0, 'a']], []],
  [
    'one in the middle',
    [0, 9],
    [[3, 2, 'a']],
    [
      [0, 3, ''],
      [3, 5, 'a'],
      [5, 9, ''],
    ],
  ],
  [
    'one inside another: the outer first',
    [0, 9],
    [
      [2, 6, 'out'],
      [4, 2, 'in'],
    ],
    [
      [0, 2, ''],
      [2, 4, 'out'],
      [4, 6, 'out,in'],
      [6, 8, 'out'],
      [8, 9, ''],
    ],
  ],
  [
    'two that cross',
    [0, 6],
    [
      [0, 4, 'a'],
      [2, 4, 'b'],
    ],
    [
      [0, 2, 'a'],
      [2, 4, 'a,b'],
      [4, 6, 'b'],
    ],
  ],
  [
    'beyond the ends',
    [2, 6],
    [
      [0, 4, 'a'],
      [5, 9, 'b'],
      [8, 2, 'c'],
    ],
    [
      [2, 4, 'a'],
      [4, 5, ''],
      [5, 6, 'b'],
    ],
  ],
  ['an empty span marks nothing', [0, 4], [[2, 0, 'a']], [[0, 4, '']]],
] as [string, [number, number], [number, number, string][], [number, number, string][]][])(
  '%s',
  (_name, range, spans, expected) => {
    const given = spans.map(([start, length, label]) => ({ at: [start, length] as const, label }));
    expect(cutAtSpans(range, given).map(({ start, end, labels }) => [start, end, labels.join()])).toEqual(expected);
  },
);

test('the pieces are the range without gap, and each has exactly the spans that cover it', () => {
  const span = fc.record({ at: fc.tuple(fc.nat(20), fc.nat(10)), label: fc.string({ maxLength: 2 }) });
  fc.assert(
    fc.property(fc.nat(20), fc.nat(20), fc.array(span, { maxLength: 6 }), (start, length, spans) => {
      const end = start + length;
      const pieces = cutAtSpans([start, end], spans);
      let at = start;
      for (const piece of pieces) {
        expect(piece.start).toBe(at);
        at = piece.end;
        const covering = spans.filter(
          ({ at: [first, size] }) => first <= piece.start && first + size >= piece.end && size > 0,
        );
        expect([...piece.labels].sort()).toEqual(covering.map(({ label }) => label).sort());
      }
      expect(at).toBe(end);
    }),
  );
});
