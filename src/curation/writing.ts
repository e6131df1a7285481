import type { Letter } from '../storage/letters/letters.ts';
import { redact, type RedactedKind } from '../text/redact.ts';
import { momentAfter } from '../time/days.ts';
import type { Coordinating } from './coordinators.ts';
import type { MissBook } from './misses.ts';
import type { CurationOptions } from './options.ts';

/** A letter to post. `question`: what the reader knows of it; null when that is no longer kept. */
export type ToPost = Letter & {
  readonly question: string | null;
  /** Whether a coordinator wrote it to whoever asked, and not the other way round. */
  readonly isToAsker: boolean;
  readonly isAgain: boolean;
};

/** Coordinators and those who asked them write to each other about a miss, by the bot. */
export type Writing = {
  /**
   * A letter to each who asked a coordinator about this miss; gives to whom. Throws `not-a-coordinator` unless `by` is one. Empty
   * when the miss is gone or closed, or nobody asked.
   */
  readonly writeToAskers: (act: {
    readonly missId: string;
    readonly text: string;
    readonly by: string;
  }) => Promise<readonly string[]>;
  /** A letter, to the one it was written to; else null. */
  readonly letterTo: (userId: string, letterId: string) => Promise<Letter | null>;
  /** Writes back, without personal data; gives to whom and what was taken out, null when it is no longer kept or not to them. */
  readonly writeBack: (act: {
    readonly letterId: string;
    readonly text: string;
    readonly by: string;
  }) => Promise<{ readonly to: string; readonly redacted: readonly RedactedKind[] } | null>;
  /** A letter to post, taken on for so many milliseconds; null when there is none. */
  readonly nextLetter: (forMs: number) => Promise<ToPost | null>;
  readonly letterPosted: (letter: Letter) => Promise<void>;
  /** Nothing reaches that person; coordinators see it. */
  readonly letterRefused: (letter: Letter) => Promise<void>;
  readonly letterLater: (letter: Letter, afterMs: number) => Promise<void>;
};

/** Letters wait in storage until any process has posted them. */
export function createWriting(
  { storage, clock, newId }: Pick<CurationOptions, 'storage' | 'clock' | 'newId'>,
  { requireCoordinator }: Pick<Coordinating, 'requireCoordinator'>,
  misses: Pick<MissBook, 'changed'>,
): Writing {
  const { letters } = storage;
  const after = (ms: number): string => momentAfter(clock(), ms);

  return {
    writeToAskers: async ({ missId, text, by }) => {
      await requireCoordinator(by);
      const miss = await storage.misses.find(missId);
      if (miss?.status !== 'open') return [];
      const open = (await storage.misses.askers(missId)).filter(({ isOpen }) => isOpen);
      const askers = [...new Map(open.map((asker) => [asker.userId, asker])).values()];
      const written = { missId, from: by, text: redact(text.trim()).text, at: after(0) };
      await letters.add(
        askers.map(({ userId, questionId }) => ({ ...written, id: newId(), questionId, to: userId })),
      );
      await misses.changed(missId);
      return askers.map(({ userId }) => userId);
    },
    letterTo,
    writeBack: async ({ letterId, text, by }) => {
      const letter = await letterTo(by, letterId);
      if (letter === null) return null;
      const { missId, questionId, from, to } = letter;
      const { text: safe, kinds } = redact(text.trim());
      await letters.add([{ id: newId(), missId, questionId, from: to, to: from, text: safe, at: after(0) }]);
      await misses.changed(missId);
      return { to: from, redacted: kinds };
    },
    nextLetter: async (forMs) => {
      const letter = await letters.nextToPost({ at: after(0), until: after(forMs) });
      if (letter === null) return null;
      const [askers, miss, question] = await Promise.all([
        storage.misses.askers(letter.missId),
        storage.misses.find(letter.missId),
        storage.questions.find(letter.questionId),
      ]);
      const isToAsker = askers.some(
        ({ userId, questionId }) => userId === letter.to && questionId === letter.questionId,
      );
      // Whoever asked knows their own words only; others may have asked the same before.
      const known = isToAsker ? question?.text : (miss?.text ?? question?.text);
      return { ...letter, isToAsker, question: known ?? null };
    },
    letterPosted: async ({ id }) => letters.settle(id, 'sent'),
    letterRefused: async ({ id, missId }) => {
      await letters.settle(id, 'refused');
      await misses.changed(missId);
    },
    letterLater: async ({ id }, afterMs) => letters.postLater(id, after(afterMs)),
  };

  async function letterTo(userId: string, letterId: string): Promise<Letter | null> {
    const letter = await letters.find(letterId);
    return letter?.to === userId ? letter : null;
  }
}
