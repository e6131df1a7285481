import type { Kysely } from 'kysely';
import { CodedError } from '../errors.ts';
import { about } from './about.ts';
import { bringUp, requireNewest, type Changing } from './bring-up.ts';
import { createChannels } from './channels/queries.ts';
import { createActs } from './coordinators/acts.ts';
import { createAnnouncementStore } from './announcements/create-store.ts';
import { createCoordinators } from './coordinators/queries.ts';
import { clearCopies } from './copies/before-migration.ts';
import { exists } from './copies/names.ts';
import type { Place } from './copies/place.ts';
import { openSqlite } from './database/sqlite.ts';
import { createErrands } from './errands/queries.ts';
import { expire } from './expire.ts';
import { forget } from './forget.ts';
import { freeClaims } from './free-claims.ts';
import { createInbox } from './inbox/queries.ts';
import { createLearned } from './learned/queries.ts';
import { createLetters } from './letters/queries.ts';
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

/** `owner`: the bot owns the file, one at a time; commands work beside it without owning it. PostgreSQL takes any number of bots. */
export type StorageOptions = Place & Changing & { readonly owner: boolean };

/**
 * Opens what is remembered. A bot brings its tables up to date, after a copy of them; a command takes them as they are or not
 * at all. Throws coded errors: `database-in-use`, `database-not-writable`, `database-linked`, `database-damaged`, `database-disk-unfit`, `database-newer`,
 * `database-unreachable`, `database-refused`, `database-tls`; for a bot `migration-without-copy`, for a command `database-older`, `database-empty`.
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { databaseUrl, file, owner } = options;
  if (databaseUrl !== null) return prepared(openPostgres(databaseUrl, owner), 'postgres', options);
  if (!owner && !(await exists(file))) throw new CodedError('database-empty', { file });
  const letGo = owner ? await takeOwnership(file) : () => {};
  try {
    const db = await openSqlite(file);
    const storage = await prepared(db, 'sqlite', options);
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

async function prepared(db: Kysely<Tables>, kind: DatabaseKind, options: StorageOptions): Promise<Storage> {
  try {
    await (options.owner ? bringUp(db, kind, options) : requireNewest(db, kind, options));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    inbox: createInbox(db),
    questions: createQuestions(db),
    votes: createVotes(db),
    misses: createMisses(db, kind),
    letters: createLetters(db),
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
      await expire(db, kind, before);
      await clearCopies(options, new Date());
      await wipe(db, kind);
    },
    close: () => db.destroy(),
  };
}
