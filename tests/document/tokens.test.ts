import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEPENDENCIES, DEPENDENCY, TAG, TAGS } from '../../src/document/labels.js';
import type { Tokens } from '../../src/document/layers.js';
import { StringTable, sentenceOfToken, tokenAt, wordOf } from '../../src/document/tokens.js';

/** One token for each [start, end). */
function tokensAt(spans: readonly (readonly [number, number])[]): Tokens {
  const table = new StringTable();
  return {
    count: spans.length,
    start: Uint32Array.from(spans, ([start]) => start),
    end: Uint32Array.from(spans, ([, end]) => end),
    word: Uint32Array.from(spans, ([start]) => table.add(start % 2 ? 'odd' : 'even')),
    repair: new Uint8Array(spans.length),
    strings: table.strings,
  };
}

test('a string table holds each string once', () => {
  const table = new StringTable();
  expect(['a', 'b', 'a', '', 'constructor', 'b'].map((value) => table.add(value))).toEqual([0, 1, 0, 2, 3, 1]);
  expect(table.strings).toEqual(['a', 'b', '', 'constructor']);
});

test('columns of tags and dependencies index their lists', () => {
  expect(TAGS.map((tag) => TAG[tag])).toEqual([...TAGS.keys()]);
  expect(DEPENDENCIES.map((dependency) => DEPENDENCY[dependency])).toEqual([...DEPENDENCIES.keys()]);
});

describe('tokenAt', () => {
  const tokens = tokensAt([
    [1, 3],
    [3, 4],
    [6, 9],
  ]);

  test('words come from the table', () => {
    expect([0, 1, 2].map((i) => wordOf(tokens, i))).toEqual(['odd', 'odd', 'even']);
  });

  test.each([
    ['before all', 0, 0],
    ['in the first', 2, 0],
    ['where one ends and the next begins', 3, 1],
    ['between two', 5, 2],
    ['in the last', 8, 2],
    ['after all', 9, 3],
    ['far after all', 1000, 3],
  ])('%s', (_name, offset, token) => {
    expect(tokenAt(tokens, offset)).toBe(token);
  });

  test('of no tokens', () => {
    expect(tokenAt(tokensAt([]), 0)).toBe(0);
  });
});

test('sentenceOfToken finds the sentence that holds a token', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 }), (lengths) => {
      const end = lengths.map((_, s) => lengths.slice(0, s + 1).reduce((sum, length) => sum + length, 0));
      const sentences = {
        count: lengths.length,
        first: Uint32Array.from(lengths, (length, s) => end[s]! - length),
        end: Uint32Array.from(end),
      };
      const found = Array.from({ length: end.at(-1)! }, (_, i) => sentenceOfToken(sentences, i));
      expect(found).toEqual(lengths.flatMap((length, s) => new Array<number>(length).fill(s)));
    }),
  );
});
