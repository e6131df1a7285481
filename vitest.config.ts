import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/kills/**'],
    globalSetup: ['tests/browser/say-when-skipped.ts', 'tests/support/postgres-for-all.ts'],
    // Each core gets a process that runs many files: what one of them loaded, and what the engine made fast, serves the next.
    maxWorkers: '100%',
    isolate: false,
    // Whatever is waited for comes soon, but nobody knows how busy the machine is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
