import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The examples in docs import the library by its name; tests run them on the source.
  resolve: { alias: { whowhom: fileURLToPath(new URL('src/index.ts', import.meta.url)) } },
  test: { include: ['tests/**/*.test.ts'], testTimeout: 60_000 },
});
