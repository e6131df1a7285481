import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { restoring } from '../../src/i18n/da/copies.ts';
import { tablesInOrder } from '../../src/storage/copies/copy-rows.ts';
import { openSqlite } from '../../src/storage/database/sqlite.ts';
import { openStorage } from '../../src/storage/open.ts';

it('every table has its words, so that whoever moves or restores reads what was counted', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'tables-'));
  const file = join(dir, 'mitid.db');
  await (await openStorage({ databaseUrl: null, file, owner: true })).close();
  const db = await openSqlite(file);
  try {
    const tables = await tablesInOrder(db);
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter((table) => restoring.row(table, 1).includes(table))).toEqual([]);
  } finally {
    await db.destroy();
    await rm(dir, { recursive: true });
  }
});
