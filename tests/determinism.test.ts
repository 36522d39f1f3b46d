import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCommandLine } from '../src/cli/program.js';
import { REGISTRY, readArticles } from '../src/index.js';
import { packagedPath } from '../src/pipeline/packaged.js';
import { call } from './support/command-line.js';
import { temporaryFolder } from './support/temporary-folder.js';

const seeds = packagedPath('seeds');
const paths = (await readdir(seeds)).filter((name) => !name.startsWith('README')).map((name) => join(seeds, name));

/** Runs the packaged pipeline over paths; every file that it wrote, run.json without its timings. */
async function run(inputs: readonly string[]): Promise<Record<string, string>> {
  const out = await temporaryFolder();
  const { code, stderr } = await call(runCommandLine, ['run', ...inputs, '--out', out], {
    registry: REGISTRY,
    readArticles,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const files: Record<string, string> = {};
  for (const name of (await readdir(out)).sort()) {
    const text = await readFile(join(out, name), 'utf8');
    files[name] = name === 'run.json' ? text.replace(/"timings": \{[^}]*\}/, '') : text;
  }
  expect(files['run.json']).not.toBe(await readFile(join(out, 'run.json'), 'utf8'));
  return files;
}

test('two runs, and runs with the inputs in any order, write the same bytes', async () => {
  const first = await run(paths);
  expect(Object.keys(first)).toEqual(
    expect.arrayContaining([
      'documents.jsonl',
      'entities.json',
      'graph.graphml',
      'nodes.csv',
      'relations.csv',
      'run.json',
    ]),
  );
  expect(await run(paths)).toEqual(first);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(paths, { minLength: paths.length }), async (shuffled) => {
      expect(await run(shuffled)).toEqual(first);
    }),
    { numRuns: 3 },
  );
});

test('the graph of the documents that a run wrote is that of the run', async () => {
  const out = await temporaryFolder();
  const joined = await temporaryFolder();
  const world = { registry: REGISTRY, readArticles };
  for (const words of [
    ['run', seeds, '--out', out, '-q'],
    ['graph', join(out, 'documents.jsonl'), '--out', joined, '-q'],
  ]) {
    expect(await call(runCommandLine, words, world)).toEqual({ code: 0, stdout: '', stderr: '' });
  }
  for (const name of [
    'graph.graphml',
    'documents.jsonl',
    'entities.json',
    'relations.csv',
    'nodes.csv',
    'merges.csv',
  ]) {
    expect(await readFile(join(joined, name), 'utf8')).toBe(await readFile(join(out, name), 'utf8'));
  }
});
