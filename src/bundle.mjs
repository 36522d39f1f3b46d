// Bundles what the library, the commands and their threads load into a few files: reading three hundred modules takes a process longer than
// opening the model. As deep in the package as src/x and dist/x, so that files of the package are found.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const dist = (path) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));

rmSync(dist('bundle'), { recursive: true, force: true });
const bundle = await rolldown({
  input: {
    index: dist('index.js'),
    main: dist('cli/main.js'),
    worker: dist('cli/worker.js'),
    'read-worker': dist('cli/read-worker.js'),
    'measure-worker': dist('cli/measure-worker.js'),
    'xml-worker': dist('cli/xml-worker.js'),
    'graph-worker': dist('service/graph-worker.js'),
  },
  platform: 'node',
  // Packages stay packages, but for zod: of its two hundred modules, languages of messages among them, a few are used.
  external: (id) => id !== 'zod' && !/^(?:[./]|\w:)/.test(id),
});
await bundle.write({
  dir: dist('bundle'),
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  comments: { legal: true, annotation: false, jsdoc: false },
});
await bundle.close();
