import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { schemaFiles } from '../../src/cli/schema-files.js';

test.each(Object.entries(schemaFiles()))('docs/schema/%s is what npm run schema writes', async (name, content) => {
  expect(await readFile(new URL(`../../docs/schema/${name}`, import.meta.url), 'utf8')).toBe(content);
});
