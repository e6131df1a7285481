import { inject } from 'vitest';

/** Makes an empty database in the PostgreSQL server that serves all tests, and gives its address. */
export async function newDatabase(): Promise<string> {
  const response = await fetch(inject('databases'));
  const said = await response.text();
  if (!response.ok) throw new Error(said);
  return said;
}
