import { applyLearned } from '../../curation/learned-files.ts';
import type { KnowledgeFiles, Overlaid } from '../../knowledge/files.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import type { Problem } from '../../knowledge/problems.ts';
import type { LearnedChange } from '../../storage/learned/learned.ts';

/** A file with another text; `before` is null for a new one. */
export type ChangedFile = { readonly path: string; readonly before: string | null; readonly after: string };

export type LaidOver = Pick<Overlaid, 'learned'> & {
  /** In the order in which they can be written: the folder is sound after each. */
  readonly changed: readonly ChangedFile[];
  /** What would be wrong with the folder then; it may be wrong already. */
  readonly problems: readonly Problem[];
};

/** What a knowledge folder would look like with these changes in its files. `today` is an ISO date. */
export async function layOver(
  dir: string,
  changes: readonly Pick<LearnedChange, 'id' | 'change'>[],
  today: string,
): Promise<LaidOver> {
  let before: KnowledgeFiles = new Map();
  let laidOver: Overlaid = { files: before, addedOn: new Map(), learned: new Map() };
  const { problems } = await loadKnowledge(dir, {
    today,
    overlay: (files) => {
      before = files;
      laidOver = applyLearned(files, changes);
      return laidOver;
    },
  });
  return { changed: changedFiles(before, laidOver.files), learned: laidOver.learned, problems };
}

/** The lists come first: an entry needs its sources. */
function changedFiles(before: KnowledgeFiles, after: KnowledgeFiles): ChangedFile[] {
  return [...after]
    .map(([path, text]) => ({ path, before: before.get(path) ?? null, after: text }))
    .filter((file) => file.after !== file.before)
    .toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

function rank({ path }: ChangedFile): number {
  return path.includes('/') ? 1 : 0;
}
