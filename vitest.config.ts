import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/kills/**'],
    globalSetup: 'tests/browser/say-when-skipped.ts',
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
