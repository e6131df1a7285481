import { open, type FileHandle } from 'node:fs/promises';
import { SqliteDriver, type SqliteDialectConfig } from 'kysely';
import { coded } from './sqlite-file.ts';

/** Brings SQLite's log to the disk, off the main thread, and once for all that was committed meanwhile. */
export type DurableLog = {
  /** Something was committed. */
  readonly written: () => void;
  /** Resolves when everything that was committed by now is on the disk. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * For a database with `journal_mode=WAL` and `synchronous=NORMAL`: SQLite then leaves it to us when the log is to be on the disk, and
 * sees itself to the order of log and file.
 */
export function createDurableLog(file: string): DurableLog {
  let log: FileHandle | null = null;
  const commits = { written: 0, settled: 0 };
  let running: Promise<void> | null = null;

  const sync = async (): Promise<void> => {
    const upTo = commits.written;
    try {
      // It is there once something was written, and stays as long as the database is open.
      log ??= await open(`${file}-wal`, 'r+');
      await log.datasync();
    } catch (error) {
      throw coded(error, file);
    }
    commits.settled = upTo;
  };
  return {
    written: () => void (commits.written += 1),
    settled: async () => {
      const mine = commits.written;
      // What is under way may have begun before this was written.
      while (commits.settled < mine) {
        running ??= sync().finally(() => {
          running = null;
        });
        await running;
      }
    },
    close: async () => log?.close(),
  };
}

/** Whoever wrote or read hears of it when all of that is on the disk. Others have the connection meanwhile. */
export class DurableDriver extends SqliteDriver {
  readonly #log: DurableLog;

  constructor(config: SqliteDialectConfig, log: DurableLog) {
    super(config);
    this.#log = log;
  }

  override async releaseConnection(): Promise<void> {
    const settled = this.#log.settled();
    await super.releaseConnection();
    await settled;
  }

  override async destroy(): Promise<void> {
    await super.destroy();
    await this.#log.close();
  }
}
