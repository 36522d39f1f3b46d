// Bundles the part of a package that is used here into one small CommonJS file of dist.
import { writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

const ENTRY = 'part';

/** Writes dist/FILE: what the source `entry`, which names files by their paths, exports. */
export async function bundlePart(entry, file) {
  const bundle = await rolldown({
    input: ENTRY,
    platform: 'node',
    plugins: [
      {
        name: ENTRY,
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? entry : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'cjs', minify: true });
  await bundle.close();
  writeFileSync(new URL(`../dist/${file}`, import.meta.url), output[0].code);
}
