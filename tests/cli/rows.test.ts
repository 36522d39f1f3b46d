import { expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/program.js';
import { call } from '../support/command-line.js';
import { sketch } from '../support/documents.js';

const documentLine = (value: object) => `${JSON.stringify(value)}\n`;
const document = sketch({
  id: 'd1',
  title: 'T',
  sentences: ['Ann met Bo.'],
  entities: [{ id: 'person:a', name: 'Ann', says: ['Ann'] }],
  relations: [],
});

test('rows of each document, in the order of the input; a line that is none is named', async () => {
  const stdin = `${documentLine(document)}\nno JSON\n${documentLine({ ...document, id: 'd2' })}`;
  const { code, stdout, stderr } = await call(runCommandLine, ['rows'], { stdin });
  const rows = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(rows.map(({ row, id, document: from }) => [row, id, from])).toEqual([
    ['node', 'person:a', 'd1'],
    ['node', 'person:a', 'd2'],
  ]);
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: expect.stringMatching(/^whowhom: <stdin>:3: .*\[broken-json-line\]\nwhowhom: 2 done, 1 skipped\n$/),
  });
});

test.each([
  ['nothing usable', 'no JSON\n', [], 1],
  ['something skipped, and --strict', `no JSON\n${documentLine(document)}`, ['--strict'], 1],
  ['nothing at all', '', [], 0],
])('%s: the exit code', async (_name, stdin, words, code) => {
  expect((await call(runCommandLine, ['rows', ...words], { stdin })).code).toBe(code);
});
