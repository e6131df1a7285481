import { createHash } from 'node:crypto';
import type { Asker, Miss } from '../storage/misses/misses.ts';
import type { AskedQuestion, Place } from '../storage/questions/questions.ts';
import { redact, type RedactedKind } from '../text/redact.ts';
import { createLine } from '../time/one-at-a-time.ts';
import { inOneLine, type FollowUps } from './follow-ups.ts';
import type { MissBook } from './misses.ts';
import type { CurationOptions } from './options.ts';

/** Somebody, and the question that a coordinator is to look at. */
type About = { readonly questionId: string; readonly userId: string };

/** The way from a question to a coordinator, who may know from then on who asks. */
export type HandingOver = {
  /** What coordinators would read, and whether that was sent already; null when the question is no longer kept, or not theirs. */
  readonly forCoordinator: (
    about: About,
  ) => Promise<{ readonly text: string; readonly isSent: boolean } | null>;
  /**
   * Hands a question over with a note, from which personal data is taken out. `place` is where to tell them. Null when the
   * question is no longer kept, or not theirs.
   */
  readonly askCoordinator: (
    request: About & { readonly place: Place; readonly note?: string | null },
  ) => Promise<{ readonly miss: Miss | null; readonly redacted: readonly RedactedKind[] } | null>;
};

/** Somebody who asked a coordinator, with what they added. */
export type ShownAsker = Pick<Asker, 'userId' | 'note'>;

/** Hands questions over to the misses, once each. */
export function createHandingOver(
  { storage, clock }: Pick<CurationOptions, 'storage' | 'clock'>,
  misses: MissBook,
  { joinedTo }: Pick<FollowUps, 'joinedTo'>,
): HandingOver {
  // Of a double press, the second waits and finds what the first stored.
  const inLine = createLine();
  return {
    forCoordinator: async (about) => {
      const question = await seenBy(about);
      if (question === null) return null;
      const text = inOneLine(await joinedTo(question), question.text);
      return { text, isSent: await isSent(idFor(question, about.userId)) };
    },
    askCoordinator: async (request) => inLine(async () => askCoordinator(request)),
  };

  async function askCoordinator({
    note = null,
    place,
    ...about
  }: Parameters<HandingOver['askCoordinator']>[0]): ReturnType<HandingOver['askCoordinator']> {
    const asked = await seenBy(about);
    if (asked === null) return null;
    const { userId } = about;
    const question = asked.userId === userId ? asked : await joinIn(asked, userId, place);
    const { text, kinds } = redact((note ?? '').trim());
    const { id } = await misses.record(question, 'unknown');
    await storage.misses.showAsker(id, question.id, text === '' ? null : text);
    return { miss: await misses.changed(id), redacted: kinds };
  }

  async function seenBy({ questionId, userId }: About): Promise<AskedQuestion | null> {
    const question = await storage.questions.find(questionId);
    return question === null || isOthersSecret(question, userId) ? null : question;
  }

  async function isSent(questionId: string): Promise<boolean> {
    const miss = await storage.misses.ofQuestion(questionId);
    if (miss?.status !== 'open') return false;
    const askers = await storage.misses.askers(miss.id);
    return askers.some((asker) => asker.questionId === questionId && asker.isOpen);
  }

  /** Whoever presses under somebody else's question gets a question of their own: only the one who pressed may be named. */
  async function joinIn(asked: AskedQuestion, userId: string, place: Place): Promise<AskedQuestion> {
    const id = idFor(asked, userId);
    const before = await storage.questions.find(id);
    if (before !== null) return before;
    const joined = { ...asked, id, userId, place, at: clock().toISOString() };
    await storage.questions.add(joined);
    return joined;
  }
}

/** Whether somebody else asked it in private. */
export function isOthersSecret(question: AskedQuestion, userId: string): boolean {
  return question.place.isPrivate && question.userId !== userId;
}

/** The id of somebody's own question, or of that with which they join in one of others: always the same, and without their id. */
function idFor(asked: AskedQuestion, userId: string): string {
  if (asked.userId === userId) return asked.id;
  return createHash('sha256').update(`${asked.id} ${userId}`).digest('hex').slice(0, 32);
}
