import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joinDocuments } from '../../src/corpus/join-documents.js';
import { sketch } from '../support/documents.js';
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
