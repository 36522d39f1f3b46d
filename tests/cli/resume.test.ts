import { appendFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/program.js';
import type { ReadArticles } from '../../src/corpus/read-event.js';
import type { Registry } from '../../src/pipeline/pipeline.js';
import type { Stage } from '../../src/pipeline/stage.js';
import { call, readPathsAsArticles, type World } from '../support/command-line.js';
import { FAKE_PIPELINE, FAKE_REGISTRY } from '../support/fake-stages.js';
import { outputFiles } from '../support/output-files.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const PATHS = ['Ann met Bo', 'Bo called Cy', 'Cy met Ann; Ann met Cy', 'Dee saw Eve', 'FAIL', 'Eve met Ann'];

/** A registry whose first stage counts the articles that come to it. */
function counting() {
  const seen: string[] = [];
  const split = FAKE_REGISTRY['split'] as Stage;
  const create = async (options: never) => {
    const process = await split.create(options);
    return (documents: Parameters<typeof process>[0]) => {
      seen.push(...documents.map(({ source }) => source.text));
      return process(documents);
    };
  };
  return { seen, registry: { ...FAKE_REGISTRY, split: { ...split, create } } as unknown as Registry };
}

async function workplace() {
  const folder = await temporaryFolder();
  const pipeline = join(folder, 'pipeline.json');
  await writeFile(pipeline, JSON.stringify(FAKE_PIPELINE));
  const out = join(folder, 'out');
  const run = (words: readonly string[], world: World = {}, output = out) =>
    call(runCommandLine, ['run', '-p', pipeline, '-q', '--out', output, ...words], world);
  /** The files of a run from nothing. */
  const fresh = async (words: readonly string[]) => {
    const other = join(folder, 'fresh');
    await rm(other, { recursive: true, force: true });
    await run(words, {}, other);
    return outputFiles(other);
  };
  return { folder, pipeline, out, run, fresh };
}

/** Reads so many articles, then the disk breaks. */
const breaks = (after: number): ReadArticles =>
  async function* (paths, options) {
    let left = after;
    for await (const event of readPathsAsArticles(paths, options)) {
      if (left-- === 0) throw new Error('the disk broke');
      yield event;
    }
  };

/** A run that broke off; nothing is batched, so that what it had read is done. */
async function brokenOff(world: World = {}) {
  const place = await workplace();
  const { code } = await place.run(PATHS, { readArticles: breaks(3), ...world });
  expect(code).toBe(1);
  return place;
}

describe('increment', () => {
  test('articles that came, changed and went: only new and changed ones are worked on, the files are those of a run from nothing', async () => {
    const { run, out, fresh } = await workplace();
    await run(PATHS);
    const now = ['Ann met Bo', 'Bo called Ann', 'Dee saw Eve', 'Fay met Gus'];
    const { seen, registry } = counting();
    expect(await run([...now, '--resume'], { registry })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(seen).toEqual(['Bo called Ann', 'Fay met Gus']);
    expect(await outputFiles(out)).toEqual(await fresh(now));
  });

  test('nothing new: no article is worked on, the same bytes', async () => {
    const { run, out } = await workplace();
    const paths = PATHS.filter((path) => path !== 'FAIL');
    await run(paths);
    const before = await outputFiles(out);
    const { seen, registry } = counting();
    await run([...paths, '--resume'], { registry });
    expect(seen).toEqual([]);
    expect(await outputFiles(out)).toEqual(before);
  });

  test('another date of an article is another article', async () => {
    const { run } = await workplace();
    await run(PATHS);
    const { code, stderr } = await run([...PATHS, '--resume', '--date', '2022-06-15']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(/--date was not given, is "2022-06-15".*\[cannot-resume\]/),
    });
  });
});

describe('changes are refused', () => {
  test.each([
    ['a stage', { stages: ['split'] }, /the list of stages was \["split","relate"\], is \["split"\]/],
    [
      'an option',
      { stages: ['split', { stage: 'relate', options: { confidence: 0.25 } }] },
      /the option confidence of relate was 0.5, is 0.25/,
    ],
    ['a name', { name: 'other' }, /the pipeline was "fake", is "other"/],
  ])('%s', async (_name, change, message) => {
    const { run, out, pipeline } = await workplace();
    await run(PATHS);
    const before = await outputFiles(out);
    await writeFile(pipeline, JSON.stringify({ ...FAKE_PIPELINE, ...change }));
    const { code, stderr } = await run([...PATHS, '--resume']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(message) });
    expect(await outputFiles(out)).toEqual(before);
  });

  test('a model', async () => {
    const { run } = await workplace();
    const withModel = (sha256: string) => ({
      registry: { ...FAKE_REGISTRY, split: { ...FAKE_REGISTRY['split'], identify: () => ({ sha256 }) } } as Registry,
    });
    await run(PATHS, withModel('aa'));
    expect(await run([...PATHS, '--resume'], withModel('bb'))).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/sha256 of split was "aa", is "bb"/),
    });
  });
});

