import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/program.js';
import { readCsv } from '../../src/formats/read/csv.js';
import { call } from '../support/command-line.js';
import { sketch } from '../support/documents.js';
import { FAKE_PIPELINE } from '../support/fake-stages.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const LINES = [
  sketch({
    id: 'd1',
    date: '2022-06-01',
    sentences: ['Ada Quillmore met =Acmetron.'],
    entities: [
      { id: 'person:ada-quillmore', name: 'Ada Quillmore' },
      { id: 'organization:acmetron', name: '=Acmetron' },
    ],
  }),
  sketch({
    id: 'd2',
    date: '2022-06-02',
    sentences: ['Quillmore spoke, "twice".'],
    entities: [
      { id: 'person:quillmore', name: 'Quillmore' },
      { id: 'organization:acmetron-inc', name: '=Acmetron Inc.' },
    ],
  }),
];

/** `whowhom graph` over the two articles, with a file of overrides or without one. */
async function workplace() {
  const folder = await temporaryFolder();
  const documents = join(folder, 'documents.jsonl');
  const overrides = join(folder, 'overrides.csv');
  const out = join(folder, 'out');
  await writeFile(documents, LINES.map((line) => JSON.stringify(line)).join('\n'));
  return {
    out,
    overrides,
    async graph(csv?: string) {
      if (csv !== undefined) await writeFile(overrides, csv);
      const called = await call(runCommandLine, [
        'graph',
        documents,
        '--out',
        out,
        ...(csv === undefined ? [] : ['--overrides', overrides]),
      ]);
      return called;
    },
    read: (name: string) => readFile(join(out, name), 'utf8'),
    async ids() {
      const { entities } = JSON.parse(await readFile(join(out, 'entities.json'), 'utf8')) as {
        entities: { id: string; name: string }[];
      };
      return entities.map(({ id, name }) => `${id} ${name}`);
    },
  };
}

const JOINED = ['organization:acmetron =Acmetron', 'person:ada-quillmore Ada Quillmore'];

describe('--overrides', () => {
  test('merges.csv shows each pair; edited and given back it is followed, unchanged it changes nothing', async () => {
    const { graph, read, ids } = await workplace();
    const first = await graph();
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('names: 2 joined across articles');
    expect(await ids()).toEqual(JOINED);
    const merges = await read('merges.csv');
    const [header = [], ...rows] = readCsv(merges);
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);
    expect(column('decision')).toEqual(['same', 'same']);
    expect(column('entity_a')).toEqual(['organization:acmetron-inc', 'person:quillmore']);
    expect(column('name_a')).toEqual(["'=Acmetron Inc.", 'Quillmore']);
    expect(column('entity_b')).toEqual(['organization:acmetron', 'person:ada-quillmore']);
    expect(column('sentence_a')).toEqual(
      [undefined, 'Quillmore spoke, "twice".'].map((text) => text ?? expect.any(String)),
    );
    expect(column('sentence_b')[1]).toBe('Ada Quillmore met =Acmetron.');

    const again = await graph(merges);
    expect(again.stderr).toBe('');
    expect(await ids()).toEqual(JOINED);
    expect(await read('merges.csv')).toBe(merges);

    const edited = merges.replace(/^same(.*person:quillmore)/m, 'different$1');
    await graph(edited);
    expect(await ids()).toEqual([...JOINED, 'person:quillmore Quillmore']);
    expect(await read('merges.csv')).toContain('decided by an override');
    const third = await read('merges.csv');
    await graph(third);
    expect(await read('merges.csv')).toBe(third);
  });

  test("a table of one's own: semicolons, any order of columns, names; rows that cannot be followed are named", async () => {
    const { graph, ids, overrides } = await workplace();
    const rows = [
      'name_a;decision;value',
      'Ada Quillmore;rename;A. Q.',
      "'=Acmetron;type;facility",
      'Nobody;drop;',
      'Quillmore;join;',
      ';;',
    ];
    const { code, stderr } = await graph(rows.join('\r\n'));
    expect(await ids()).toEqual(['facility:acmetron =Acmetron', 'person:ada-quillmore A. Q.']);
    expect(code).toBe(0);
    expect(stderr).toBe(
      `whowhom: 2 rows of ${overrides} could not be followed\n` +
        'whowhom:   row 4: no entity has the name "Nobody"\n' +
        'whowhom:   row 5: the decision is one of same, different, rename, type, drop; found "join"\n',
    );
  });

  test.each([
    [
      'no column of decisions',
      'a,b\n1,2\n',
      /has no column "decision"; its first line has: a, b \[invalid-overrides\]/,
      2,
    ],
    ['nothing', '', /has no column "decision"; its first line has: nothing/, 2],
  ])('%s is wrong usage', async (_why, csv, message, exit) => {
    const { graph } = await workplace();
    const { code, stderr } = await graph(csv);
    expect(stderr).toMatch(message);
    expect(code).toBe(exit);
  });

  test('a file that is not there stops a run before anything is read', async () => {
    const folder = await temporaryFolder();
    const pipeline = join(folder, 'pipeline.json');
    await writeFile(pipeline, JSON.stringify(FAKE_PIPELINE));
    const { code, stderr } = await call(runCommandLine, [
      'run',
      '-p',
      pipeline,
      'Ann met Bo',
      '--out',
      join(folder, 'out'),
      '--overrides',
      join(folder, 'none.csv'),
    ]);
    expect(stderr).toMatch(/Cannot read .*none\.csv.*\[unreadable-file\]/);
    expect(code).toBe(1);
  });

  test('a run follows the same file', async () => {
    const folder = await temporaryFolder();
    const [pipeline, overrides] = [join(folder, 'pipeline.json'), join(folder, 'o.csv')];
    await writeFile(pipeline, JSON.stringify(FAKE_PIPELINE));
    await writeFile(overrides, 'decision,name_a\ndrop,Bo\n');
    await call(runCommandLine, [
      'run',
      '-p',
      pipeline,
      'Ann met Bo',
      '--out',
      join(folder, 'out'),
      '--overrides',
      overrides,
    ]);
    const { entities } = JSON.parse(await readFile(join(folder, 'out', 'entities.json'), 'utf8')) as {
      entities: { name: string }[];
    };
    expect(entities.map(({ name }) => name)).toEqual(['Ann']);
    const run = JSON.parse(await readFile(join(folder, 'out', 'run.json'), 'utf8')) as {
      options: { overrides: number };
    };
    expect(run.options.overrides).toBe(1);
  });
});
