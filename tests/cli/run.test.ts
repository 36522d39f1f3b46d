import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/program.js';
import { documentSchema } from '../../src/document/schema.js';
import { call, type World } from '../support/command-line.js';
import { FAKE_PIPELINE } from '../support/fake-stages.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const FILES = [
  'documents.jsonl',
  'entities.json',
  'graph.gexf',
  'graph.graphml',
  'merges.csv',
  'nodes.csv',
  'relations.csv',
  'report.html',
  'run.json',
];

/** A folder with the fake pipeline, and commands called on it. */
async function workplace() {
  const folder = await temporaryFolder();
  const pipeline = join(folder, 'pipeline.json');
  await writeFile(pipeline, JSON.stringify(FAKE_PIPELINE));
  const out = (name = 'out') => join(folder, name);
  return {
    folder,
    pipeline,
    out,
    run: (words: string[], world?: World) => call(runCommandLine, ['run', '-p', pipeline, ...words], world),
    /** Every file of an output folder; run.json without its timings. */
    async read(name = 'out'): Promise<Record<string, string>> {
      const files: Record<string, string> = {};
      for (const file of await readdir(out(name))) {
        const text = await readFile(join(out(name), file), 'utf8');
        files[file] = file === 'run.json' ? JSON.stringify({ ...JSON.parse(text), timings: {} }) : text;
      }
      return files;
    },
  };
}

