import { CodedError } from '../errors.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import type { Problem } from '../knowledge/problems.ts';
import { watchFolder } from '../knowledge/watch.ts';
import type { Matcher } from '../matching/match.ts';
import { buildMatcher } from '../matching/matcher.ts';

/** The knowledge as it is at this moment. An edit replaces it as a whole; a broken edit leaves the last good one. */
export type LiveKnowledge = {
  readonly matcher: () => Matcher;
  readonly close: () => Promise<void>;
};

export type LiveKnowledgeOptions = {
  /** Today's ISO date: dates in the future are problems. */
  readonly today: () => string;
  /** Gets every problem of a folder that cannot be used as it is now, at the start or after an edit. */
  readonly onProblems: (problems: readonly Problem[]) => void;
};

/** Loads a knowledge folder. Throws `knowledge-broken` after reporting its problems. */
export async function loadMatcher(
  dir: string,
  { today, onProblems }: LiveKnowledgeOptions,
): Promise<Matcher> {
  const { snapshot, problems } = await loadKnowledge(dir, { today: today() });
  if (snapshot !== null) return buildMatcher(snapshot);
  onProblems(problems);
  throw new CodedError('knowledge-broken', { count: String(problems.length) });
}

/** Loads a knowledge folder like `loadMatcher` and keeps up with its edits until closed. */
export async function openKnowledge(dir: string, options: LiveKnowledgeOptions): Promise<LiveKnowledge> {
  // Watching begins first: an edit made during the first load is seen.
  let matcher: Matcher | undefined;
  let first: Matcher | undefined;
  const watching = await watchFolder(dir, async () => {
    const { snapshot, problems } = await loadKnowledge(dir, { today: options.today() });
    if (snapshot === null) options.onProblems(problems);
    else matcher = await buildMatcher(snapshot, matcher ?? first);
  });
  try {
    const loaded = await loadMatcher(dir, options);
    first = loaded;
    return { matcher: () => matcher ?? loaded, close: watching.close };
  } catch (error) {
    await watching.close();
    throw error;
  }
}
