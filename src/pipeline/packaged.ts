import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WhowhomError } from './errors.js';

/** The folder of this package, wherever it is installed: src/ and dist/ lie equally deep in it. */
const PACKAGE_ROOT = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);

/** The packages whose version can change what a run writes. */
const PACKAGES = [
  '@mozilla/readability',
  'chardet',
  'compromise',
  'graphology',
  'linkedom',
  'onnxruntime-node',
  'onnxruntime-web',
  'wink-eng-lite-web-model',
  'wink-nlp',
  'world-countries',
] as const;

/** A file or folder that comes with the package. */
export function packagedPath(...parts: readonly string[]): string {
  return join(PACKAGE_ROOT, ...parts);
}

/** Loads a script that `npm run build` put into dist, as what its build makes of it. Throws WhowhomError `not-built` where it is not there. */
export function requireBuilt<Built>(name: string): Built {
  const file = packagedPath('dist', name);
  try {
    return require(file) as Built;
  } catch (cause) {
    throw new WhowhomError('not-built', `${file} cannot be loaded; \`npm run build\` makes it`, { file }, { cause });
  }
}

export interface Versions {
  readonly whowhom: string;
  readonly node: string;
  readonly packages: Readonly<Record<string, string>>;
}

export function packageVersion(): string {
  return versionIn(packagedPath('package.json')) ?? 'unknown';
}

/** Versions of this package, of Node and of the packages that matter, where they are installed. */
export function versions(): Versions {
  const packages: Record<string, string> = {};
  for (const name of PACKAGES) {
    const folder = (require.resolve.paths(name) ?? []).find((candidate) =>
      existsSync(join(candidate, name, 'package.json')),
    );
    const version = folder === undefined ? undefined : versionIn(join(folder, name, 'package.json'));
    if (version !== undefined) packages[name] = version;
  }
  return { whowhom: packageVersion(), node: process.versions.node, packages };
}

function versionIn(path: string): string | undefined {
  const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const version = typeof content === 'object' && content !== null && 'version' in content ? content.version : undefined;
  return typeof version === 'string' ? version : undefined;
}
