import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSpans, spanCovers, spansOverlap } from '../../src/document/span.js';
import { SpanIndex } from '../../src/document/span-index.js';

const span = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('SpanIndex', () => {
  it('finds what a comparison with all spans finds', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), span, (spans, other) => {
        const index = new SpanIndex(spans);
        const sorted = [...spans].sort(compareSpans);
        expect(index.covering(other)).toEqual(sorted.filter((one) => spanCovers(one, other)));
        expect(index.overlapping(other)).toEqual(sorted.filter((one) => spansOverlap(one, other)));
      }),
    );
  });
});
