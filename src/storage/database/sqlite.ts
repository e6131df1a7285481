import type Database from 'libsql';
import {
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type CompiledQuery,
  type DatabaseConnection,
  type SqliteDatabase,
  type SqliteDialectConfig,
} from 'kysely';
import { LRUCache } from 'lru-cache';
import { CodedError } from '../../errors.ts';
import { makeReady, requireRoom, watchOver } from './data-file.ts';
import { createDurableLog, DurableDriver, type DurableLog } from './durable.ts';
import { coded, openFile } from './sqlite-file.ts';
import { reserveForWriting } from './reserve.ts';
import type { Tables } from '../tables.ts';

/** So many statements stay prepared: those that answering takes, and what else is asked often. */
const PREPARED = 100;

/**
 * Opens a database file, made together with its folder when it is missing. What is committed survives the death of the
 * process and of the machine. Throws `database-not-writable`, `database-linked`, `database-damaged`,
 * `database-disk-unfit`, `database-full`; queries throw `database-gone` when the file was removed or replaced, `database-disk-broken`.
 */
export async function openSqlite(given: string): Promise<Kysely<Tables>> {
  const file = await makeReady(given);
  await requireRoom(file);
  const database = openFile(file);
  const log = createDurableLog(file);
  try {
    const [mode]: unknown[] = database.prepare('PRAGMA journal_mode = WAL').pluck().all();
    if (mode !== 'wal') throw new CodedError('database-disk-unfit', { file });
    // The log is brought to the disk before anybody hears that something is stored: see `DurableDriver`.
    database.pragma('synchronous = NORMAL');
    database.pragma('foreign_keys = ON');
    // What is deleted is overwritten, as far as this goes; `wipe` does the rest. No copies in other folders.
    database.pragma('secure_delete = ON');
    database.pragma('temp_store = MEMORY');
    // In KiB. With SQLite's own 2 MB, whatever looks at many rows reads them from the file each time.
    database.pragma('cache_size = -8192');
  } catch (error) {
    database.close();
    throw coded(error, file);
  }
  return new Kysely({
    dialect: new DurableDialect(
      {
        database: careful(database, file),
        onCreateConnection: (connection) => {
          reserveForWriting(connection, database, file, log.written);
          lookBeforeEach(connection, watchOver(file));
          return Promise.resolve();
        },
      },
      log,
    ),
  });
}

/** Looks at the file before each query: what is written to a deleted file is lost when the process ends. */
function lookBeforeEach(connection: DatabaseConnection, look: () => void): void {
  const execute = connection.executeQuery.bind(connection);
  connection.executeQuery = async <R>(query: CompiledQuery) => {
    if (query.sql !== 'rollback') look();
    return execute<R>(query);
  };
}

class DurableDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  readonly #log: DurableLog;

  constructor(config: SqliteDialectConfig, log: DurableLog) {
    super(config);
    this.#config = config;
    this.#log = log;
  }

  override createDriver(): DurableDriver {
    return new DurableDriver(this.#config, this.#log);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }
}

/** SQLite creates tables in transactions, so that a migration happens whole or not at all. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** The driver as Kysely uses it, with coded errors. What is asked for each question is prepared once. */
function careful(database: Database.Database, file: string): SqliteDatabase {
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw coded(error, file);
    }
  };
  const prepared = new LRUCache<string, Database.Statement>({ max: PREPARED });
  return {
    close: () => void database.close(),
    prepare: (sql) => {
      const known = prepared.get(sql);
      const statement = known ?? attempt(() => database.prepare(sql));
      if (known === undefined) prepared.set(sql, statement);
      return {
        reader: statement.reader,
        all: (parameters) => attempt(() => statement.all(bindable(parameters))),
        run: (parameters) => attempt(() => statement.run(bindable(parameters))),
        iterate: (parameters) => attempt(() => statement.iterate(bindable(parameters))),
      };
    },
  };
}

/** Refuses values that would abort the process inside the driver (libsql 0.5.29). */
function bindable(parameters: readonly unknown[]): unknown[] {
  const wrong = parameters.find((value) => value !== null && !['string', 'number'].includes(typeof value));
  if (wrong !== undefined) throw new TypeError(`cannot store a ${typeof wrong}`);
  return [...parameters];
}
