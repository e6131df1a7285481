import type { Miss, MissReason } from '../storage/misses/misses.ts';
import type { AskedQuestion } from '../storage/questions/questions.ts';
import { inOneLine, type FollowUps } from './follow-ups.ts';
import type { CurationOptions } from './options.ts';
import { createOpenWordings } from './open-wordings.ts';

/** Questions without a good answer, stored for coordinators. */
export type MissBook = {
  /**
   * Counts a question at the open miss that asks the same, or makes a miss of it, in the words of the one before it too where
   * it was read together with that. A question counts once. It is missed now, or when it was asked where only a look back showed it.
   */
  readonly record: (question: AskedQuestion, reason: MissReason, at?: string) => Promise<Miss>;
  /** Tells the listeners how the miss is now; gives it, null when it is gone. */
  readonly changed: (missId: string) => Promise<Miss | null>;
  readonly onChange: (listener: (miss: Miss) => void) => void;
};

/** Misses are the same for all processes; listeners hear of what this one does. */
export function openMissBook(
  { storage, matcher, clock, newId }: Pick<CurationOptions, 'storage' | 'matcher' | 'clock' | 'newId'>,
  { joinedTo }: Pick<FollowUps, 'joinedTo'>,
): MissBook {
  const listeners: ((miss: Miss) => void)[] = [];
  const openWordings = createOpenWordings(storage.misses);
  return {
    record,
    changed,
    onChange: (listener) => void listeners.push(listener),
  };

  async function record(
    question: AskedQuestion,
    reason: MissReason,
    at: string = clock().toISOString(),
  ): Promise<Miss> {
    const { id: questionId, userId, place, language } = question;
    const text = inOneLine(await joinedTo(question), question.text);
    const known = await openWordings(matcher().snapshot);
    const { miss, isNews } = await storage.misses.record(
      {
        id: newId(),
        text,
        language,
        reason,
        at,
        asker: { questionId, userId, place },
      },
      known,
    );
    if (isNews) tell(miss);
    return miss;
  }

  async function changed(missId: string): Promise<Miss | null> {
    const miss = await storage.misses.find(missId);
    if (miss !== null) tell(miss);
    return miss;
  }

  function tell(miss: Miss): void {
    for (const listener of listeners) listener(miss);
  }
}
