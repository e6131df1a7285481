import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { CodedError } from '../../errors.ts';
import { coded, PATIENCE } from './sqlite-file.ts';

/*
 * SQLite rewrites a file in one go, two seconds for 100 MB. In a thread with a connection of its own that blocks nobody, and the
 * memory for it is given back with the thread.
 */

/** How it ended: what the log's emptying says (0: done), or an error with SQLite's code. */
const Ended = z.union([z.object({ busy: z.number() }), z.object({ code: z.string(), message: z.string() })]);

/** Plain JavaScript: a thread has no compiler, and nothing of ours in it. `exec` leaves no open statement behind when it is refused. */
const WORK = `
const { parentPort, workerData: { driver, file, timeout } } = require('node:worker_threads');
const Database = require(driver);
try {
  const database = new Database(file, { timeout });
  try {
    database.exec('PRAGMA temp_store = MEMORY');
    database.exec('VACUUM');
    const [busy] = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').pluck().all();
    parentPort.postMessage({ busy });
  } finally {
    database.close();
  }
} catch ({ code = '', message }) {
  parentPort.postMessage({ code: String(code), message: String(message) });
}`;

/**
 * Writes a database file anew with nothing in it that was deleted, and empties its log, which holds older states of it. Whoever writes
 * meanwhile must wait. Throws `database-busy` when another process does not let go of it, and what `coded` makes of other failures.
 */
export async function rewrite(file: string): Promise<void> {
  const driver = createRequire(import.meta.url).resolve('libsql');
  const thread = new Worker(WORK, { eval: true, workerData: { driver, file, timeout: PATIENCE } });
  const ended = Ended.parse(
    await new Promise<unknown>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('the thread ended before its work')));
    }),
  );
  if ('message' in ended) throw coded(Object.assign(new Error(ended.message), { code: ended.code }), file);
  if (ended.busy !== 0) throw new CodedError('database-busy', { file });
}
