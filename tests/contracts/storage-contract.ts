import { describe } from 'vitest';
import { openStorage, type StorageOptions } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { actsContract } from './storage/acts.ts';
import { announcementsOutContract } from './storage/announcements-out.ts';
import { announcementsContract } from './storage/announcements.ts';
import { deliveriesContract } from './storage/deliveries.ts';
import { backupContract } from './storage/backup.ts';
import { durabilityContract } from './storage/durability.ts';
import { expiryContract } from './storage/expiry.ts';
import { forgettingContract } from './storage/forgetting.ts';
import { inboxContract } from './storage/inbox.ts';
import { learnedContract } from './storage/learned.ts';
import { missesContract } from './storage/misses.ts';
import { openingContract } from './storage/opening.ts';
import { postsContract } from './storage/posts.ts';
import { questionsContract } from './storage/questions.ts';
import { reportsContract } from './storage/reports.ts';
import { votesContract } from './storage/votes.ts';

/** Where a new database is or will be; `folder` is a temporary one for the test's own files. */
export type Place = Pick<StorageOptions, 'databaseUrl' | 'file'> & { readonly folder: string };
/** A test body with such a place, removed afterwards. */
export type WithPlace = (use: (place: Place) => Promise<void>) => () => Promise<void>;

/** Two connections to one database, as two processes have them. */
type Pair = { readonly one: Storage; readonly other: Storage };
export type WithPair = (use: (pair: Pair) => Promise<void>) => () => Promise<void>;

/** What every storage must do. */
export function storageContract(name: string, withPlace: WithPlace): void {
  const withPair: WithPair = (use) => withPlace((place) => inPair(place, use));
  describe(`${name} keeps the contract of storage`, () => {
    openingContract(withPlace);
    inboxContract(withPair);
    questionsContract(withPair);
    votesContract(withPair);
    missesContract(withPair);
    learnedContract(withPair);
    actsContract(withPair);
    announcementsContract(withPair);
    announcementsOutContract(withPair);
    deliveriesContract(withPair);
    postsContract(withPair);
    reportsContract(withPair);
    forgettingContract(withPair);
    expiryContract(withPair);
    backupContract(withPlace);
    durabilityContract(withPlace);
  });
}

async function inPair(place: Place, use: (pair: Pair) => Promise<void>): Promise<void> {
  const one = await openStorage({ ...place, owner: true });
  try {
    const other = await openStorage({ ...place, owner: place.databaseUrl !== null });
    try {
      await use({ one, other });
    } finally {
      await other.close();
    }
  } finally {
    await one.close();
  }
}
