import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinDocuments } from '../../../src/corpus/join-documents.js';
import { LineFile } from '../../../src/corpus/line-file.js';
import type { DocumentJson } from '../../../src/document/schema.js';
import { runXmlTask, type XmlAside } from '../../../src/formats/write/xml-aside.js';
import { WhowhomError } from '../../../src/pipeline/errors.js';
import { documentArbitrary } from '../../support/arbitraries.js';
import { sketch } from '../../support/documents.js';
import { outputFiles } from '../../support/output-files.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** As a thread does it: the task arrives as a copy. */
const elsewhere: XmlAside = (task) => runXmlTask(structuredClone(task), (path) => new LineFile(path, 'read'));

async function inFile(documents: readonly DocumentJson[]): Promise<{ folder: string; path: string }> {
  const folder = await temporaryFolder();
  const path = join(folder, 'documents.jsonl');
  await writeFile(path, documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
  return { folder, path };
}

const SMALL = sketch({
  id: 'one',
  entities: [{ id: 'person:a' }, { id: 'person:b' }],
  relations: [{ subject: 'person:a', object: 'person:b' }],
});

/** With enough nodes for other threads. */
const LARGE = sketch({
  id: 'large',
  entities: Array.from({ length: 301 }, (_, i) => ({ id: `person:p${i}` })),
  relations: [{ subject: 'person:p0', object: 'person:p1' }],
});

test('a graph that was handed over makes the same files', async () => {
  const written = new Set<string>();
  const noted: XmlAside = (task) => {
    written.add(task.name);
    return elsewhere(task);
  };
  await fc.assert(
    fc.asyncProperty(fc.array(documentArbitrary, { maxLength: 6 }), async (documents) => {
      const { folder, path } = await inFile([LARGE, ...documents]);
      await joinDocuments([path], join(folder, 'here'));
      await joinDocuments([path], join(folder, 'aside'), { asides: { xmlAside: noted } });
      expect(await outputFiles(join(folder, 'aside'))).toEqual(await outputFiles(join(folder, 'here')));
      expect(await readdir(join(folder, 'aside'))).toEqual(await readdir(join(folder, 'here')));
    }),
    { numRuns: 10 },
  );
  expect(written).toContain('graph.gexf');
});

test('each file is written once, here or there', async () => {
  const { folder, path } = await inFile([LARGE]);
  const written: string[] = [];
  const atOnce: XmlAside = async (task) => {
    written.push(task.name);
    return elsewhere(task);
  };
  const { files } = await joinDocuments([path], join(folder, 'out'), { asides: { xmlAside: atOnce } });
  expect(files.map(({ name }) => name).filter((name) => /\.(?:graphml|gexf)$/.test(name))).toEqual([
    'graph.graphml',
    'graph.gexf',
  ]);
  expect(new Set(written).size).toBe(written.length);
});

test('a small graph is not handed over', async () => {
  const { folder, path } = await inFile([SMALL]);
  const never: XmlAside = () => Promise.reject(new Error('not asked for'));
  await joinDocuments([path], join(folder, 'out'), { asides: { xmlAside: never } });
  expect(await readdir(join(folder, 'out'))).toContain('graph.gexf');
});

test('where it cannot be written the old output is unharmed, and the error is that of the file', async () => {
  const { folder, path } = await inFile([LARGE]);
  const output = join(folder, 'out');
  await joinDocuments([path], output);
  const before = await outputFiles(output);
  const full: XmlAside = async (task) => {
    await writeFile(join(task.staging, `graph.gexf.${process.pid}.tmp`), 'half a file');
    throw new WhowhomError('write-failed', 'No room', { path: join(task.folder, 'graph.gexf') });
  };
  await expect(joinDocuments([path], output, { asides: { xmlAside: full } })).rejects.toMatchObject({
    code: 'write-failed',
    facts: { path: join(output, 'graph.gexf') },
  });
  expect(await outputFiles(output)).toEqual(before);
});

test('where another file cannot be written the thread is stopped, and its files are not left', async () => {
  const { folder, path } = await inFile([LARGE]);
  const output = join(folder, 'out');
  await mkdir(join(output, 'joining', `nodes.csv.${process.pid}.tmp`, 'full'), { recursive: true });
  let signal: AbortSignal | undefined;
  const watched: XmlAside = (task, given) => {
    signal = given;
    return elsewhere(task);
  };
  await expect(joinDocuments([path], output, { asides: { xmlAside: watched } })).rejects.toMatchObject({
    code: 'write-failed',
    facts: { path: join(output, 'nodes.csv') },
  });
  expect(signal?.aborted).toBe(true);
  expect(await readdir(output)).toEqual([]);
});
