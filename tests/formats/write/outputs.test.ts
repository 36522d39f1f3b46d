import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SKIP_CODES } from '../../../src/formats/read/index.js';
import { documentsJsonlChunks } from '../../../src/formats/write/documents-jsonl.js';
import { entitiesJsonChunks } from '../../../src/formats/write/entities-json.js';
import { EDGE_COLUMNS, NODE_COLUMNS } from '../../../src/formats/write/graph-columns.js';
import { graphmlChunks } from '../../../src/formats/write/graphml.js';
import { NODES_CSV, nodesCsvChunks } from '../../../src/formats/write/nodes-csv.js';
import { writeOutputs } from '../../../src/formats/write/outputs.js';
import { RELATIONS_CSV, relationsCsvChunks } from '../../../src/formats/write/relations-csv.js';
import { assembleGraph } from '../../../src/graph/assemble-graph.js';
import { DocumentFold } from '../../../src/graph/document-fold.js';
import { documentArbitrary } from '../../support/arbitraries.js';
import { sketch } from '../../support/documents.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** The content of every file that depends on documents alone. */
function contents(fold: DocumentFold): string[] {
  const { graph } = assembleGraph(fold);
  const documents = fold.documents();
  return [
    graphmlChunks(graph),
    documentsJsonlChunks(documents),
    entitiesJsonChunks(graph),
    relationsCsvChunks(documents, graph),
    nodesCsvChunks(graph),
  ].map((chunks) => [...chunks].join(''));
}

function foldOf(...documents: ReturnType<typeof sketch>[]): DocumentFold {
  const fold = new DocumentFold();
  for (const document of documents) fold.add(document);
  return fold;
}

test('order, sharding and repetition of documents leave no trace in any file', () => {
  fc.assert(
    fc.property(fc.array(documentArbitrary, { minLength: 1, maxLength: 6 }), fc.nat(6), (documents, cut) => {
      const backwards = [...documents].reverse();
      const fold = foldOf(...backwards.slice(cut), ...documents.slice(0, 2));
      fold.merge(foldOf(...backwards.slice(0, cut)));
      expect(contents(fold)).toEqual(contents(foldOf(...documents)));
    }),
    { numRuns: 100 },
  );
});

describe('writeOutputs', () => {
  const fold = foldOf(sketch({ entities: [{ id: 'person:a' }] }));
  const { graph } = assembleGraph(fold);

  test('makes the folder, writes all files and lists them in run.json', async () => {
    const folder = join(await temporaryFolder(), 'new', 'folder');
    const files = await writeOutputs(folder, fold, graph, { command: 'test' });
    expect((await readdir(folder)).sort()).toEqual(files.map(({ name }) => name).sort());
    const report = JSON.parse(await readFile(join(folder, 'run.json'), 'utf8'));
    expect(report).toEqual({ schema: 'whowhom/run@1', command: 'test', files: files.slice(0, -1) });
  });

  test('where one file cannot be written, all old files stay and nothing is left over', async () => {
    const folder = await temporaryFolder();
    const obstacle = `nodes.csv.${process.pid}.tmp`;
    await writeFile(join(folder, 'graph.graphml'), 'old');
    await mkdir(join(folder, obstacle, 'full'), { recursive: true });
    await expect(writeOutputs(folder, fold, graph, {})).rejects.toMatchObject({ code: 'write-failed' });
    expect((await readdir(folder)).sort()).toEqual(['graph.graphml', obstacle]);
    expect(await readFile(join(folder, 'graph.graphml'), 'utf8')).toBe('old');
  });
});

test('docs/outputs.md names every attribute, column and code', async () => {
  const text = await readFile(new URL('../../../docs/outputs.md', import.meta.url), 'utf8');
  const columns = [...NODE_COLUMNS, ...EDGE_COLUMNS].map((column) => column.name);
  const headers = [...NODES_CSV, ...RELATIONS_CSV].map((column) => column.header);
  const missing = [...columns, ...headers, ...SKIP_CODES].filter((name) => !new RegExp(`\\b${name}\\b`).test(text));
  expect(missing).toEqual([]);
});
