import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../src/cli/program.js';
import { compilerFlags } from '../../src/cli/spare-compiler.js';
import { call } from '../support/command-line.js';
import { FAKE_PIPELINE } from '../support/fake-stages.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const NODE_20 = { usual: '--interrupt-budget=67584', long: '--interrupt-budget=540672' };
const LATER = { usual: '--invocation-count-for-turbofan=3000', long: '--invocation-count-for-turbofan=24000' };

test.each([
  [11, NODE_20],
  [12, LATER],
  [14, LATER],
  [15, undefined],
])('the flags of V8 %i', (version, flags) => {
  expect(compilerFlags(version)).toEqual(flags);
});

test('the V8 that runs this knows its flag, and has its usual value unless told', () => {
  const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  const flags = compilerFlags(Number.parseInt(process.versions.v8, 10));
  if (flags) expect(stdout).toContain(`default: ${flags.usual}\n`);
});

test.each([
  ['extract', [], 0],
  ['run', ['Ann met Bo'], 0],
  ['run', ['skip'], 1],
])('%s %j spares the compiler once, and no longer than it works on articles', async (command, paths, expected) => {
  const folder = await temporaryFolder();
  const pipeline = join(folder, 'pipeline.json');
  await writeFile(pipeline, JSON.stringify(FAKE_PIPELINE));
  const seen: string[] = [];
  const spareCompiler = () => {
    seen.push('spares');
    return () => seen.push('is done');
  };
  const out = command === 'run' ? ['--out', join(folder, 'out'), '-q'] : [];
  const { code } = await call(runCommandLine, [command, ...paths, '-p', pipeline, ...out], {
    stdin: '{"text": "Ann met Bo"}\n',
    spareCompiler,
  });
  expect({ code, seen }).toEqual({ code: expected, seen: ['spares', 'is done'] });
});