describe('run', () => {
  test('writes every file and says what a person wants to know', async () => {
    const { run, out, read } = await workplace();
    const { code, stdout, stderr } = await run(['Ann met Bo; Ann met Bo', 'Bo called Cy', '--out', out()]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(Object.keys(await read()).sort()).toEqual(FILES);
    expect(stdout).toBe(`Read 2 articles.

Found
  3 sentences, 6 mentions, 0 dates, 0 figures, 0 quotes, 3 relations
  graph: 3 nodes, 2 edges from 3 relations

Most connected actors
  Bo (person)                                      2 neighbours, 3 sentences
  Ann (person)                                     1 neighbour, 2 sentences
  Cy (person)                                      1 neighbour, 1 sentence

Best-evidenced relations
  Ann --- met --> Bo  [other; 2 sentences]
      "Ann met Bo"
  Bo --- called --> Cy  [other; 1 sentence]
      "Bo called Cy"

Files
  ${out()}/graph.graphml     the graph, for Gephi
  ${out()}/graph.gexf        the same with a timeline, for Gephi
  ${out()}/documents.jsonl   all that was found in each article, one a line
  ${out()}/entities.json     who and what the articles name
  ${out()}/relations.csv     who did what to whom, a row for each sentence that says so
  ${out()}/merges.csv        names that were taken for one, to look at and to change (--overrides)
  ${out()}/nodes.csv         the nodes of the graph as a table
  ${out()}/report.html       the graph and its evidence, for a browser
  ${out()}/run.json          versions, options, counts, skipped articles

To read it: open ${out()}/report.html in a browser.
To see the graph: open ${out()}/graph.graphml in Gephi (File > Open); it is laid out and coloured.
`);
  });

  test('two runs, inputs in another order or named twice, and a joining of shards give the same bytes', async () => {
    const { run, out, read } = await workplace();
    const paths = ['Ann met Bo', 'Bo called Cy', 'Cy met Ann; Ann met Cy'];
    await run([...paths, '--out', out('a')]);
    await run([...paths, '--out', out('b')]);
    await run([...paths].reverse().concat('--out', out('c')));
    const first = await read('a');
    expect(await read('b')).toEqual(first);
    expect(await read('c')).toEqual(first);
    const lines = first['documents.jsonl']!.trimEnd().split('\n');
    expect(lines.map((line) => documentSchema.parse(JSON.parse(line)).id)).toHaveLength(3);
    await writeFile(out('shard1'), lines.slice(1).join('\n'));
    await writeFile(out('shard2'), `${lines[0]}\n${lines[1]}\n`);
    await call(runCommandLine, ['graph', out('shard1'), out('shard2'), '--out', out('d')]);
    await call(runCommandLine, ['graph', out('a/documents.jsonl'), '--out', out('e')]);
    expect(await read('e')).toEqual(await read('d'));
    expect({ ...(await read('d')), 'run.json': '' }).toEqual({ ...first, 'run.json': '' });
  });

  test('run.json tells of versions, stages with options, counts, skips and files', async () => {
    const { run, out, folder } = await workplace();
    const pipeline = join(folder, 'other.json');
    const stages = ['split', { stage: 'relate', options: { confidence: 0.25 } }];
    await writeFile(pipeline, JSON.stringify({ ...FAKE_PIPELINE, stages }));
    await run(['FAIL', 'Ann met Bo', 'skip', '--out', out(), '--pipeline', pipeline, '--date', '2022-06-15']);
    const report = JSON.parse(await readFile(join(out(), 'run.json'), 'utf8'));
    expect(report).toMatchObject({
      schema: 'whowhom/run@1',
      command: 'run',
      versions: { whowhom: expect.stringMatching(/^\d/), node: process.versions.node },
      pipeline: {
        name: 'fake',
        stages: [
          { name: 'split', options: {} },
          { name: 'relate', options: { confidence: 0.25 } },
        ],
      },
      options: { paths: ['Ann met Bo', 'FAIL', 'skip'], date: '2022-06-15', strict: false },
      counts: {
        articles: { read: 1, skipped: 2 },
        layers: { sentences: 1, mentions: 2, entities: 2, relations: 1 },
        graph: { documents: 1, nodes: 2, edges: 1 },
      },
      skipped: [
        { code: 'stage-failed', path: 'FAIL' },
        { code: 'empty-file', path: 'skip', message: 'The file is empty' },
      ],
    });
    expect(Object.keys(report.timings.stages)).toEqual(['relate', 'split']);
    expect(report.files.map((file: { name: string }) => file.name)).toEqual([
      'graph.graphml',
      'graph.gexf',
      'documents.jsonl',
      'entities.json',
      'relations.csv',
      'merges.csv',
      'nodes.csv',
      'report.html',
    ]);
  });

  test('skips are counted and named; --strict makes them an error, after the work', async () => {
    const { run, out, read } = await workplace();
    const lax = await run(['Ann met Bo', 'skip1', 'skip2', '--out', out('a')]);
    expect(lax.code).toBe(0);
    expect(lax.stdout).toContain(
      'Read 1 article, skipped 2.\nSkipped: 2 empty-file\n  skip1: The file is empty [empty-file]\n',
    );
    const strict = await run(['Ann met Bo', 'skip1', '--strict', '--out', out('b')]);
    expect(strict.code).toBe(1);
    expect(Object.keys(await read('b')).sort()).toEqual(FILES);
  });

  test('where nothing is left the reasons are told and old files stay', async () => {
    const { run, out, read } = await workplace();
    await run(['Ann met Bo', '--out', out()]);
    const before = await read();
    const { code, stdout, stderr } = await run(['skip1', '--out', out()]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      'whowhom: skip1: The file is empty [empty-file]\nwhowhom: There is no article to work on [no-articles]\n',
    );
    expect(await read()).toEqual(before);
  });

  test('quiet says nothing but that something was skipped', async () => {
    const { run, out } = await workplace();
    const { stdout, stderr } = await run(['Ann met Bo', 'skip', '--quiet', '--out', out()]);
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: 'whowhom: 1 input skipped, see run.json\n' });
  });

  test('progress rewrites one line of a terminal', async () => {
    const { run, out } = await workplace();
    const { stderr } = await run(['Ann met Bo', 'skip', '--out', out()], { isTTY: true });
    expect(stderr).toBe('\r\u{1B}[K1 article done\r\u{1B}[K1 article done, 1 skipped\r\u{1B}[K');
  });

  test('elsewhere progress is plain lines', async () => {
    const { run, out } = await workplace();
    const paths = Array.from({ length: 250 }, (_, i) => `Ann met Bo${i}`);
    const { stderr } = await run([...paths, '--out', out()]);
    expect(stderr).toBe('100 articles done\n200 articles done\n');
  });

  test('text of articles cannot steer the terminal', async () => {
    const { run, out } = await workplace();
    const { stdout } = await run(['Ann met Bo \u{1B}[31mred\u{7}', '--out', out()]);
    expect(stdout).toContain('"Ann met Bo \u{FFFD}[31mred\u{FFFD}"');
  });

  test('an output folder that cannot be made is an error', async () => {
    const { run, pipeline } = await workplace();
    const { code, stderr } = await run(['Ann met Bo', '--out', join(pipeline, 'x')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/Cannot make the folder .*\[write-failed\]\n$/);
  });
});

