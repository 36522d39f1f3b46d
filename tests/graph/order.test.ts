import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, compareText } from '../../src/graph/order.js';

describe('compareText', () => {
  test.each([
    ['a', 'b', -1],
    ['b', 'a', 1],
    ['a', 'a', 0],
    ['', 'a', -1],
    ['a', 'ab', -1],
    ['Z', 'a', -1],
    // By code units the surrogates of U+1F600 would come before U+FF01.
    ['\u{FF01}', '\u{1F600}', -1],
    ['\u{1F600}', '\u{1F601}', -1],
  ])('%j and %j', (a, b, sign) => {
    expect(Math.sign(compareText(a, b))).toBe(sign);
  });

  test('is the order of UTF-8 bytes', () => {
    const wellFormed = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(wellFormed, wellFormed, (a, b) => {
        expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
    );
  });
});

describe('canonicalJson', () => {
  test('sorts keys at every depth and leaves lists alone', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 3], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1},3]}');
  });
});
