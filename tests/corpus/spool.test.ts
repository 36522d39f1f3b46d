import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Spool } from '../../src/corpus/spool.js';
import { temporaryFolder } from '../support/temporary-folder.js';

async function all(spool: Spool): Promise<string[]> {
  const texts: string[] = [];
  for await (const text of spool.sorted()) texts.push(text);
  return texts;
}

test('texts come back by id, the last of each, and the file goes', async () => {
  const folder = await temporaryFolder();
  const spool = new Spool(join(folder, 'new', 'spool'));
  for (const [id, text] of [
    ['b', 'B'],
    ['ﬀ', '😀é'],
    ['a', 'old'],
    ['a', 'A'.repeat(100_000)],
    ['c', ''],
  ] as const) {
    await spool.add(id, text);
  }
  expect(await all(spool)).toEqual(['A'.repeat(100_000), 'B', '', '😀é']);
  await spool.remove();
  expect(await readdir(join(folder, 'new'))).toEqual([]);
});

test('without a text there is no file', async () => {
  const folder = await temporaryFolder();
  const spool = new Spool(join(folder, 'spool'));
  expect(await all(spool)).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
  await spool.remove();
});

test('a file that cannot be made is an error of writing', async () => {
  const folder = await temporaryFolder();
  await expect(new Spool(folder).add('a', 'A')).rejects.toMatchObject({
    code: 'write-failed',
    facts: { path: folder },
  });
});
