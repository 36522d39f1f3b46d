import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Article, makeSource } from '../../src/document/source.js';

const article: Article = {
  title: 'A call',
  body: 'Xi called Putin.',
  date: '2022-06-15',
  url: 'https://example.org/a',
};

describe('makeSource', () => {
  test('the text is the title, a blank line and the body', () => {
    expect(makeSource({ ...article, id: 'a', publisher: 'Example', path: 'a.txt', unordered: true })).toEqual({
      id: 'a',
      text: 'A call\n\nXi called Putin.',
      title: 'A call',
      date: '2022-06-15',
      url: 'https://example.org/a',
      publisher: 'Example',
      path: 'a.txt',
      unordered: true,
    });
  });

  test.each(['', ' \r\n\tXi called.  ', 'a\u{0}b', '\u{D800}', '\u{FEFF}text'])(
    'without a title the text is the body to the letter: %j',
    (body) => {
      expect(makeSource({ id: 'a', body })).toEqual({ id: 'a', text: body });
    },
  );

  test('the id is 16 hex digits of SHA-256 over url, date, title and text', () => {
    const facts = JSON.stringify(['https://example.org/a', '2022-06-15', 'A call', 'A call\n\nXi called Putin.']);
    expect(makeSource(article).id).toBe(createHash('sha256').update(facts).digest('hex').slice(0, 16));
  });

  test('the same article has the same id wherever it lies, another article another', () => {
    const { id } = makeSource(article);
    expect(makeSource({ ...article, path: 'elsewhere.txt', publisher: 'Other' }).id).toBe(id);
    const { title: _title, ...untitled } = article;
    const others: Article[] = [
      { ...article, body: 'Xi called Putin' },
      { ...article, title: 'A Call' },
      { ...article, date: '2022-06-16' },
      { ...article, url: 'https://example.org/b' },
      { ...untitled, body: 'A call\n\nXi called Putin.' },
      { ...article, body: '\u{D800}' },
      { ...article, body: '\u{D801}' },
      { ...article, body: '\u{FFFD}' },
    ];
    const ids = others.map((other) => makeSource(other).id);
    expect(new Set([id, ...ids]).size).toBe(others.length + 1);
    for (const other of ids) expect(other).toMatch(/^[0-9a-f]{16}$/);
  });
});
