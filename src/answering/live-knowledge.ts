import { CodedError } from '../errors.ts';
import type { Overlay } from '../knowledge/files.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import type { Problem } from '../knowledge/problems.ts';
import { watchFolder } from '../knowledge/watch.ts';
import type { Matcher } from '../matching/match.ts';
import type { LearntStore } from '../matching/learning.ts';
import { buildMatcher } from '../matching/matcher.ts';
import { createSharedRuns } from '../time/shared-runs.ts';

/** The knowledge in use. An edit replaces it as a whole; after a broken edit the last good one stays. */
export type LiveKnowledge = {
  readonly matcher: () => Matcher;
  /** What keeps the folder, as it is now, from being used; empty when it is in use. */
  readonly problems: () => readonly Problem[];
  /**
   * Reads the folder and the overlay again. Resolves when what they say now is in use, or when its problems were reported;
   * rejects when the overlay cannot be had. The last good knowledge stays in both cases.
   */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type LiveKnowledgeOptions = {
  /** Today's ISO date: dates in the future are problems. */
  readonly today: () => string;
  /** Called with the problems of a folder that cannot be used, at the start or after an edit. */
  readonly onProblems: (problems: readonly Problem[]) => void;
  /** Fetches the overlay as of now. */
  readonly overlay?: () => Promise<Overlay>;
  /** Where learnt models are kept, if anywhere. */
  readonly learnt?: LearntStore | undefined;
};

/** Loads a knowledge folder. Throws `knowledge-broken` after reporting its problems, and what `overlay` throws. */
export async function loadMatcher(dir: string, options: LiveKnowledgeOptions): Promise<Matcher> {
  const { today, onProblems, learnt } = options;
  const { snapshot, problems } = await loadKnowledge(dir, {
    today: today(),
    overlay: await options.overlay?.(),
  });
  if (snapshot !== null) return buildMatcher(snapshot, { learnt });
  onProblems(problems);
  throw new CodedError('knowledge-broken', { count: String(problems.length) });
}

/** Loads a knowledge folder like `loadMatcher` and keeps up with its edits until closed. */
export async function openKnowledge(dir: string, options: LiveKnowledgeOptions): Promise<LiveKnowledge> {
  let matcher: Matcher | undefined;
  let problems: readonly Problem[] = [];
  let overlay: Overlay | undefined;
  const reload = createSharedRuns(async () => {
    overlay = await options.overlay?.();
    await load();
  });
  // Watching begins first: an edit made during the first load is seen.
  const watching = await watchFolder(dir, async () => {
    // An edit is taken up even while the overlay cannot be had: what it said last still holds.
    await reload().catch(load);
  });
  try {
    const first = await loadMatcher(dir, options);
    matcher ??= first;
    return { matcher: () => matcher ?? first, problems: () => problems, reload, close: watching.close };
  } catch (error) {
    await watching.close();
    throw error;
  }

  async function load(): Promise<void> {
    const { snapshot, problems: found } = await loadKnowledge(dir, { today: options.today(), overlay });
    if (snapshot !== null)
      matcher = await buildMatcher(snapshot, { before: matcher, learnt: options.learnt });
    problems = found;
    if (snapshot === null) options.onProblems(found);
  }
}
