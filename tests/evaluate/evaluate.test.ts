import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeSource } from '../../src/document/source.js';
import { type EvaluateServices, runEvaluate } from '../../src/evaluate/command.js';
import { scoreValue } from '../../src/evaluate/score-table.js';
import type { EvaluationSet } from '../../src/evaluate/set.js';
import { call } from '../support/command-line.js';
import { FAKE_PIPELINE } from '../support/fake-stages.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Counts relations over more articles than a batch holds. */
const relations: EvaluationSet = {
  name: 'relations',
  about: 'counts relations',
  files: ['gold/a.txt'],
  async evaluate({ data, run }) {
    const body = await readFile(join(data, 'gold/a.txt'), 'utf8');
    const documents = await run(Array.from({ length: 20 }, (_, i) => makeSource({ id: `${i}`, body })));
    const count = documents.flatMap((document) => document.layers.relations ?? []).length;
    const ordered = documents.every((document, i) => document.source.id === `${i}`);
    return {
      scores: [
        { figure: 'relations', value: count, unit: 'relations', detail: 'a | b' },
        { figure: 'in order', value: ordered ? 100 : 0, detail: '20 of 20' },
      ],
      errors: ['first error', 'second error'],
    };
  },
};
const empty: EvaluationSet = {
  name: 'empty',
  about: 'nothing',
  files: [],
  evaluate: async () => ({ scores: [], errors: [] }),
};

async function workplace() {
  const data = await temporaryFolder();
  await mkdir(join(data, 'gold'));
  await writeFile(join(data, 'gold/a.txt'), 'Ann met Bo');
  const pipeline = join(data, 'pipeline.json');
  await writeFile(pipeline, JSON.stringify(FAKE_PIPELINE));
  const evaluate = (words: string[], sets = [relations, empty]) =>
    call((given, services: EvaluateServices) => runEvaluate(given, sets, services), ['--pipeline', pipeline, ...words]);
  return { data, pipeline, evaluate };
}

describe('evaluate', () => {
  test('prints a table and as many errors as asked for', async () => {
    const { data, evaluate } = await workplace();
    expect(await evaluate(['relations', '--data', data, '--errors', '1'])).toEqual({
      code: 0,
      stderr: '',
      stdout: `relations  relations  20 relations  a | b
relations  in order        100.0 %  20 of 20
    first error
`,
    });
  });

  test('--json', async () => {
    const { data, evaluate } = await workplace();
    const { stdout } = await evaluate(['--data', data, '--json']);
    expect(JSON.parse(stdout)).toEqual({
      results: [
        {
          set: 'relations',
          pipeline: 'fake',
          scores: [
            { figure: 'relations', value: 20, unit: 'relations', detail: 'a | b' },
            { figure: 'in order', value: 100, detail: '20 of 20' },
          ],
          errors: [],
        },
        { set: 'empty', pipeline: 'fake', scores: [], errors: [] },
      ],
    });
  });

  test('--write changes the rows of the sets and the pipeline that ran, and again nothing', async () => {
    const { data, pipeline, evaluate } = await workplace();
    const scores = join(data, 'scores.md');
    await writeFile(
      scores,
      [
        `| relations | gone | 1 % | x | \`npm run evaluate -- relations --data FOLDER --pipeline ${pipeline}\` |`,
        '| relations | of another pipeline | 1.0 % | x | `npm run evaluate -- relations` |',
        '| other | figure | 1.0 % | x | `npm run evaluate` |\n',
      ].join('\n'),
    );
    await evaluate(['relations', '--data', data, '--write', '--scores', scores, '--pipeline', 'fake.json']);
    const missing = await readFile(scores, 'utf8');
    expect(missing).toContain('gone');
    await evaluate(['relations', '--data', data, '--write', '--scores', scores]);
    const written = await readFile(scores, 'utf8');
    const lines = written.split('\n').slice(4);
    expect(lines.map((line) => line.replaceAll(pipeline, 'FILE').replace(/ +/g, ' ').replace(/-+/g, '-'))).toEqual([
      '| Set | Figure | Value | Counted on | Command |',
      '| - | - | - | - | - |',
      '| other | figure | 1.0 % | x | `npm run evaluate` |',
      '| relations | of another pipeline | 1.0 % | x | `npm run evaluate - relations` |',
      '| relations | relations | 20 relations | a \\| b | `npm run evaluate - relations -data FOLDER -pipeline FILE` |',
      '| relations | in order | 100.0 % | 20 of 20 | `npm run evaluate - relations -data FOLDER -pipeline FILE` |',
      '',
    ]);
    expect(new Set(lines.slice(0, -1).map((line) => line.length)).size).toBe(1);
    await evaluate(['relations', '--data', data, '--write', '--scores', scores]);
    expect(await readFile(scores, 'utf8')).toBe(written);
  });

  test.each([
    ['no such set', ['nothing', '--data', 'x'], 'No such set: nothing; there are relations, empty [unknown-set]'],
    ['no data', ['relations', '--data', 'no/such/folder'], 'Evaluation data is not there:\n  no/such/folder\n'],
    ['no folder given', ['relations'], "required option '-d, --data <folder>' not specified"],
    ['a wrong number', ['relations', '--data', 'x', '--errors', 'x'], 'Expected a whole number'],
  ])('%s is wrong usage', async (_name, words, message) => {
    const { evaluate } = await workplace();
    const { code, stderr } = await evaluate(words);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('a file that a set needs and that is not there is named', async () => {
    const { data, evaluate } = await workplace();
    const set = { ...relations, files: ['gold/a.txt', 'gold/missing.json'] };
    const { code, stderr } = await evaluate(['--data', data], [set]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `evaluate: Evaluation data is not there:\n  ${join(data, 'gold/missing.json')} (set relations) [missing-data]\n`,
    });
  });
});

test.each([
  [50, undefined, '50.0 %'],
  [33.333, undefined, '33.3 %'],
  [7, 'of 9', '7 of 9'],
  [1.25, 's', '1.3 s'],
])('scoreValue(%j, %j)', (value, unit, expected) => {
  expect(scoreValue(value, unit)).toBe(expected);
});
