import { applyLearned } from '../../curation/learned/apply.ts';
import type { KnowledgeFiles, Overlaid } from '../../knowledge/files.ts';
import { LISTS } from '../../knowledge/folder.ts';
import { loadKnowledge, type Knowledge } from '../../knowledge/load.ts';
import type { Topic } from '../../knowledge/snapshot.ts';
import { insertInYaml } from '../../knowledge/yaml-edit.ts';
import type { LearnedChange } from '../../storage/learned/learned.ts';

/** A file with another text; `before` is null for a new one. */
export type ChangedFile = { readonly path: string; readonly before: string | null; readonly after: string };

/** A folder with learned changes applied. */
export type LaidOver = Pick<Overlaid, 'learned'> & {
  /** In an order in which the folder has no problems after each file written. */
  readonly changed: readonly ChangedFile[];
  /** What the folder would hold then, the problems that it has already included. */
  readonly knowledge: Knowledge;
};

/** Applies learned changes to a knowledge folder, and lists new topics, without writing anything. `today` is an ISO date. */
export async function layOver(
  dir: string,
  changes: readonly Pick<LearnedChange, 'id' | 'change'>[],
  {
    today,
    topics = [],
  }: { readonly today: string; readonly topics?: readonly Pick<Topic, 'id' | 'title'>[] },
): Promise<LaidOver> {
  let before: KnowledgeFiles = new Map();
  let laidOver: Overlaid = { files: before, addedOn: new Map(), learned: new Map(), inFiles: new Set() };
  const knowledge = await loadKnowledge(dir, {
    today,
    overlay: (files) => {
      before = files;
      laidOver = applyLearned(withTopics(files, topics), changes);
      return laidOver;
    },
  });
  return { changed: changedFiles(before, laidOver.files), learned: laidOver.learned, knowledge };
}

function withTopics(files: KnowledgeFiles, topics: readonly Pick<Topic, 'id' | 'title'>[]): KnowledgeFiles {
  if (topics.length === 0) return files;
  return new Map([...files, [LISTS.topics, insertInYaml(files.get(LISTS.topics) ?? '', [], 'last', topics)]]);
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
