import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { loadOwnPipeline } from '../../docs/examples/own-names.js';
import { documentToJson, loadPipeline, makeSource, REGISTRY, readArticles } from '../../src/index.js';
import { packagedPath } from '../../src/pipeline/packaged.js';
import { brokenPromises } from '../support/invariants.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const home = process.cwd();
afterEach(() => process.chdir(home));

test.each([
  ['README.md', 'library.ts'],
  ['docs/adding-a-stage.md', 'own-names.ts'],
])('%s shows docs/examples/%s as it is', async (page, example) => {
  const text = await readFile(packagedPath(page), 'utf8');
  const code = await readFile(packagedPath('docs', 'examples', example), 'utf8');
  const blocks = [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, block]) => block);
  expect(blocks).toContain(code);
});

test('the example of the README runs and writes its graph', async () => {
  const folder = await temporaryFolder();
  process.chdir(folder);
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await import('../../docs/examples/library.js');
  const lines = log.mock.calls.map(([line]) => line as string);
  log.mockRestore();
  expect(lines).toEqual(
    expect.arrayContaining([
      'person:xi-jinping | call | person:vladimir-putin | positive',
      'country:CHN | condemn | country:RUS | negative',
    ]),
  );
  const graphml = await readFile(join(folder, 'calls.graphml'), 'utf8');
  expect(graphml).toContain('source="person:vladimir-putin" target="person:xi-jinping" gephi:label="call"');
  const readme = await readFile(packagedPath('README.md'), 'utf8');
  for (const line of lines) expect(readme).toContain(line);
});

test('the stage of docs/adding-a-stage.md finds its names', async () => {
  const pipeline = await loadOwnPipeline({ 'Blue Harvest': 'organization', 'Xi Jinping Park': 'location' });
  const source = makeSource({
    body: 'The activists of Blue Harvest met Xi Jinping at Xi Jinping Park in Blue Harvesting.',
  });
  const documents = await pipeline.run([source]);
  const json = documentToJson(documents[0]!);
  expect(json.mentions.filter(({ confidence }) => confidence === 1).map(({ text, type }) => [text, type])).toEqual([
    ['Blue Harvest', 'organization'],
    ['Xi Jinping Park', 'location'],
  ]);
  expect(json.entities.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['organization:blue-harvest', 'location:xi-jinping-park', 'person:xi-jinping']),
  );
  expect(brokenPromises(json)).toEqual([]);
  await expect(loadOwnPipeline({ x: 'planet' as 'person' })).rejects.toMatchObject({
    problems: [{ code: 'invalid-option', message: expect.stringContaining('options.names.x') }],
  });
});

test('the excerpt in the README is what the seeds give', async () => {
  const readme = await readFile(packagedPath('README.md'), 'utf8');
  const excerpt = JSON.parse(/^```json\n(.*?)^```$/ms.exec(readme)![1]!);
  const pipeline = await loadPipeline();
  for await (const event of readArticles([packagedPath('seeds', 'xi-putin-call.txt')])) {
    if (event.kind === 'skip') throw new Error(event.skip.message);
    const [document] = await pipeline.run([event.source]);
    const { mentions, relations } = documentToJson(document!);
    expect({ mentions, relations }).toEqual({
      mentions: expect.arrayContaining(excerpt.mentions.map((mention: object) => expect.objectContaining(mention))),
      relations: expect.arrayContaining(excerpt.relations.map((relation: object) => expect.objectContaining(relation))),
    });
  }
});

test('docs/architecture.md lists the stages of news.json as they are', async () => {
  const text = await readFile(packagedPath('docs', 'architecture.md'), 'utf8');
  const table = text.slice(text.indexOf('## The stages of news.json'), text.indexOf('What they use beside'));
  const rows = [...table.matchAll(/^\| ([a-z-]*[a-z][a-z-]*) +\| (.*?) +\| (.*?) +\|$/gm)].map(([, ...row]) => row);
  const { stages } = await loadPipeline();
  expect(rows).toEqual(
    stages.map(({ name }) => [name, REGISTRY[name]!.needs.join(', ') || '-', REGISTRY[name]!.adds.join(', ')]),
  );
});

test.each([
  'README.md',
  'docs/architecture.md',
  'docs/adding-a-stage.md',
  'docs/data.md',
  'docs/gephi.md',
  'docs/outputs.md',
  'CONTRIBUTING.md',
])('links of %s lead to files', async (page) => {
  const text = await readFile(packagedPath(page), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!);
  const missing = links.filter((link) => !existsSync(join(packagedPath(page), '..', link)));
  expect(missing).toEqual([]);
});
