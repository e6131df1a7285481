import { defineConfig } from 'vitest/config';

/** Kills the bot a hundred times, which takes too long for every run of the tests. */
export default defineConfig({ test: { include: ['tests/kills/**/*.test.ts'] } });
