import { defineConfig } from 'vitest/config';

/** What needs a server, a browser, a second process or PostgreSQL. What uses one without being named here fails. */
const SLOW = [
  'tests/{bin,browser,end-to-end,gate,kills,storage}/**/*.test.ts',
  'tests/pages/server/**/*.test.ts',
  'tests/playground/{delivery,gestures,site,web-api}/**/*.test.ts',
  'tests/playground/{conversation,limited-use}.test.ts',
  'tests/curation/{one-act,two-processes}.test.ts',
  'tests/cli/check-online.test.ts',
  'tests/layers.test.ts',
  'tests/campaign/short.test.ts',
  'tests/evals/emoji.test.ts',
];

/** Takes minutes; `npm run campaign`. */
const WHOLE = 'tests/campaign/whole.test.ts';

export default defineConfig({
  test: {
    // Each core gets a process that runs many files: what one of them loaded, and what the engine made fast, serves the next.
    maxWorkers: '100%',
    isolate: false,
    // Whatever is waited for comes soon, but nobody knows how busy the machine is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 240_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: [...SLOW, WHOLE],
          setupFiles: ['tests/support/fast-only.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: SLOW,
          globalSetup: ['tests/browser/say-when-skipped.ts', 'tests/support/postgres-for-all.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'campaign',
          include: [WHOLE],
          testTimeout: 15 * 60 * 1000,
          globalSetup: ['tests/support/postgres-for-all.ts'],
        },
      },
    ],
  },
});
