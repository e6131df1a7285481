import { sql, type Kysely } from 'kysely';
import { about } from './about.ts';
import { createChannels } from './channels/queries.ts';
import { createActs } from './coordinators/acts.ts';
import { createAnnouncementStore } from './announcements/create-store.ts';
import { createCoordinators } from './coordinators/queries.ts';
import { openSqlite } from './database/sqlite.ts';
import { createErrands } from './errands/queries.ts';
import { expire } from './expire.ts';
import { forget } from './forget.ts';
import { createInbox, freeClaims } from './inbox/queries.ts';
import { createLearned } from './learned/queries.ts';
import { migrate } from './database/migrate.ts';
import type { DatabaseKind } from './database/columns.ts';
import { createMisses } from './misses/queries.ts';
import { takeOwnership } from './database/ownership.ts';
import { openPostgres } from './database/postgres.ts';
import { wipe } from './database/wipe.ts';
import { createQuestions, createVotes } from './questions/queries.ts';
import { retract } from './retract.ts';
import type { Storage } from './storage.ts';
import type { Tables } from './tables.ts';
import { createWelcomes } from './welcomes/queries.ts';

export type StorageOptions = {
  /** PostgreSQL's address; null: the SQLite database in `file`. */
  readonly databaseUrl: string | null;
  readonly file: string;
  /** The bot owns the file, one at a time; commands work beside it without owning it. PostgreSQL takes any number of bots. */
  readonly owner: boolean;
};

/**
 * Opens what is remembered and brings its tables up to date. Throws coded errors: `database-in-use`,
 * `database-not-writable`, `database-linked`, `database-damaged`, `database-newer`, `database-unreachable`, `database-refused`, `database-tls`.
 */
export async function openStorage({ databaseUrl, file, owner }: StorageOptions): Promise<Storage> {
  if (databaseUrl !== null) return prepared(openPostgres(databaseUrl), 'postgres', false);
  const letGo = owner ? await takeOwnership(file) : () => {};
  try {
    const db = await openSqlite(file);
    const storage = await prepared(db, 'sqlite', owner);
    // Nobody else works on it, so whoever claimed something is dead.
    if (owner) await freeClaims(db);
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

async function prepared(db: Kysely<Tables>, kind: DatabaseKind, isFileOwner: boolean): Promise<Storage> {
  try {
    // SQLite may read on a disk that cannot be written on; a bot that keeps nothing does not start.
    if (isFileOwner) await sql`pragma user_version = 0`.execute(db);
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
    channels: createChannels(db),
    welcomes: createWelcomes(db),
    errands: createErrands(db),
    announcements: createAnnouncementStore(db),
    about: (userId) => about(db, userId),
    forget: async (userId) => {
      const forgotten = await forget(db, userId);
      await wipe(db, kind);
      return forgotten;
    },
    retract: (questionId) => retract(db, questionId),
    expire: async (before) => {
      await expire(db, before);
      await wipe(db, kind);
    },
    close: () => db.destroy(),
  };
}