describe('usage', () => {
  test.each([
    [[], 2, 'Usage: whowhom'],
    [['--help'], 0, ''],
    [['run', '--help'], 0, ''],
    [['--version'], 0, ''],
    [['fly'], 2, "whowhom: unknown command 'fly' [usage]\n"],
    [['run', '--fast'], 2, "unknown option '--fast'"],
    [['run', '--max-bytes', '-1'], 2, 'Expected a number of bytes'],
    [['run', '--max-bytes', '20X'], 2, 'Expected a number of bytes'],
    [['run', '--fields', 'body=text'], 2, '"body" is not a field'],
    [['run', '--date-order', 'ymd'], 2, 'Allowed choices are auto, dmy, mdy'],
    [['run', '-p', 'no/such.json'], 2, '[pipeline-not-found]'],
    [['graph'], 2, "missing required argument 'documents'"],
    [['graph', 'no/such.jsonl'], 1, '[unreadable-file]'],
    [['show'], 2, "missing required argument 'path'"],
  ] as [string[], number, string][])('%j exits %i', async (words, expected, message) => {
    const { code, stderr } = await call(runCommandLine, words);
    expect(code).toBe(expected);
    expect(stderr).toContain(message);
    expect(stderr === '').toBe(message === '');
  });

  test('a wrong pipeline is told with all its problems, before anything runs', async () => {
    const { run, folder, out } = await workplace();
    const pipeline = join(folder, 'wrong.json');
    await writeFile(pipeline, JSON.stringify({ ...FAKE_PIPELINE, stages: ['relate', 'nothing'] }));
    const { code, stderr } = await run(['Ann met Bo', '-p', pipeline, '--out', out()]);
    expect(code).toBe(2);
    expect(stderr).toContain('3 problems');
    await expect(readdir(out())).rejects.toThrow();
  });

  test('a pipeline file that is not JSON', async () => {
    const { run, folder } = await workplace();
    const pipeline = join(folder, 'broken.json');
    await writeFile(pipeline, '{');
    expect(await run(['Ann met Bo', '-p', pipeline])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('[broken-pipeline-file]'),
    });
  });
});

test('an error of ours is told as such and exits 1', async () => {
  const readArticles = () => {
    throw new TypeError('a mistake');
  };
  const { run, out } = await workplace();
  const { code, stdout, stderr } = await run(['x', '--out', out()], { readArticles });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(
    /^whowhom: This should not happen; please report it \[internal-error\]: TypeError: a mistake\n/,
  );
});

test('where nothing could be done, the first twenty reasons are told', async () => {
  const { run, out } = await workplace();
  const { code, stderr } = await run([...Array.from({ length: 22 }, (_, i) => `skip ${i}`), '--out', out()]);
  const lines = stderr.trimEnd().split('\n');
  expect(code).toBe(1);
  expect(lines).toHaveLength(22);
  expect(lines.slice(-2)).toEqual([
    'whowhom: … and 2 more skips',
    'whowhom: There is no article to work on [no-articles]',
  ]);
});
