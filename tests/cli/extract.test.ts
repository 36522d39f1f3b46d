import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/program.js';
import { type DocumentJson, documentSchema } from '../../src/document/schema.js';
import { call } from '../support/command-line.js';
import { FAKE_PIPELINE } from '../support/fake-stages.js';
import { temporaryFolder } from '../support/temporary-folder.js';

async function extract(lines: readonly string[], ...words: string[]) {
  const pipeline = join(await temporaryFolder(), 'pipeline.json');
  await writeFile(pipeline, JSON.stringify(FAKE_PIPELINE));
  const stdin = lines.map((line) => `${line}\n`).join('');
  const { code, stdout, stderr } = await call(runCommandLine, ['extract', '-p', pipeline, ...words], { stdin });
  const documents = stdout.split('\n').filter((line) => line !== '');
  return { code, stderr, documents: documents.map((line): DocumentJson => documentSchema.parse(JSON.parse(line))) };
}

const article = (id: string, text = 'Ann met Bo') => JSON.stringify({ id, text });

describe('extract', () => {
  test('one document line each, in order', async () => {
    const ids = Array.from({ length: 40 }, (_, i) => `${(i * 7) % 40}`);
    const { code, stderr, documents } = await extract(ids.map((id) => article(id)));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(documents.map((document) => document.id)).toEqual(ids);
  });

  test('a line is a whole document', async () => {
    const { documents } = await extract([
      JSON.stringify({ id: 'x', title: 'T', date: '2022-06-15', text: 'Ann met Bo' }),
    ]);
    const ann = { start: 3, end: 6, text: 'Ann', entity: 'person:ann' };
    expect(documents[0]).toMatchObject({
      schema: 'whowhom/document@1',
      id: 'x',
      title: 'T',
      date: '2022-06-15',
      text: 'T\n\nAnn met Bo',
      relations: [{ subject: ann, predicate: 'met', object: { text: 'Bo', entity: 'person:bo' } }],
    });
  });

  test('bad lines and failing articles are named on standard error and leave no line', async () => {
    const { code, stderr, documents } = await extract([article('a'), '{', article('b', 'FAIL'), '', article('c')]);
    expect(documents.map((document) => document.id)).toEqual(['a', 'c']);
    expect(stderr).toMatch(
      /^whowhom: <stdin>:2: .* \[broken-json-line\]\nwhowhom: b: Stage "split" failed: asked to fail .*\[stage-failed\]\nwhowhom: 2 done, 2 skipped\n$/,
    );
    expect(code).toBe(0);
  });

  test.each([
    ['nothing to do', [], [], 0],
    ['nothing could be done', ['{'], [], 1],
    ['--strict', ['{', article('a')], ['--strict'], 1],
    ['--strict without skips', [article('a')], ['--strict'], 0],
  ])('exit code: %s', async (_name, lines, words, code) => {
    expect((await extract(lines, ...words)).code).toBe(code);
  });
});
