import type { StorageOptions } from '../../../src/storage/open.ts';
import type { Storage } from '../../../src/storage/storage.ts';

/** Where a new database is or will be; `folder` is a temporary one for the test's own files. */
export type Place = Pick<StorageOptions, 'databaseUrl' | 'file'> & { readonly folder: string };
/** A test body with such a place, removed afterwards. */
export type WithPlace = (use: (place: Place) => Promise<void>) => () => Promise<void>;

/** Two connections to one database, as two processes have them. */
export type Pair = { readonly one: Storage; readonly other: Storage };
export type WithPair = (use: (pair: Pair) => Promise<void>) => () => Promise<void>;
