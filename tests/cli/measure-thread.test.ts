import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joinDocuments } from '../../src/corpus/join-documents.js';
import { sketch } from '../support/documents.js';
import { outputFiles } from '../support/output-files.js';
import { program } from '../support/program.js';
import { temporaryFolder } from '../support/temporary-folder.js';

test('a graph that is measured and written in threads has the bytes of one that is not', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'documents.jsonl');
  const id = (number: number) => `person:p${number % 400}`;
  const lines = Array.from({ length: 400 }, (_, i) => {
    const [a, b] = [id(i), id(i * i + 1)];
    const entities = [...new Set([a, b])].map((entity) => ({ id: entity }));
    return JSON.stringify(sketch({ id: `d${i}`, entities, relations: [{ subject: a, object: b }] }));
  });
  await writeFile(path, lines.join('\n'));
  // The command has the threads, this process has none.
  expect(await program(['graph', path, '--out', join(folder, 'aside'), '-q'])).toMatchObject({
    code: 0,
    stderr: '',
  });
  const { graph } = await joinDocuments([path], join(folder, 'here'));
  expect(graph.order).toBe(400);
  expect(await outputFiles(join(folder, 'aside'))).toEqual(await outputFiles(join(folder, 'here')));
});
