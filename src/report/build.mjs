// Bundles the page of report.html: one script and one style in dist/report, read when a report is written.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = (name) => here(`../../dist/report/${name}`);

const bundle = await rolldown({ input: here('main.ts'), tsconfig: here('tsconfig.json'), platform: 'browser' });
const { output } = await bundle.generate({
  format: 'iife',
  minify: true,
  comments: { legal: true, annotation: false, jsdoc: false },
});
await bundle.close();
const script = output[0].code.trim();
// Within a script element these would end it or change how it is read.
for (const forbidden of ['</script', '<!--', '<script']) {
  if (script.toLowerCase().includes(forbidden)) throw new Error(`The bundle holds ${forbidden}`);
}
mkdirSync(out(''), { recursive: true });
writeFileSync(out('page.js'), script);
writeFileSync(out('page.css'), readFileSync(here('page.css'), 'utf8').trim());
