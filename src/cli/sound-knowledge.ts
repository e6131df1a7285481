import { CodedError } from '../errors.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import type { Snapshot } from '../knowledge/snapshot.ts';
import { problemLines } from './problem-text.ts';

/**
 * Reads a knowledge folder for a command that cannot do without. Throws `knowledge-broken` after writing its problems to `error`.
 * `today` is an ISO date.
 */
export async function soundKnowledge(
  dir: string,
  today: string,
  error: NodeJS.WritableStream,
): Promise<Snapshot> {
  const { snapshot, problems } = await loadKnowledge(dir, { today });
  if (snapshot !== null) return snapshot;
  error.write(problemLines(problems));
  throw new CodedError('knowledge-broken', { count: String(problems.length) });
}
