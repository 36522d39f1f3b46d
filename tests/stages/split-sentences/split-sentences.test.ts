import { expect, test } from 'vitest';
import { readText } from '../../support/read-text.js';

async function sentences(text: string, options: { title?: string; unordered?: boolean } = {}): Promise<string[]> {
  const { text: whole, layers } = await readText(text, options);
  const { tokens, sentences: found } = layers;
  return Array.from({ length: found.count }, (_, s) =>
    whole.slice(tokens.start[found.first[s]!], tokens.end[found.end[s]! - 1]),
  );
}

test.each<[text: string, expected: string[]]>([
  ['Xi called. Putin answered.', ['Xi called.', 'Putin answered.']],
  ['Mr. Xi met Dr. Haas on Jan. 5 in the U.S. capital.', ['Mr. Xi met Dr. Haas on Jan. 5 in the U.S. capital.']],
  ['A line without an end\n\nThe next paragraph', ['A line without an end', 'The next paragraph']],
  ['He said: "We agree." She left.', ['He said: "We agree."', 'She left.']],
  ['', []],
  [' \n\n ', []],
])('%j', async (text, expected) => {
  expect(await sentences(text)).toEqual(expected);
});

test('a title is a sentence of its own, and so is each line where lines are sentences', async () => {
  expect(await sentences('Xi called\nPutin answered', { title: 'A call', unordered: true })).toEqual([
    'A call',
    'Xi called',
    'Putin answered',
  ]);
});
