import { inject } from 'vitest';
import { newDatabaseAt } from './postgres.ts';

/** Makes an empty database in the PostgreSQL server that serves all tests, and gives its address. */
export async function newDatabase(): Promise<string> {
  return newDatabaseAt(inject('postgres'));
}
