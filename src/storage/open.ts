import type { Kysely } from 'kysely';
import { createActs } from './coordinators/acts.ts';
import { createAnnouncementStore } from './announcements/create-store.ts';
import { createCoordinators } from './coordinators/queries.ts';
import { openSqlite } from './database/sqlite.ts';
import { expire } from './expire.ts';
import { forget } from './forget.ts';
import { createInbox } from './inbox/queries.ts';
import { createLearned } from './learned/queries.ts';
import { migrate } from './database/migrate.ts';
import type { DatabaseKind } from './database/columns.ts';
import { createMisses } from './misses/queries.ts';
import { takeOwnership } from './database/ownership.ts';
import { openPostgres } from './database/postgres.ts';
import { wipe } from './database/wipe.ts';
import { createQuestions, createVotes } from './questions/queries.ts';
import type { Storage } from './storage.ts';
import type { Tables } from './tables.ts';

export type StorageOptions = {
  /** PostgreSQL's address; null: the SQLite database in `file`. */
  readonly databaseUrl: string | null;
  readonly file: string;
  /** The bot owns the file, one at a time; commands work beside it without owning it. PostgreSQL takes any number of bots. */
  readonly owner: boolean;
};

/**
 * Opens what is remembered and brings its tables up to date. Throws coded errors: `database-in-use`,
 * `database-not-writable`, `database-damaged`, `database-newer`, `database-unreachable`, `database-refused`.
 */
export async function openStorage({ databaseUrl, file, owner }: StorageOptions): Promise<Storage> {
  if (databaseUrl !== null) return migrated(openPostgres(databaseUrl), 'postgres');
  const letGo = owner ? await takeOwnership(file) : () => {};
  try {
    const storage = await migrated(await openSqlite(file), 'sqlite');
    return {
      ...storage,
      close: async () => {
        await storage.close();
        letGo();
      },
    };
  } catch (error) {
    letGo();
    throw error;
  }
}

async function migrated(db: Kysely<Tables>, kind: DatabaseKind): Promise<Storage> {
  try {
    await migrate(db, { kind });
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    inbox: createInbox(db),
    questions: createQuestions(db),
    votes: createVotes(db),
    misses: createMisses(db, kind),
    learned: createLearned(db),
    coordinators: createCoordinators(db),
    acts: createActs(db),
    announcements: createAnnouncementStore(db),
    forget: async (userId) => {
      const forgotten = await forget(db, userId);
      await wipe(db, kind);
      return forgotten;
    },
    expire: async (before) => {
      await expire(db, before);
      await wipe(db, kind);
    },
    close: () => db.destroy(),
  };
}
