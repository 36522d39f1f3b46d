import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assembleGraph, buildPipeline, documentToJson, makeSource, writeGraphml } from '../src/index.js';
import { FAKE_PIPELINE, FAKE_REGISTRY } from './support/fake-stages.js';
import { temporaryFolder } from './support/temporary-folder.js';

test('the library: from a text to a graph file', async () => {
  const pipeline = await buildPipeline(FAKE_PIPELINE, FAKE_REGISTRY);
  const source = makeSource({ body: 'Ann met Bo', date: '2022-06-15' });
  const documents = await pipeline.run([source]);
  const { graph } = assembleGraph(documents.map(documentToJson));
  const path = join(await temporaryFolder(), 'graph.graphml');
  await writeGraphml(graph, path);
  expect(await readFile(path, 'utf8')).toContain('source="person:ann" target="person:bo" gephi:label="met"');
});
