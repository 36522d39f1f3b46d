import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packagedPath } from '../../src/pipeline/packaged.js';
import { outputFiles } from '../support/output-files.js';
import { articleFile, articleLines, program } from '../support/program.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const STAGES = [
  'split-words',
  { stage: 'encode-words', options: { model: packagedPath('tests', 'model', 'tiny') } },
  'split-sentences',
  'tag-words',
  'parse-dependencies',
];

async function workplace() {
  const folder = await temporaryFolder();
  const pipeline = join(folder, 'trees.json');
  await writeFile(pipeline, JSON.stringify({ schema: 'whowhom/pipeline@1', name: 'trees', stages: STAGES }));
  const run = (input: string, out: string, ...words: string[]) =>
    program(['run', input, '-p', pipeline, '-w', '1', '--conllu', '--out', join(folder, out), ...words]);
  const files = (out: string) => outputFiles(join(folder, out));
  return { folder, run, files };
}

test('with --conllu a finished run is not done again: what came and changed is, what went is left out', async () => {
  const { folder, run, files } = await workplace();
  const lines = articleLines(6, 2);
  await run(await articleFile(folder, lines), 'out');
  // An id of several words, one changed, one gone.
  const now = [lines[0]!.replace('article-0', 'a  b'), lines[1]!.replace('told', 'asked'), ...lines.slice(2, 5)];
  const input = await articleFile(folder, now);
  const resumed = await run(input, 'out', '--resume');
  expect(resumed).toMatchObject({
    code: 0,
    stderr: expect.stringMatching(/^whowhom: 6 documents in .* need not be made again\n/),
  });
  expect((await run(input, 'fresh')).code).toBe(0);
  const fresh = await files('fresh');
  expect(await files('out')).toEqual(fresh);
  expect(fresh['documents.conllu']).toMatch(/^# newdoc id = a b\n/);
  await run(input, 'out', '--resume');
  expect(await files('out')).toEqual(fresh);
});

test('documents.conllu of an older run is not taken for that of the last one', async () => {
  const { folder, run, files } = await workplace();
  const input = await articleFile(folder, articleLines(3, 2));
  await run(input, 'out');
  const path = join(folder, 'out', 'run.json');
  const report = JSON.parse(await readFile(path, 'utf8')) as { files: { name: string }[] };
  report.files = report.files.filter(({ name }) => name !== 'documents.conllu');
  await writeFile(path, JSON.stringify(report));
  await writeFile(join(folder, 'out', 'documents.conllu'), '# newdoc id = article-0\nold\n\n');
  const { stderr } = await run(input, 'out', '--resume');
  expect(stderr).not.toContain('need not');
  await run(input, 'fresh');
  expect(await files('out')).toEqual(await files('fresh'));
});

test('a document that is missing there is done again', async () => {
  const { folder, run, files } = await workplace();
  const input = await articleFile(folder, articleLines(3, 2));
  await run(input, 'out');
  const before = await files('out');
  await rm(join(folder, 'out', 'documents.conllu'));
  expect((await run(input, 'out', '--resume')).code).toBe(0);
  expect(await files('out')).toEqual(before);
});
