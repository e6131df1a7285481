import type { AskedQuestion, Miss, MissReason } from '../storage/storage.ts';
import type { CurationOptions } from './curation.ts';
import { createLine } from '../time/one-at-a-time.ts';
import { rarityIn } from './rarity.ts';
import { findSame } from './same-question.ts';

/** Questions that were not answered well, kept for a person to look at. */
export type MissBook = {
  /** Makes a miss of a question, or raises the open miss that asks the same. A question counts once. */
  readonly record: (question: AskedQuestion, reason: MissReason) => Promise<Miss>;
  /** Tells the listeners how the miss is now; gives it. */
  readonly changed: (missId: string) => Promise<Miss>;
  readonly onChange: (listener: (miss: Miss) => void) => void;
};

export function openMissBook({
  storage,
  matcher,
  clock,
  newId,
}: Pick<CurationOptions, 'storage' | 'matcher' | 'clock' | 'newId'>): MissBook {
  const listeners: ((miss: Miss) => void)[] = [];
  // One after the other, so that the same question from two people at once becomes one miss.
  const inLine = createLine();
  return {
    record: async (question, reason) => inLine(async () => record(question, reason)),
    changed,
    onChange: (listener) => void listeners.push(listener),
  };

  async function record(question: AskedQuestion, reason: MissReason): Promise<Miss> {
    const before = await storage.misses.ofQuestion(question.id);
    if (before?.status === 'open') return before;
    const asker = { questionId: question.id, userId: question.userId, place: question.place };
    const at = clock().toISOString();
    const same = await sameOpenMiss(question);
    if (same !== null) {
      await storage.misses.again(same.id, asker, at);
      return changed(same.id);
    }
    const id = newId();
    const { text, language } = question;
    await storage.misses.add({ id, text, language, reason, firstAt: at }, asker);
    return changed(id);
  }

  async function sameOpenMiss({ text, language }: AskedQuestion): Promise<Miss | null> {
    const open = await storage.misses.open();
    const rarity = await rarityIn(matcher().snapshot);
    return findSame(
      text,
      open.filter((miss) => miss.language === language),
      rarity,
    );
  }

  async function changed(missId: string): Promise<Miss> {
    const miss = await storage.misses.find(missId);
    if (miss === null) throw new Error('A miss that was just written is gone.');
    for (const listener of listeners) listener(miss);
    return miss;
  }
}
