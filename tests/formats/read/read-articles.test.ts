import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadEvent, readArticles } from '../../../src/formats/read/index.js';
import { brief, folderOf, readIn } from './folder.js';

const SEED = 'Envoys meet in Oslo\r\n20220615\r\nhttps://www.example.org/oslo\r\nChinas envoy left.\r\nThey met.\r\n';
const PAGE = '<html><body><p>The ministers of both countries signed the treaty in Oslo on Monday.</p></body></html>';
const lines = (...articles: readonly object[]) => articles.map((article) => `${JSON.stringify(article)}\n`).join('');

describe('formats by extension and content', () => {
  it.each([
    [
      'a.txt',
      SEED,
      { title: 'Envoys meet in Oslo', text: 'Envoys meet in Oslo\n\nChinas envoy left.\nThey met.', unordered: true },
    ],
    ['a.md', 'One.\r\rTwo.', { text: 'One.\n\nTwo.' }],
    ['a.txt', PAGE, { text: 'The ministers of both countries signed the treaty in Oslo on Monday.' }],
    [
      'a.txt',
      `\ufeff<!DOCTYPE html>\n${PAGE}`,
      { text: 'The ministers of both countries signed the treaty in Oslo on Monday.' },
    ],
    ['a.HTM', PAGE, { text: 'The ministers of both countries signed the treaty in Oslo on Monday.' }],
    ['a.json', '[{"text":"One."}]', { text: 'One.' }],
    ['a.jsonl', ' [{"text":"One."}]', { text: 'One.' }],
    ['a.ndjson', '\ufeff{"text":"One."}', { text: 'One.' }],
    ['a.jsonl', Buffer.from('\ufeff\n{"text":"Düsseldorf."}\n', 'utf16le'), { text: 'Düsseldorf.' }],
    ['a.jsonl', Buffer.from('{"text":"Düsseldorf."}\n', 'utf16le').swap16(), { text: 'Düsseldorf.' }],
    ['a.jsonl', Buffer.from('{"text":"D\xfcsseldorf."}', 'latin1'), { text: 'Düsseldorf.' }],
    ['a.txt', Buffer.from(SEED, 'utf16le'), { title: 'Envoys meet in Oslo', date: '2022-06-15' }],
    [
      'a.html',
      Buffer.from(
        `<html><head><meta charset="windows-1251"></head><body><p>${'word '.repeat(9)}\xcc.</p></body></html>`,
        'latin1',
      ),
      { text: `${'word '.repeat(9)}М.` },
    ],
    ['unknown', SEED, { title: 'Envoys meet in Oslo' }],
  ])('%s %#', async (name, content, source) => {
    expect(await readIn(await folderOf({ [name]: content }), [name])).toMatchObject([
      { kind: 'article', source: { ...source, path: name } },
    ]);
  });
});

