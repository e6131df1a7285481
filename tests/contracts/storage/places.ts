import { openStorage, type StorageOptions } from '../../../src/storage/open.ts';
import type { Storage } from '../../../src/storage/storage.ts';

/** Where a new database is or will be; `folder` is a temporary one for the test's own files. */
export type Place = Pick<StorageOptions, 'databaseUrl' | 'file'> & { readonly folder: string };
/** A test body with such a place, removed afterwards. */
export type WithPlace = (use: (place: Place) => Promise<void>) => () => Promise<void>;

/** Two connections to one database, as two processes have them. */
type Pair = { readonly one: Storage; readonly other: Storage; readonly place: Place };
export type WithPair = (use: (pair: Pair) => Promise<void>) => () => Promise<void>;

/** Runs a test body with two connections; `place` is its database. */
export async function inPair(place: Place, use: (pair: Pair) => Promise<void>): Promise<void> {
  const one = await openStorage({ ...place, owner: true });
  try {
    const other = await openBeside(place);
    try {
      await use({ one, other, place });
    } finally {
      await other.close();
    }
  } finally {
    await one.close();
  }
}

/** A further connection to a database in use. */
export async function openBeside(place: Place): Promise<Storage> {
  return openStorage({ ...place, owner: place.databaseUrl !== null });
}
