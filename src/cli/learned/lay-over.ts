import { applyLearned } from '../../curation/learned/apply.ts';
import type { KnowledgeFiles, Overlaid } from '../../knowledge/files.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import type { Problem } from '../../knowledge/problems.ts';
import type { LearnedChange } from '../../storage/learned/learned.ts';

/** A file with another text; `before` is null for a new one. */
export type ChangedFile = { readonly path: string; readonly before: string | null; readonly after: string };

/** A folder with learned changes applied. */
export type LaidOver = Pick<Overlaid, 'learned'> & {
  /** In an order in which the folder has no problems after each file written. */
  readonly changed: readonly ChangedFile[];
  /** The problems that the folder would have then, those it has already included. */
  readonly problems: readonly Problem[];
};

/** Applies learned changes to a knowledge folder without writing anything. `today` is an ISO date. */
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

/** The lists first, because an entry needs its sources. */
function changedFiles(before: KnowledgeFiles, after: KnowledgeFiles): ChangedFile[] {
  return [...after]
    .map(([path, text]) => ({ path, before: before.get(path) ?? null, after: text }))
    .filter((file) => file.after !== file.before)
    .toSorted((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

function rank({ path }: ChangedFile): number {
  return path.includes('/') ? 1 : 0;
}
