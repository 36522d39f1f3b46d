// node bench/run.mjs report [arguments]: bundles bench/report.ts with our own modules into dist/bench and runs it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const [name, ...words] = process.argv.slice(2);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const bundle = await rolldown({ input: here(`${name}.ts`), platform: 'node', external: /^[^./]/ });
// As deep as src/x and dist/x, so that files of the package are found.
const file = here(`../dist/bench/${name}.mjs`);
await bundle.write({ file, format: 'esm', sourcemap: true });
await bundle.close();
process.exit(spawnSync(process.execPath, ['--enable-source-maps', file, ...words], { stdio: 'inherit' }).status ?? 1);
