import type { StorageConfig } from '../config/config.ts';
import { openStorage } from '../storage/open.ts';
import type { Storage } from '../storage/storage.ts';

/** Opens the storage, whether or not the bot runs, and closes it after use. Throws what opening it and `use` throw. */
export async function besideTheBot<T>(
  place: StorageConfig,
  use: (storage: Storage) => Promise<T>,
): Promise<T> {
  const storage = await openStorage({ ...place, owner: false });
  try {
    return await use(storage);
  } finally {
    await storage.close();
  }
}
