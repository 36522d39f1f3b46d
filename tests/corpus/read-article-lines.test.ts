import { expect, test } from 'vitest';
import { readArticleLines } from '../../src/corpus/read-article-lines.js';
import type { ReadEvent } from '../../src/corpus/read-event.js';
import { makeSource } from '../../src/document/source.js';

async function events(text: string, maxLength?: number): Promise<ReadEvent[]> {
  const found: ReadEvent[] = [];
  const stream = (async function* () {
    yield text;
  })();
  for await (const event of readArticleLines(stream, maxLength)) found.push(event);
  return found;
}

test('a line with everything, empty lines, and a line with only a text', async () => {
  const article = { id: 'x', title: 'T', date: '2022-06-15', url: 'https://example.org', publisher: 'P' };
  const line = JSON.stringify({ ...article, text: 'Body.', more: 1 });
  expect(await events(`${line}\n\n  \n{"text":"Body.","id":null}\n`)).toEqual([
    { kind: 'article', source: makeSource({ ...article, body: 'Body.' }) },
    { kind: 'article', source: makeSource({ body: 'Body.' }) },
  ]);
});

test.each([
  ['{"text": ', 'broken-json-line'],
  ['[]', 'broken-json-line'],
  ['{"title": "x"}', 'missing-text'],
  ['{"text": "x", "date": "2022-02-30"}', 'impossible-date'],
  [`{"text": "${'x'.repeat(100)}"}`, 'too-large'],
])('%s is a skip: %s', async (line, code) => {
  expect(await events(`\n${line}\n{"text":"x"}`, 50)).toEqual([
    { kind: 'skip', skip: expect.objectContaining({ code, path: '<stdin>', line: 2, message: expect.any(String) }) },
    { kind: 'article', source: makeSource({ body: 'x' }) },
  ]);
});

test('a field named __proto__ changes nothing', async () => {
  const [event] = await events('{"text":"x","__proto__":{"title":"y"}}');
  expect(event).toEqual({ kind: 'article', source: makeSource({ body: 'x' }) });
});
