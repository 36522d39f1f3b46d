import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outputFiles } from '../support/output-files.js';
import { articleFile, articleLines, program, quickPipeline } from '../support/program.js';
import { temporaryFolder } from '../support/temporary-folder.js';

// Windows has no such signal for another process.
test.skipIf(process.platform === 'win32').each(['1', '2'])(
  'Ctrl-C with %s threads keeps what is done and says how to go on',
  async (workers) => {
    const folder = await temporaryFolder();
    const pipeline = await quickPipeline(folder);
    const input = await articleFile(folder, articleLines(150));
    const run = (out: string, ...words: string[]) => [
      'run',
      input,
      '-p',
      pipeline,
      '-q',
      '-w',
      workers,
      '--out',
      join(folder, out),
      ...words,
    ];
    const journal = join(folder, 'out', 'unfinished', 'documents.jsonl');
    const stopped = await program(run('out'), {
      during: (kill) => {
        const timer = setInterval(() => {
          if (!statSync(journal, { throwIfNoEntry: false })?.size) return;
          clearInterval(timer);
          kill('SIGINT');
        }, 2);
      },
    });
    expect(stopped).toEqual({
      code: 130,
      signal: null,
      stdout: '',
      stderr: expect.stringMatching(
        /What is done \(\d+ documents\) is kept: the same command with --resume goes on \[interrupted\]\n$/,
      ),
    });
    expect(await program(run('out', '--resume'))).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
    await program(run('fresh'));
    expect(await outputFiles(join(folder, 'out'))).toEqual(await outputFiles(join(folder, 'fresh')));
  },
  240_000,
);
