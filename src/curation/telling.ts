import type { CurationOptions, ToTell } from './curation.ts';

/** Finds the next one to tell that there is an answer now. Each is handed out once, in one process only. */
export async function nextToTell(
  { storage, matcher, clock }: Pick<CurationOptions, 'storage' | 'matcher' | 'clock'>,
  catchUp: () => Promise<void>,
): Promise<ToTell | null> {
  // Another process may have learned the answer: whoever is handed out cannot be put back.
  await catchUp();
  for (;;) {
    const asker = await storage.misses.nextToTell(clock().toISOString());
    if (asker === null) return null;
    const entry = matcher().snapshot.entries.get(asker.miss.entryId ?? '');
    if (entry !== undefined) return { ...asker, entry };
  }
}
