import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines, type TextLine } from '../../src/corpus/lines.js';

async function linesOf(chunks: (Buffer | string)[], maxLength = 100): Promise<TextLine[]> {
  const lines: TextLine[] = [];
  for await (const line of readLines(
    (async function* () {
      yield* chunks;
    })(),
    maxLength,
  )) {
    lines.push(line);
  }
  return lines;
}

test.each([
  ['nothing', '', []],
  ['no line break at the end', 'a\nb', ['a', 'b']],
  ['a line break at the end', 'a\nb\n', ['a', 'b']],
  ['empty lines', '\n\na', ['', '', 'a']],
  ['CR before LF', 'a\r\nb\r\n', ['a', 'b']],
  ['CR alone', 'a\rb', ['a\rb']],
  ['a byte-order mark', '\u{FEFF}a\n\u{FEFF}b', ['a', '\u{FEFF}b']],
])('%s', async (_name, text, expected) => {
  const lines = expected.map((line, i) => ({ number: i + 1, text: line }));
  expect(await linesOf([Buffer.from(text)])).toEqual(lines);
});

test('a line over the limit is named and costs only itself', async () => {
  expect(await linesOf(['a\n', 'x'.repeat(60), 'x'.repeat(60), '\nb\n'])).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: undefined },
    { number: 3, text: 'b' },
  ]);
});

test('where the chunks are cut does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é', '😀') }), fc.nat(40), async (text, at) => {
      const bytes = Buffer.from(text);
      expect(await linesOf([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(await linesOf([bytes]));
    }),
  );
});
