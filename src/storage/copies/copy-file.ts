import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CodedError } from '../../errors.ts';
import { coded, openFile } from '../database/sqlite-file.ts';
import type { Counts } from './copy-rows.ts';

const OUR_TABLES = `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'`;

/** Copies a SQLite database in use, its write-ahead log included, into one file. */
export function copyFile(file: string, copy: string): void {
  using(file, (database) => database.prepare('vacuum into ?').run([copy]));
}

/** Counts the rows of every table of a SQLite file, which thereby proves to be readable. */
export function countInFile(file: string): Counts {
  return using(file, (database) => {
    const tables: unknown[] = database.prepare(OUR_TABLES).pluck().all();
    return new Map(
      tables.map(String).map((table) => {
        const [count]: unknown[] = database.prepare(`select count(*) from "${table}"`).pluck().all();
        return [table, Number(count)];
      }),
    );
  });
}

/** Whether every page, index and reference of a SQLite file is as it should be. Throws `database-damaged` for no such file. */
export function isSound(file: string): boolean {
  return using(file, (database) => {
    const found: unknown[] = database.prepare('pragma integrity_check').pluck().all();
    return found.join() === 'ok' && database.prepare('pragma foreign_key_check').all().length === 0;
  });
}

/**
 * Takes what is in a SQLite file's log into the file, and the log away: then the file alone is all. Whoever has it open may only
 * close it. Throws `database-busy` while another process reads or writes.
 */
export async function endLog(file: string): Promise<void> {
  using(file, (database) => {
    const [isInUse]: unknown[] = database.prepare('pragma wal_checkpoint(truncate)').pluck().all();
    if (isInUse !== 0) throw new CodedError('database-busy', { file });
  });
  for (const part of ['-wal', '-shm']) await rm(file + part, { force: true });
}

/** Moves a whole file within its file system. Resolves when it is on disk there. */
export async function putInPlace(copy: string, file: string): Promise<void> {
  await putOnDisk(copy);
  await rename(copy, file);
  await putOnDisk(dirname(file));
}

/** For a file, or a folder's list of files. */
async function putOnDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function using<T>(file: string, work: (database: ReturnType<typeof openFile>) => T): T {
  const database = openFile(file);
  try {
    return work(database);
  } catch (error) {
    throw coded(error, file);
  } finally {
    database.close();
  }
}
