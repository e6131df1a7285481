import { CodedError, type ErrorCode } from '../../errors.ts';
import type { Learned } from '../../storage/learned/learned.ts';
import { createLine } from '../../time/one-at-a-time.ts';
import type { Problem } from '../../knowledge/problems.ts';
import type { LearnedInUse, SkipReason } from '../../knowledge/snapshot.ts';

/** What keeps a stored change from being in use. */
export type Obstacle =
  /** The files are broken, so that the last sound knowledge is in use. */
  | { readonly kind: 'files-broken'; readonly problems: readonly Problem[] }
  /** It cannot be laid over the files as they are. */
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  /** The knowledge could not be loaded anew; `code` is null for unforeseen failures. It is tried again. */
  | { readonly kind: 'not-loaded'; readonly code: ErrorCode | null };

/**
 * Takes up the changes with these numbers, and lets go of those that were taken back; gives what is in the way of one of
 * them, null when there is nothing.
 */
export type TakeUp = (changes: readonly number[], takenBack?: readonly number[]) => Promise<Obstacle | null>;

/** `catchUp` lays what is stored over the files; `inUse` and `problems` say what came of it. */
export function createTakeUp({
  inUse,
  problems,
  catchUp,
}: {
  readonly inUse: () => LearnedInUse;
  readonly problems: () => readonly Problem[];
  readonly catchUp: () => Promise<void>;
}): TakeUp {
  return async (changes, takenBack = []) => {
    const failure = await catchUp().then(
      () => null,
      (error: unknown) => ({ code: error instanceof CodedError ? error.code : null }),
    );
    const notLoaded = (): Obstacle => {
      const found = problems();
      if (failure === null && found.length > 0) return { kind: 'files-broken', problems: found };
      return { kind: 'not-loaded', code: failure?.code ?? null };
    };
    for (const change of changes) {
      const reason = inUse().get(change);
      if (reason === null) continue;
      return reason === undefined ? notLoaded() : { kind: 'skipped', reason };
    }
    return takenBack.some((change) => inUse().has(change)) ? notLoaded() : null;
  };
}

/**
 * Keeps up with what is learned, here or in another process on the same database. Gives a function that resolves when all
 * that is learned by now is in use; it costs one small query when there is nothing new.
 */
export function createCatchUp(
  learned: Pick<Learned, 'version'>,
  reload: () => Promise<void>,
): () => Promise<void> {
  const inLine = createLine();
  let inUse: string | null = null;
  return async () =>
    inLine(async () => {
      // Read before the reload: what is learned meanwhile is seen the next time.
      const version = await learned.version();
      if (version === inUse) return;
      await reload();
      inUse = version;
    });
}
