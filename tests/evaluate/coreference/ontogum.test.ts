import { expect, test } from 'vitest';
import { readChains } from '../../../src/evaluate/coreference/ontogum.js';

/** One-letter words, parted by blanks: word i stands at 2i. */
function chainsOf(columns: readonly string[]): readonly (readonly string[])[] {
  const rows = columns.map((column, i) => `${i}\tw\t${column}`);
  const words = columns.map((_, i) => ({ start: 2 * i, end: 2 * i + 1, form: 'w', lemma: 'w', upos: 'X' }));
  return readChains(['# begin document x', ...rows, '', '# end document'].join('\n'), {
    words: words.map((word) => ({ ...word, head: -1, relation: 'dep' })),
  });
}

test.each<[string, string[], string[][]]>([
  ['words and longer spans', ['(1', '1)', '_', '(1)'], [['0-3', '6-7']]],
  ['nested in itself', ['(2', '(2)', '2)'], [['2-3', '0-5']]],
  [
    'several at one word',
    ['(1|(2', '2)|1)', '(2)|(1)'],
    [
      ['0-3', '4-5'],
      ['0-3', '4-5'],
    ],
  ],
  ['a chain of one is none', ['(1)', '(2)', '(1)'], [['0-1', '4-5']]],
  ['nothing', ['_', '_'], []],
])('%s', (_name, columns, expected) => {
  expect(chainsOf(columns)).toEqual(expected);
});
