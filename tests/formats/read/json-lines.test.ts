import { describe, expect, it } from 'vitest';
import {
  DEFAULT_FIELDS,
  parseArticleLine,
  parseFields,
  parseJsonFile,
  parseJsonLine,
  readContext,
} from '../../../src/formats/read/index.js';

const PLACE = { path: 'a.jsonl', line: 3 };
const parse = (value: unknown) => parseJsonLine(JSON.stringify(value), PLACE, DEFAULT_FIELDS);

describe('parseJsonLine', () => {
  it('takes the text to the letter', () => {
    expect(
      parse({
        id: 7,
        title: ' A\ntitle ',
        date: '20220615',
        url: 'https://www.example.org/a',
        text: ' Kept.\r\n ',
        more: 1,
      }),
    ).toEqual({
      kind: 'article',
      article: {
        id: '7',
        title: 'A title',
        date: '2022-06-15',
        url: 'https://www.example.org/a',
        publisher: 'example.org',
        body: ' Kept.\r\n ',
        path: 'a.jsonl',
      },
      line: 3,
    });
  });
  it('counts null, blanks, lists and objects as absent', () => {
    expect(parse({ id: null, title: ' ', date: '', url: [], publisher: {}, text: 'T.' })).toEqual({
      kind: 'article',
      article: { body: 'T.', path: 'a.jsonl' },
      line: 3,
    });
  });
  it('reads other field names', () => {
    const line = JSON.stringify({ body: 'T.', published_at: '2022-06-15T10:00:00Z', text: 'not this' });
    expect(parseJsonLine(line, PLACE, parseFields('text=body,date=published_at'))).toEqual({
      kind: 'article',
      article: { body: 'T.', date: '2022-06-15', path: 'a.jsonl' },
      line: 3,
    });
  });
  it('reads an article whose date it cannot read, without date and with a warning', () => {
    expect(parse({ text: 'T.', date: '03/04/2022' })).toEqual({
      kind: 'article',
      article: { body: 'T.', path: 'a.jsonl' },
      line: 3,
      warnings: [expect.objectContaining({ code: 'unknown-date', line: 3, found: '03/04/2022' })],
    });
    expect(parseJsonLine('{"text":"T.","date":"03/04/2022"}', PLACE, DEFAULT_FIELDS, 'dmy')).toEqual({
      kind: 'article',
      article: { body: 'T.', date: '2022-04-03', path: 'a.jsonl' },
      line: 3,
    });
  });
  it.each([
    ['{"text": "cut', 'broken-json-line', '{"text": "cut'],
    ['  ', 'broken-json-line', 'an empty line'],
    ['[]', 'broken-json-line', 'an array'],
    ['null', 'broken-json-line', 'null'],
    ['12', 'broken-json-line', '12'],
    ['{}', 'missing-text', 'the fields (none)'],
    ['{"body":"T."}', 'missing-text', 'the fields body'],
    ['{"text":5}', 'missing-text', 'number'],
    ['{"text":" \\n"}', 'missing-text', 'blank text'],
    ['{"text":"T.","date":"2022-02-31T10:00"}', 'impossible-date', '2022-02-31T10:00'],
    ['{"text":"T.","date":20220231}', 'impossible-date', '20220231'],
    ['{"__proto__":{"text":"T."}}', 'missing-text', 'the fields __proto__'],
  ])('skips %s as %s', (line, code, found) => {
    const parsed = parseJsonLine(line, PLACE, DEFAULT_FIELDS);
    expect(parsed).toMatchObject({ kind: 'skip', skip: { code, path: 'a.jsonl', line: 3, found } });
    expect(parsed.kind === 'skip' && parsed.skip.expected).toBeTruthy();
  });
});

it('parseArticleLine gives sources without a path and skips of standard input', () => {
  expect(parseArticleLine('{"id":"a","title":"T","text":"B."}\r', 1)).toEqual({
    kind: 'article',
    source: { id: 'a', title: 'T', text: 'T\n\nB.' },
  });
  expect(parseArticleLine('{', 2)).toMatchObject({
    kind: 'skip',
    skip: { code: 'broken-json-line', path: '<stdin>', line: 2 },
  });
});

describe('parseJsonFile', () => {
  const read = (text: string) =>
    [...parseJsonFile(text, readContext('a.json', {}))].map((parsed) =>
      parsed.kind === 'article'
        ? parsed.article.body
        : `${parsed.skip.line ?? '-'} ${parsed.skip.code} ${parsed.skip.message}`,
    );
  it.each([
    ['one object', '{"text":"A."}', ['A.']],
    [
      'an array',
      '[{"text":"A."},5,{"text":"B."}]',
      ['A.', '- broken-json-line Element 2: This JSON value is no object.', 'B.'],
    ],
    ['lines', '{"text":"A."}\n\n{"text":"B."}\n', ['A.', 'B.']],
    ['an empty array', '[]', ['- missing-text The file holds no articles.']],
  ])('reads %s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
  it('names broken JSON once', () => {
    expect(read('\n{\n"text": \n')).toEqual([expect.stringMatching(/^2 broken-json-line This is not JSON: /u)]);
  });
  it('does not overflow on deep nesting', () => {
    expect(read('['.repeat(100_000))).toEqual([expect.stringMatching(/^1 broken-json-line/u)]);
  });
});
