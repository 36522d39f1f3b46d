import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/browser/**/*.browser.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A page draws on a later frame than the click, and a busy machine has few frames: what is read is asked again until then.
    expect: { poll: { timeout: 15_000 } },
    fileParallelism: false,
  },
});
