import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DocumentReader } from '../../src/corpus/document-reader.js';
import { joinDocuments } from '../../src/corpus/join-documents.js';
import { readBatch } from '../../src/corpus/read-batch.js';
import { sketch } from '../support/documents.js';
import { outputFiles } from '../support/output-files.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const good = sketch({ id: 'good', entities: [{ id: 'person:a' }] });
const dangling = sketch({ id: 'dangling', relations: [{ subject: undefined, object: undefined, sentence: 5 }] });

async function joinLines(...lines: string[]) {
  const folder = await temporaryFolder();
  const path = join(folder, 'documents.jsonl');
  await writeFile(path, lines.join('\n'));
  const result = await joinDocuments([path], join(folder, 'out'));
  const report = JSON.parse(await readFile(join(folder, 'out', 'run.json'), 'utf8'));
  return { result, report, path };
}

test('lines that are no documents are skips with their line; the rest goes on', async () => {
  const { result, report, path } = await joinLines(
    '{',
    JSON.stringify({ ...good, schema: 'whowhom/document@2' }),
    JSON.stringify(dangling),
    '',
    JSON.stringify({ ...good, more: 1 }),
    JSON.stringify(good),
  );
  const skip = (line: number, code: string, message: RegExp) => ({
    code,
    path,
    line,
    message: expect.stringMatching(message),
  });
  expect(result.skips).toEqual([
    skip(1, 'broken-json-line', /^Not JSON: /),
    skip(2, 'invalid-document', /^Not a document: schema: /),
    skip(3, 'invalid-document', /relations\.0\.sentence points at nothing: 5$/),
    skip(5, 'invalid-document', /^Not a document: the line: .*more/),
  ]);
  expect(report.skipped).toHaveLength(4);
  expect(result.statistics).toMatchObject({ documents: 1, nodes: 1, edges: 0 });
});

test('no document at all is an error with the reasons', async () => {
  await expect(joinLines('{')).rejects.toMatchObject({
    code: 'no-documents',
    facts: { skips: [expect.objectContaining({ line: 1 })] },
  });
});

test('a file that is not there is an error', async () => {
  const folder = await temporaryFolder();
  await expect(joinDocuments([join(folder, 'none.jsonl')], folder)).rejects.toMatchObject({ code: 'unreadable-file' });
});

test('what several threads read counts in the order of the lines, skips too', async () => {
  const folder = await temporaryFolder();
  // The first is more than this thread alone reads.
  const long = sketch({ id: 'long', sentences: [`${'many words '.repeat(400_000)}.`] });
  const versions = ['B', 'A', 'C'].map((title) => sketch({ id: 'same', title, entities: [{ id: 'person:a' }] }));
  const many = Array.from({ length: 600 }, (_, i) => sketch({ id: `d${i}`, entities: [{ id: 'person:b' }] }));
  const lines = [long, ...versions, ...many, dangling].map((document) => JSON.stringify(document));
  const path = join(folder, 'documents.jsonl');
  await writeFile(path, ['{', ...lines, '{'].join('\n'));
  let turn = 0;
  let open = false;
  const startReaders = (): DocumentReader => {
    open = true;
    return {
      width: 4,
      async read(batch) {
        turn += 1;
        await new Promise((resolve) => setTimeout(resolve, turn % 2 ? 30 : 0));
        return readBatch(batch);
      },
      close: async () => {
        open = false;
      },
    };
  };
  const alone = await joinDocuments([path, path], join(folder, 'alone'));
  const together = await joinDocuments([path, path], join(folder, 'together'), { startReaders });
  expect({ turns: turn > 2, open }).toEqual({ turns: true, open: false });
  expect(together.skips).toEqual(alone.skips);
  expect(alone.skips.map(({ line }) => line)).toEqual([1, 1, 606, 606, 607, 607]);
  expect(together.statistics).toMatchObject({ documents: 602, discardedDocuments: 2 });
  expect(await outputFiles(join(folder, 'together'))).toEqual(await outputFiles(join(folder, 'alone')));
});

test('a thread that fails ends the work, and no reader stays', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'documents.jsonl');
  await writeFile(path, JSON.stringify({ ...good, text: 'x'.repeat(4_100_000) }));
  let open = true;
  const startReaders = (): DocumentReader => ({
    width: 4,
    read: async () => {
      throw new Error('out of memory');
    },
    close: async () => {
      open = false;
    },
  });
  await expect(joinDocuments([path, path], join(folder, 'out'), { startReaders })).rejects.toThrow('out of memory');
  expect(open).toBe(false);
});
