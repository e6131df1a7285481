import { openKnowledge, type LiveKnowledge } from './answering/live-knowledge.ts';
import { today } from './time/days.ts';
import type { StorageConfig } from './config/config.ts';
import { learnedOverlay } from './curation/learned/apply.ts';
import type { Problem } from './knowledge/problems.ts';
import type { LearntStore } from './matching/learning.ts';
import { openStorage } from './storage/open.ts';
import type { Storage } from './storage/storage.ts';

/** The knowledge folder with learned changes applied, and the storage. */
export type Memory = {
  readonly storage: Storage;
  readonly knowledge: LiveKnowledge;
  readonly close: () => Promise<void>;
};

export type MemoryOptions = {
  readonly storage: StorageConfig;
  readonly knowledgeDir: string;
  readonly onProblems: (problems: readonly Problem[]) => void;
  readonly learnt: LearntStore | undefined;
  /** Hears of the copy that was made before the tables were changed. */
  readonly onCopied?: ((copy: string) => void) | undefined;
};

/** Opens both for one bot. Throws a CodedError when the knowledge is broken or the database cannot be opened. */
export async function openMemory({
  storage: where,
  knowledgeDir,
  onProblems,
  learnt,
  onCopied,
}: MemoryOptions): Promise<Memory> {
  const storage = await openStorage({ ...where, owner: true, onCopied });
  try {
    const overlay = learnedOverlay(storage.learned);
    const knowledge = await openKnowledge(knowledgeDir, { today, onProblems, overlay, learnt });
    return {
      storage,
      knowledge,
      close: async () => {
        await knowledge.close();
        await storage.close();
      },
    };
  } catch (error) {
    await storage.close();
    throw error;
  }
}
