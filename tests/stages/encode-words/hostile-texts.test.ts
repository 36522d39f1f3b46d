import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/document/layers.js';
import { BACKENDS } from '../../../src/model/backend.js';
import { sourcesOf, syntaxPipeline, TINY } from '../../support/encoder.js';

const LETTERS = 'a'.repeat(1e6);
const TEXTS: Readonly<Record<string, string>> = {
  empty: '',
  blank: ' \n\n \t',
  'one character': 'x',
  'a full stop': '.',
  'lone surrogates': 'a\ud800 \udc00b \ud83d',
  NUL: 'The\u0000war \u0000 said\u0000.',
  emoji: '😀👩‍👩‍👧🇫🇷 😀😀',
  'right to left': 'قال الرئيس إن الحرب انتهت. ירושלים היא עיר.',
  'no space': 'ab-c.d,e!f'.repeat(300),
  'only full stops': '.'.repeat(5000),
  'one long sentence': 'the war and '.repeat(400),
  'many paragraphs': 'Russia.\n\n'.repeat(200),
  'carriage returns': 'The war.\r\n\r\nChina said so.\rAnd',
};

describe.each(BACKENDS)('%s', (backend) => {
  test.each(Object.entries(TEXTS))('%s', async (_, text) => {
    const [document] = await (await syntaxPipeline(TINY, {}, { backend })).run(sourcesOf([text]));
    expectWhole(document!);
  });
});

test('a megabyte without a space', async () => {
  const [document] = await (await syntaxPipeline()).run(sourcesOf([LETTERS]));
  expectWhole(document!);
});

test('any text: words in order, sentences that cover them, trees', async () => {
  const pipeline = await syntaxPipeline();
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('The war', ' said ', '. ', '\n\n', ', ', 'Moscow’s', '\ud800', "don't", ' 2022-06-15 '),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
      const [document] = await pipeline.run(sourcesOf([parts.join('')]));
      expectWhole(document!);
    }),
    { numRuns: 60 },
  );
});

test('neighbours and their order change nothing', async () => {
  const pipeline = await syntaxPipeline();
  const texts = Object.values(TEXTS).map((text) => `${text} Russia said the war and China`);
  const together = await pipeline.run(sourcesOf(texts));
  const backwards = (await pipeline.run(sourcesOf(texts).reverse())).toReversed();
  const alone = await Promise.all(sourcesOf(texts).map(async (source) => (await pipeline.run([source]))[0]!));
  expect(together).toEqual(alone);
  expect(backwards).toEqual(alone);
});

test('scores are dropped at the end, unless they are asked for', async () => {
  const [dropped] = await (await syntaxPipeline()).run(sourcesOf(['Russia said.']));
  expect(Object.keys(dropped!.layers).sort()).toEqual(['dependencies', 'sentences', 'tags', 'tokens']);
  const [kept] = await (await syntaxPipeline(TINY, { keepTransient: true }, { vectors: true })).run(
    sourcesOf(['Russia said.']),
  );
  expect(kept!.layers.encoding).toMatchObject({ vectorSize: 8, vectors: expect.any(Float32Array) });
  expect(kept!.layers.encoding!.vectors!.length).toBe(3 * 8);
});

function expectWhole({ source, layers }: Document): void {
  const { tokens, sentences, dependencies, tags } = layers;
  let last = 0;
  for (let i = 0; i < tokens!.count; i++) {
    if (tokens!.start[i]! < last || tokens!.end[i]! <= tokens!.start[i]!) expect.fail(`word ${i} is out of order`);
    last = tokens!.end[i]!;
  }
  expect(last).toBeLessThanOrEqual(source.text.length);
  expect(tags!.tag.length).toBe(tokens!.count);
  expect(tags!.lemma.length).toBe(tokens!.count);
  let next = 0;
  for (let s = 0; s < sentences!.count; s++) {
    const first = sentences!.first[s]!;
    const end = sentences!.end[s]!;
    if (first !== next || end <= first) expect.fail(`sentence ${s} does not follow`);
    next = end;
    expectTree(dependencies!.head, first, end);
  }
  expect(next).toBe(tokens!.count);
}

function expectTree(head: Int32Array, first: number, end: number): void {
  let roots = 0;
  for (let i = first; i < end; i++) {
    if (head[i] === -1) roots++;
    let at = i;
    for (let steps = 0; at !== -1; steps++) {
      if (at < first || at >= end || steps > end - first) expect.fail(`word ${i} does not hang on the root`);
      at = head[at]!;
    }
  }
  expect(roots).toBe(1);
}
