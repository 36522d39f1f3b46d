import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinDocuments } from '../../src/corpus/join-documents.js';
import type { DocumentJson } from '../../src/document/schema.js';
import { documentArbitrary } from '../support/arbitraries.js';
import { sketch } from '../support/documents.js';
import { outputFiles } from '../support/output-files.js';
import { temporaryFolder } from '../support/temporary-folder.js';

async function filesOf(documents: readonly DocumentJson[], memory: number): Promise<Record<string, string>> {
  const folder = await temporaryFolder();
  const path = join(folder, 'documents.jsonl');
  await writeFile(path, documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
  const output = join(folder, 'out');
  let sentences: string[] = [];
  await joinDocuments([path], output, {
    memory,
    formats: { jsonld: true },
    look: ({ graph }) => {
      sentences = [...graph.edgeEntries()].map(({ attributes }) => attributes.sentence);
    },
  });
  return { ...(await outputFiles(output)), sentences: JSON.stringify(sentences) };
}

test('any memory limit gives the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(documentArbitrary, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(1, 1000, 2000, 5000),
      async (documents, memory) => {
        expect(await filesOf(documents, memory)).toEqual(await filesOf(documents, 1e9));
      },
    ),
    { numRuns: 25 },
  );
});

test.each(['claims-0', 'sightings-0', 'nodes', 'edges'])(
  'where %s cannot be written the old output is unharmed',
  async (name) => {
    const folder = await temporaryFolder();
    const path = join(folder, 'documents.jsonl');
    const output = join(folder, 'out');
    const entities = [{ id: 'person:a' }, { id: 'person:b' }];
    const relations = [{ subject: 'person:a', object: 'person:b' }];
    await writeFile(path, JSON.stringify(sketch({ id: 'one', entities, relations })));
    await joinDocuments([path], output);
    const before = await outputFiles(output);
    await mkdir(join(output, 'joining', name), { recursive: true });
    await expect(joinDocuments([path], output, { memory: 1 })).rejects.toMatchObject({
      code: 'write-failed',
      facts: { path: expect.stringContaining(name) },
    });
    expect(await outputFiles(output)).toEqual(before);
    expect(await readdir(output)).not.toContain('joining');
  },
);

test('without a document no folder is made', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'documents.jsonl');
  await writeFile(path, '');
  await expect(joinDocuments([path], join(folder, 'new', 'out'))).rejects.toMatchObject({ code: 'no-documents' });
  expect(await readdir(folder)).toEqual(['documents.jsonl']);
});
