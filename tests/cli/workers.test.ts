import { expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/program.js';
import { call } from '../support/command-line.js';
import { articleLines, program, quickPipeline } from '../support/program.js';
import { temporaryFolder } from '../support/temporary-folder.js';

test('any number of threads gives the lines of one thread, in the order of the input', async () => {
  const pipeline = await quickPipeline(await temporaryFolder());
  const lines = articleLines(80);
  lines.splice(3, 0, 'no JSON');
  lines.splice(60, 0, '{"text": ""}');
  // One article is as long as many.
  lines.splice(20, 0, JSON.stringify({ id: 'long', text: 'Poland met Iran. '.repeat(2000) }));
  const stdin = `${lines.join('\n')}\n`;
  const one = await program(['extract', '-p', pipeline, '--workers', '1'], { stdin });
  expect({ ...one, stdout: '' }).toEqual({
    code: 0,
    signal: null,
    stdout: '',
    stderr: expect.stringMatching(/<stdin>:4: .*\n.*<stdin>:62: .*\n.*81 done, 2 skipped\n$/),
  });
  const ids = one.stdout
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);
  expect(ids).toEqual([
    ...Array.from({ length: 19 }, (_, i) => `article-${i}`),
    'long',
    ...Array.from({ length: 61 }, (_, i) => `article-${i + 19}`),
  ]);
  expect(await program(['extract', '-p', pipeline, '--workers', '3'], { stdin })).toEqual(one);
}, 240_000);

test('what a thread fails of is said as if there were none', async () => {
  const pipeline = await quickPipeline(await temporaryFolder());
  const words = ['extract', '-p', pipeline.replace('quick.json', 'other.json'), '--workers', '2'];
  expect(await program(words, { stdin: articleLines(80).join('\n') })).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^whowhom: Cannot read the pipeline file .* \[pipeline-not-found\]\n$/),
  });
}, 240_000);

test.each(['0', '-1', 'two', '1.5', '4096'])('--workers %s is refused', async (workers) => {
  const { code, stderr } = await call(runCommandLine, ['run', 'Ann met Bo', `--workers=${workers}`]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('from 1 to 1024') });
});
