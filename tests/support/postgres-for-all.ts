import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the PostgreSQL server that serves all tests. */
    readonly postgres: string;
  }
}

/** Runs around all tests. */
export async function setup({ provide }: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  provide('postgres', postgres.address);
  return postgres.stop;
}
