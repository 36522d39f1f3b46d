import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/package/**/*.package.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
});
