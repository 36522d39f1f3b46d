import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { compilerFlag } from '../../src/cli/spare-compiler.js';

test.each([
  [11, '--interrupt-budget=540000'],
  [12, '--invocation-count-for-turbofan=24000'],
  [14, '--invocation-count-for-turbofan=24000'],
  [15, undefined],
])('the flag of V8 %i is %s', (version, flag) => {
  expect(compilerFlag(version)).toBe(flag);
});

test('the V8 that runs this knows its flag', () => {
  const flag = compilerFlag(Number.parseInt(process.versions.v8, 10));
  const { status, stderr } = spawnSync(process.execPath, [...(flag === undefined ? [] : [flag]), '-e', ''], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
