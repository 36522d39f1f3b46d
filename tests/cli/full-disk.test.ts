import { spawnSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sketch } from '../support/documents.js';
import { outputFiles } from '../support/output-files.js';
import { articleFile, articleLines, PROGRAM, program, quickPipeline } from '../support/program.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** Runs the program where no file can grow beyond so many kilobytes: to it, the disk is full. */
function onFullDisk(kilobytes: number, words: readonly string[]) {
  const limit = `ulimit -f ${2 * kilobytes}; exec "$0" "$@"`;
  const { status, stderr } = spawnSync('/bin/sh', ['-c', limit, process.execPath, PROGRAM, ...words], {
    encoding: 'utf8',
  });
  return { status, stderr };
}

async function documentFile(folder: string, count: number): Promise<string> {
  const entities = [{ id: 'person:a' }, { id: 'person:b' }];
  const relations = [{ subject: 'person:a', object: 'person:b' }];
  const path = join(folder, `documents-${count}.jsonl`);
  const lines = Array.from({ length: count }, (_, i) => JSON.stringify(sketch({ id: `d${i}`, entities, relations })));
  await writeFile(path, lines.join('\n'));
  return path;
}

// Windows has no such limit.
describe.skipIf(process.platform === 'win32')('a full disk', () => {
  test('graph says so, the old output is unharmed, nothing is left behind', async () => {
    const folder = await temporaryFolder();
    const out = join(folder, 'out');
    await program(['graph', await documentFile(folder, 2), '--out', out, '-q']);
    const before = await outputFiles(out);
    const { status, stderr } = onFullDisk(100, ['graph', await documentFile(folder, 1000), '--out', out, '-q']);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^whowhom: Cannot write .*EFBIG.*\[write-failed\]\n$/),
    });
    expect(await outputFiles(out)).toEqual(before);
    expect(await readdir(out)).not.toContain('joining');
  });

  test('run says so, keeps what is done, and goes on when there is room', async () => {
    const folder = await temporaryFolder();
    const pipeline = await quickPipeline(folder);
    const out = join(folder, 'out');
    const run = (input: string, ...words: string[]) => ['run', input, '-p', pipeline, '-q', '-w', '1', ...words];
    const few = await articleFile(folder, articleLines(3), 'few.jsonl');
    const many = await articleFile(folder, articleLines(120), 'many.jsonl');
    await program(run(few, '--out', out));
    const before = await outputFiles(out);
    const { status, stderr } = onFullDisk(300, run(many, '--out', out));
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(
        /^whowhom: Cannot write .*EFBIG.* What is done \(\d+ documents\) is kept: the same command with --resume goes on \[write-failed\]\n$/,
      ),
    });
    const after = await outputFiles(out);
    expect(after).toMatchObject(before);
    expect(await program(run(many, '--out', out, '--resume'))).toMatchObject({ code: 0 });
    await program(run(many, '--out', join(folder, 'fresh')));
    expect(await outputFiles(out)).toEqual(await outputFiles(join(folder, 'fresh')));
  });
});
