import { expect, test } from 'vitest';
import { compareSpans, type Span, spanCovers, spansOverlap } from '../../src/document/span.js';

const span = (start: number, end: number): Span => ({ start, end });

test('spans are sorted by start, the longer first', () => {
  const sorted = [span(0, 9), span(0, 4), span(2, 9), span(2, 3), span(5, 5)];
  expect([4, 2, 0, 3, 1].map((i) => sorted[i]!).sort(compareSpans)).toEqual(sorted);
});

test.each<[a: Span, b: Span, overlap: boolean, covers: boolean]>([
  [span(0, 5), span(0, 5), true, true],
  [span(0, 5), span(1, 4), true, true],
  [span(1, 4), span(0, 5), true, false],
  [span(0, 5), span(4, 8), true, false],
  [span(0, 5), span(5, 8), false, false],
  [span(5, 8), span(0, 5), false, false],
])('%j and %j: overlap %j, the first covers the second %j', (a, b, overlap, covers) => {
  expect({ overlap: spansOverlap(a, b), covers: spanCovers(a, b) }).toEqual({ overlap, covers });
});
