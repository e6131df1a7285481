import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WithPlace } from '../contracts/storage/places.ts';

/** A place for a database in a file, whose folders are not there yet. */
export const withFile: WithPlace = (use) => async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'storage-')));
  try {
    await use({ databaseUrl: null, file: join(folder, 'new', 'data', 'mitid.db'), folder });
  } finally {
    await rm(folder, { recursive: true });
  }
};
