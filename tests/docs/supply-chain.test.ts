import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packagedPath } from '../../src/pipeline/packaged.js';

interface Locked {
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
}

const { packages } = JSON.parse(readFileSync(packagedPath('package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
/** What a user installs. */
const installed = Object.entries(packages).filter(([path, { dev }]) => path.startsWith('node_modules/') && !dev);

test('of what a user installs, only the packages that docs/architecture.md names run a script when they are installed', () => {
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(scripted.map(([path]) => path.slice('node_modules/'.length))).toEqual(['onnxruntime-node', 'protobufjs']);
});

test('each of them is locked by its content', () => {
  const loose = installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
  expect(loose.map(([path]) => path)).toEqual([]);
});