describe('an unfinished run', () => {
  test('goes on where it broke off, with the files of a run from nothing', async () => {
    // The first batch is only full with sixteen articles.
    const many = Array.from({ length: 40 }, (_, i) => `Ann met Bo${i}`);
    const { run, out, fresh } = await workplace();
    expect(await run(many, { readArticles: breaks(35) })).toMatchObject({ code: 1 });
    const { seen, registry } = counting();
    expect(await run([...many, '--resume'], { registry })).toMatchObject({ code: 0, stderr: '' });
    expect(seen).toEqual(many.slice(32));
    expect(await outputFiles(out)).toEqual(await fresh(many));
  });

  test.each([
    ['a half-written line', (path: string) => appendFile(path, '{"schema":"whowhom/docu')],
    ['half a character', (path: string) => appendFile(path, Buffer.from([0xe2, 0x82]))],
    ['a broken line in the middle', (path: string) => appendFile(path, 'x\n')],
    ['a line cut short', async (path: string) => truncate(path, (await readFile(path)).length - 7)],
    ['nothing', (path: string) => truncate(path, 0)],
    ['no file', (path: string) => rm(path)],
  ])('%s is done again', async (_name, harm) => {
    const many = Array.from({ length: 20 }, (_, i) => `Ann met Bo${i}`);
    const { run, out, fresh } = await workplace();
    await run(many, { readArticles: breaks(17) });
    await harm(join(out, 'unfinished', 'documents.jsonl'));
    expect(await run([...many, '--resume'])).toMatchObject({ code: 0 });
    expect(await outputFiles(out)).toEqual(await fresh(many));
  });

  test('with CoNLL-U, which is kept too', async () => {
    const { run, out } = await workplace();
    await run(PATHS);
    // The fake stages add no tags: that is said, and the old files stay.
    const before = await outputFiles(out);
    expect(await run([...PATHS, '--resume', '--conllu'])).toMatchObject({ code: 2 });
    expect(await outputFiles(out)).toEqual(before);
  });

  test('is rid of the files that a killed run was writing', async () => {
    const many = Array.from({ length: 20 }, (_, i) => `Ann met Bo${i}`);
    const { run, out } = await workplace();
    await run(many, { readArticles: breaks(17) });
    const unfinished = join(out, 'unfinished');
    const before = await readdir(unfinished);
    await writeFile(join(unfinished, 'graph.gexf.123.tmp'), 'half a file');
    expect(await run([...many, '--resume'], { readArticles: breaks(18) })).toMatchObject({ code: 1 });
    expect(await readdir(unfinished)).toEqual(before);
  });

  test('is given up by a run without --resume', async () => {
    const { run, out, fresh } = await brokenOff();
    await run(PATHS.slice(0, 2));
    expect(await outputFiles(out)).toEqual(await fresh(PATHS.slice(0, 2)));
  });

  test('a folder of that name without a state is no unfinished run', async () => {
    const { run, out, fresh } = await workplace();
    await mkdir(join(out, 'unfinished'), { recursive: true });
    await writeFile(join(out, 'unfinished', 'documents.jsonl'), 'x');
    expect(await run([...PATHS, '--resume'])).toMatchObject({ code: 0 });
    expect(await outputFiles(out)).toEqual(await fresh(PATHS));
  });
});

describe('shards', () => {
  test('every article is in one shard, and all of them together are one run', async () => {
    const { folder, run, fresh } = await workplace();
    const paths = [...PATHS, 'skip me', 'skip me too'];
    const whole = await fresh(paths);
    const parts: string[] = [];
    const skipped: unknown[] = [];
    for (const number of [3, 1, 2]) {
      const part = join(folder, `part${number}`);
      expect(await run([...paths, '--shard', `${number}/3`], {}, part)).toMatchObject({ code: 0 });
      parts.push(join(part, 'documents.jsonl'));
      skipped.push(...JSON.parse((await outputFiles(part))['run.json']!).skipped);
    }
    expect(skipped).toHaveLength(3);
    await call(runCommandLine, ['graph', ...parts, '-q', '--out', join(folder, 'joined')]);
    expect({ ...(await outputFiles(join(folder, 'joined'))), 'run.json': '' }).toEqual({ ...whole, 'run.json': '' });
  });

  test('a shard may be empty', async () => {
    const { run, out } = await workplace();
    const codes = [];
    for (let number = 1; number <= 4; number++) {
      codes.push((await run(['Ann met Bo', '--shard', `${number}/4`], {}, `${out}${number}`)).code);
    }
    expect(codes).toEqual([0, 0, 0, 0]);
  });

  test.each(['0/3', '4/3', '3', 'a/b', '1/0'])('%s is no shard', async (shard) => {
    const { run } = await workplace();
    expect(await run(['Ann met Bo', '--shard', shard])).toMatchObject({ code: 2 });
  });
});
