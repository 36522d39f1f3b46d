import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/program.js';
import { call } from '../support/command-line.js';
import { FAKE_PIPELINE } from '../support/fake-stages.js';
import { temporaryFolder } from '../support/temporary-folder.js';

async function run(...words: string[]) {
  const folder = await temporaryFolder();
  const pipeline = join(folder, 'pipeline.json');
  await writeFile(pipeline, JSON.stringify(FAKE_PIPELINE));
  const out = join(folder, 'out');
  const called = await call(runCommandLine, [
    'run',
    '-p',
    pipeline,
    '-o',
    out,
    'Ann met Bo; Ann met Bo',
    'Bo called Cy',
    ...words,
  ]);
  return { ...called, read: (name: string) => readFile(join(out, name), 'utf8') };
}

test('a view is written to every file of the graph, and said in run.json; documents stay whole', async () => {
  const { code, stdout, read } = await run('--min-weight', '2');
  expect(code).toBe(0);
  expect(stdout).toContain('  graph: 3 nodes, 2 edges from 3 relations\n  shown: 2 nodes, 1 edge\n');
  expect((await read('graph.graphml')).match(/<edge /g)).toHaveLength(1);
  expect((await read('graph.gexf')).match(/<edge /g)).toHaveLength(1);
  expect((await read('nodes.csv')).trimEnd().split('\r\n')).toHaveLength(3);
  expect((await read('relations.csv')).trimEnd().split('\r\n')).toHaveLength(3);
  expect(JSON.parse(await read('entities.json')).entities).toHaveLength(2);
  expect((await read('documents.jsonl')).trimEnd().split('\n')).toHaveLength(2);
  const report = JSON.parse(await read('run.json'));
  expect(report.options.view).toEqual({ minWeight: 2 });
  expect(report.counts.graph).toMatchObject({ nodes: 3, edges: 2, shown: { nodes: 2, edges: 1 } });
});

test('every option is read', async () => {
  const { read } = await run(
    ...['--min-weight', '1', '--min-confidence', '0.5', '--types', 'Person, sanction', '--only-asserted'],
    ...['--from', '2022', '--to', '2024-02', '--around', 'Bo', '--hops', '2', '--actors-only', '--merge-predicates'],
  );
  expect(JSON.parse(await read('run.json')).options).toMatchObject({
    mergePredicates: true,
    view: {
      minWeight: 1,
      minConfidence: 0.5,
      entityTypes: ['person'],
      relationTypes: ['SANCTION'],
      onlyAsserted: true,
      from: '2022-01-01',
      to: '2024-02-29',
      around: 'Bo',
      hops: 2,
      actorsOnly: true,
    },
  });
});

test.each([
  ['--min-weight 0', 'whole number from 1'],
  ['--min-weight 1.5', 'whole number from 1'],
  ['--min-confidence 2', 'number from 0 to 1'],
  ['--min-confidence x', 'number from 0 to 1'],
  ['--types person,foo', 'No such type: "foo"'],
  ['--from 2022-02-30', 'a day such as'],
  ['--to 2022-13', 'a day such as'],
  ['--to 2022-00', 'a day such as'],
  ['--from 2023 --to 2022-06', '--from 2023-01-01 is after --to 2022-06-30'],
  ['--hops 2', '--around'],
  ['--around Bo --hops 0', 'whole number from 1'],
  ['--around Nobody', 'No entity of the graph has the id or name "Nobody"'],
])('%s is wrong usage', async (words, message) => {
  const { code, stderr, stdout } = await run(...words.split(' '));
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});

test('other formats are written where they are asked for', async () => {
  const { code, read, stdout } = await run('--jsonld', '--neo4j');
  expect(code).toBe(0);
  expect(stdout).toContain('graph.jsonld');
  expect(JSON.parse(await read('graph.jsonld'))['@graph']).toHaveLength(5);
  expect(await read('nodes.csv')).toMatch(/^id:ID,label,:LABEL,/);
  expect(JSON.parse(await read('run.json')).options).toMatchObject({ jsonld: true, neo4j: true });
});

test('CoNLL-U of a pipeline without tags is wrong usage', async () => {
  expect(await run('--conllu')).toMatchObject({ code: 2, stderr: expect.stringContaining('tags, dependencies') });
});
