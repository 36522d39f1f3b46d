import { expect, test } from 'vitest';
import { readArticleLines } from '../../src/corpus/read-article-lines.js';
import type { ReadEvent } from '../../src/corpus/read-event.js';
import { makeSource } from '../../src/document/source.js';

async function events(text: string, maxLength?: number): Promise<ReadEvent[]> {
  const found: ReadEvent[] = [];
  const stream = (async function* () {
    yield text;
  })();
  for await (const event of readArticleLines(stream, 'in', maxLength)) found.push(event);
  return found;
}

test('a line with everything, and one with only a text', async () => {
  const article = { id: 'x', title: 'T', date: '2022-06-15', url: 'https://example.org', publisher: 'P', path: 'p' };
  const line = JSON.stringify({ ...article, text: 'Body.', more: 1 });
  expect(await events(`${line}\n\n{"text":"Body.","id":null}\n`)).toEqual([
    { kind: 'article', source: makeSource({ ...article, body: 'Body.' }) },
    { kind: 'article', source: makeSource({ body: 'Body.' }) },
  ]);
});

test.each([
  ['{"text": ', 'broken-json', /^Not JSON: /],
  ['[]', 'invalid-article', /^Not an article: the line: /],
  ['{"title": "x"}', 'invalid-article', /^Not an article: text: /],
  ['{"text": "  "}', 'invalid-article', /^Not an article: text: is empty$/],
  ['{"text": "x", "date": "2022-02-30"}', 'invalid-article', /^Not an article: date: /],
  ['{"text": "x", "id": 5}', 'invalid-article', /^Not an article: id: /],
  [`{"text": "${'x'.repeat(100)}"}`, 'line-too-long', /more than 50 /],
])('%s is a skip: %s', async (line, code, message) => {
  expect(await events(`\n${line}\n{"text":"x"}`, 50)).toEqual([
    { kind: 'skip', skip: { code, path: 'in', line: 2, message: expect.stringMatching(message) } },
    expect.objectContaining({ kind: 'article' }),
  ]);
});

test('a field named __proto__ changes nothing', async () => {
  const [event] = await events('{"text":"x","__proto__":{"title":"y"}}');
  expect(event).toEqual({ kind: 'article', source: makeSource({ body: 'x' }) });
});
