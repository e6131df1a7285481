import type { Counts } from '../storage/copies/copy-rows.ts';

/** All rows of all tables. */
export function rowsIn(counts: Counts): number {
  return [...counts.values()].reduce((sum, rows) => sum + rows, 0);
}
