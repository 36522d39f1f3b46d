import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joinDocuments } from '../../src/corpus/join-documents.js';
import { sketch } from '../support/documents.js';
import { outputFiles } from '../support/output-files.js';
import { program } from '../support/program.js';
import { temporaryFolder } from '../support/temporary-folder.js';

test.each([
  ['measured', []],
  ['measured, and written as XML,', ['--memory', '1M']],
])('a graph that is %s in a thread has the bytes of one that is not', async (_name, words) => {
  const folder = await temporaryFolder();
  const path = join(folder, 'documents.jsonl');
  const id = (number: number) => `person:p${number % 400}`;
  // Long enough for a graph of a megabyte.
  const sentences = [`They met ${'at length '.repeat(150)}.`];
  const lines = Array.from({ length: 400 }, (_, i) => {
    const [a, b] = [id(i), id(i * i + 1)];
    const entities = [...new Set([a, b])].map((entity) => ({ id: entity }));
    return JSON.stringify(sketch({ id: `d${i}`, sentences, entities, relations: [{ subject: a, object: b }] }));
  });
  await writeFile(path, lines.join('\n'));
  // The command has the thread, this process has none.
  expect(await program(['graph', path, '--out', join(folder, 'aside'), '-q', ...words])).toMatchObject({
    code: 0,
    stderr: '',
  });
  const { graph } = await joinDocuments([path], join(folder, 'here'));
  expect(graph.order).toBe(400);
  expect(await outputFiles(join(folder, 'aside'))).toEqual(await outputFiles(join(folder, 'here')));
});
