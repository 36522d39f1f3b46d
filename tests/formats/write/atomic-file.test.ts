import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitFiles, stageFile, writeFileAtomically } from '../../../src/formats/write/atomic-file.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

async function* later(...chunks: string[]) {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

describe('writeFileAtomically', () => {
  test('writes UTF-8 and says what it wrote', async () => {
    const path = join(await temporaryFolder(), 'a.txt');
    const file = await writeFileAtomically(path, later('é', '\n', '😀'));
    const bytes = Buffer.from('é\n😀');
    expect(await readFile(path)).toEqual(bytes);
    expect(file).toEqual({ name: 'a.txt', bytes: 7, sha256: createHash('sha256').update(bytes).digest('hex') });
  });

  test('chunks may split a character, large ones too; a lone surrogate becomes U+FFFD', async () => {
    const path = join(await temporaryFolder(), 'a.txt');
    const filler = 'x'.repeat((1 << 16) - 1);
    await writeFileAtomically(path, [`${filler}\u{D83D}`, '\u{DE00}', '\u{D83D}', '!']);
    expect(await readFile(path, 'utf8')).toBe(`${filler}😀\u{FFFD}!`);
  });

  test('many chunks arrive whole and in order', async () => {
    const path = join(await temporaryFolder(), 'a.txt');
    const lines = Array.from({ length: 50_000 }, (_, i) => `line ${i}\n`);
    await writeFileAtomically(path, lines);
    expect(await readFile(path, 'utf8')).toBe(lines.join(''));
  });

  test('bytes, large and small ones, stand between texts; what a piece held may change once the next is asked for', async () => {
    const path = join(await temporaryFolder(), 'a.txt');
    const space = Buffer.alloc(1 << 20);
    const pieces = function* () {
      yield 'é';
      for (const length of [3, 1 << 20, 1 << 18, 1 << 18, 5]) {
        yield space.fill(0x61, 0, length).subarray(0, length);
        space.fill(0x62);
      }
      yield 'ü';
    };
    await writeFileAtomically(path, pieces());
    const expected = `é${'a'.repeat(3 + (1 << 20) + 2 * (1 << 18) + 5)}ü`;
    expect((await readFile(path, 'utf8')) === expected).toBe(true);
  });

  test('a failure leaves the old file and nothing else', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'a.txt');
    await writeFile(path, 'old');
    const broken = (function* () {
      yield 'new';
      throw new Error('broken');
    })();
    await expect(writeFileAtomically(path, broken)).rejects.toThrow('broken');
    expect(await readdir(folder)).toEqual(['a.txt']);
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  test('what cannot be written is an error with a code', async () => {
    const path = join(await temporaryFolder(), 'missing', 'a.txt');
    await expect(writeFileAtomically(path, ['x'])).rejects.toMatchObject({ code: 'write-failed', facts: { path } });
  });

  test('a folder in its place is an error and leaves no temporary file', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'a.txt', 'b'), { recursive: true });
    await expect(writeFileAtomically(join(folder, 'a.txt'), ['x'])).rejects.toMatchObject({ code: 'write-failed' });
    expect(await readdir(folder)).toEqual(['a.txt']);
  });
});

test('staged files appear only when they are committed', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'a.txt'), 'old');
  const staged = [await stageFile(join(folder, 'a.txt'), ['a']), await stageFile(join(folder, 'b.txt'), ['b'])];
  expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('old');
  await commitFiles(staged);
  expect((await readdir(folder)).sort()).toEqual(['a.txt', 'b.txt']);
  expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('a');
});