describe('skips', () => {
  it.each([
    ['empty-file', 'a.txt', ''],
    ['empty-file', 'a.txt', ' \n\n'],
    ['empty-file', 'a.jsonl', '\n \n'],
    ['empty-file', 'a.html', ''],
    ['binary-file', 'a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1)],
    ['too-large', 'a.txt', 'x'.repeat(1001)],
    ['too-large', 'a.json', `{"text":"${'x'.repeat(1001)}"}`],
    ['impossible-date', 'a.txt', SEED.replace('20220615', '20220231')],
    ['impossible-date', 'a.jsonl', '{"text":"One.","date":"20220231"}'],
    ['broken-json-line', 'a.jsonl', '{"text":'],
    ['missing-text', 'a.jsonl', '{"title":"One"}'],
    ['missing-text', 'a.txt', 'Title\n20220615\nhttps://example.org/a\n'],
    ['unreadable-html', 'a.html', '<html><body><a href="/">Home</a></body></html>'],
    ['not-an-article', 'README.md', 'About this folder.'],
  ])('%s: %s %#', async (code, name, content) => {
    const folder = await folderOf({ [name]: content, 'b.txt': 'Still read.' });
    const events = await readIn(folder, [name, 'b.txt'], { maxBytes: 1000 });
    expect(events).toMatchObject([
      { kind: 'skip', skip: { code, path: name, message: expect.stringMatching(/\.$|\.: |JSON: /u) } },
      { kind: 'article', source: { path: 'b.txt', text: 'Still read.' } },
    ]);
  });

  it('no-such-path, no-articles-in-folder, unreadable-file', async () => {
    const folder = await folderOf({
      'empty/README.md': 'x',
      'empty/.hidden.txt': 'x',
      'empty/a.png': 'x',
      'b.txt': 'Read.',
    });
    await symlink('nowhere.txt', join(folder, 'lost.txt'));
    expect(brief(await readIn(folder, ['nope.txt', 'nope/*.txt', 'empty', '.', 'b.txt/c']))).toEqual([
      'b.txt article',
      'b.txt/c no-such-path',
      'empty no-articles-in-folder',
      'lost.txt unreadable-file',
      'nope.txt no-such-path',
      'nope/*.txt no-such-path',
    ]);
  });

  it('a line of JSON lines never stops the lines after it, and the file may be over the limit', async () => {
    const long = JSON.stringify({ text: 'x'.repeat(70_000) });
    const content = `${lines({ id: 'a', text: 'A.' })}\n{"text"\n${long}\n${lines({ text: '' }, { id: 'b', text: 'B.' })}${'\n'.repeat(70_000)}{"id":"c","text":"C."}`;
    expect(brief(await readIn(await folderOf({ 'a.jsonl': content }), ['a.jsonl'], { maxBytes: 1000 }))).toEqual([
      'a.jsonl a',
      'a.jsonl:3 broken-json-line',
      'a.jsonl:4 too-large',
      'a.jsonl:5 missing-text',
      'a.jsonl b',
      'a.jsonl c',
    ]);
  });

  it('duplicates: the first by path is kept, the same article is told from another under its id', async () => {
    const folder = await folderOf({
      'c.txt': SEED,
      'b.txt': SEED,
      'd.jsonl': lines({ id: 'x', text: 'One.' }, { id: 'x', text: 'One.' }, { id: 'x', text: 'Two.' }),
    });
    const events = await readIn(folder, ['d.jsonl', 'c.txt', 'b.txt']);
    expect(brief(events)).toEqual([
      'b.txt article',
      'c.txt duplicate-article',
      'd.jsonl x',
      'd.jsonl:2 duplicate-article',
      'd.jsonl:3 duplicate-id',
    ]);
  });
});

describe('paths', () => {
  it('reads folders to the bottom, globs, each file once, sorted whatever the order given', async () => {
    const folder = await folderOf({
      'b/c/a.txt': 'A.',
      'b/b.html': PAGE,
      'a [1].txt': 'B.',
      'Z.jsonl': lines({ id: 'z', text: 'Z.' }),
      'x.dat': 'D.',
    });
    await symlink(folder, join(folder, 'b', 'loop'));
    await mkdir(join(folder, 'b', 'folder.txt'));
    const all = ['Z.jsonl z', 'a [1].txt article', 'b/b.html article', 'b/c/a.txt article'];
    expect(brief(await readIn(folder, ['.']))).toEqual(all);
    expect(brief(await readIn(folder, ['b', '.', 'a [1].txt', './b/../b/b.html', '**/*.html']))).toEqual(all);
    expect(brief(await readIn(folder, ['*.{txt,jsonl}']))).toEqual(['Z.jsonl z', 'a [1].txt article']);
    expect(brief(await readIn(folder, ['*.dat']))).toEqual(['x.dat article']);
  });

  it('does not depend on the order of the arguments', async () => {
    const names = ['a.txt', 'b.txt', 'sub/c.jsonl', 'sub', 'nope', '*.txt', 'sub/README', '.'];
    const folder = await folderOf({
      'a.txt': 'A.',
      'b.txt': 'A.',
      'sub/c.jsonl': '{"text":"A."}\n{',
      'sub/README': 'x',
    });
    const expected = await readIn(folder, names);
    expect(brief(expected)).toEqual([
      'a.txt article',
      'b.txt duplicate-article',
      'nope no-such-path',
      'sub/README not-an-article',
      'sub/c.jsonl:1 duplicate-article',
      'sub/c.jsonl:2 broken-json-line',
    ]);
    const order = fc.shuffledSubarray(names, { minLength: names.length });
    await fc.assert(
      fc.asyncProperty(order, async (given) => {
        expect(await readIn(folder, given)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('names paths relative to the current folder', async () => {
    const seeds = async (path: string) => {
      const paths: string[] = [];
      for await (const event of readArticles([path]))
        paths.push(event.kind === 'article' ? event.source.path! : event.skip.code);
      return paths;
    };
    const expected = ['seeds/aukus-submarines.txt', 'seeds/black-sea-grain.txt', 'seeds/finland-joins-nato.html'];
    expect((await seeds('./seeds/')).slice(0, 3)).toEqual(expected);
    expect(await seeds(join(process.cwd(), 'seeds'))).toEqual(await seeds('seeds'));
  });
});

it('reads ten articles from seeds and skips nothing', async () => {
  const events: ReadEvent[] = [];
  for await (const event of readArticles(['seeds'])) events.push(event);
  const counts = { articles: 0, skips: 0, warnings: 0, unordered: 0, titled: 0, dated: 0 };
  for (const event of events) {
    if (event.kind === 'skip') {
      counts.skips++;
      continue;
    }
    counts.articles++;
    counts.warnings += event.warnings?.length ?? 0;
    if (event.source.unordered) counts.unordered++;
    if (event.source.title) counts.titled++;
    if (event.source.date) counts.dated++;
  }
  expect(counts).toEqual({ articles: 10, skips: 0, warnings: 0, unordered: 4, titled: 8, dated: 8 });
});

it('random bytes never throw, whatever the file is called', async () => {
  const folder = await folderOf({});
  const names = ['a.txt', 'a.html', 'a.jsonl', 'a.json'];
  const markup = fc.array(
    fc.constantFrom('<', '>', '</', '<p>', '<html', '<!--', '"', '{', '[', '\n', 'a ', '=', '<b ', '\0', 'é'),
  );
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    markup.map((pieces) => Buffer.from(pieces.join(''))),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), content, async (name, bytes) => {
      await writeFile(join(folder, name), bytes);
      const events = await readIn(folder, [name]);
      expect(events.length).toBeGreaterThan(0);
      for (const event of events)
        expect(event.kind === 'article' ? event.source.text.trim() : event.skip.message).toBeTruthy();
    }),
    { numRuns: 300 },
  );
});
