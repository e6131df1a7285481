import type { Answer, Unknown } from '../answering/answer.ts';
import { answerInLanguage } from '../answering/answer-in-language.ts';
import { isChat, type Entry } from '../knowledge/snapshot.ts';
import { toWords } from '../matching/features/words.ts';
import type { Miss } from '../storage/misses/misses.ts';
import type { AskedQuestion, Asker } from '../storage/questions/questions.ts';
import { withoutMarks, type RedactedKind } from '../text/redact.ts';
import { daysBefore } from '../time/days.ts';
import type { FollowUps } from './follow-ups.ts';
import type { MissBook } from './misses.ts';
import type { CurationOptions } from './options.ts';
import { keptOf, type Question, type Read, type Reading } from './reading.ts';
import type { Remark, TakeRemark } from './remarks.ts';
import { findSame, rarityIn } from './same-question.ts';

export type Asked = Pick<AskedQuestion, 'surface' | 'place'> & {
  readonly questionId: string;
  /** The question as it is stored: without personal data, and only the beginning of a long one. */
  readonly text: string;
  readonly answer: Answer;
  /** The question before it, where it was only understood together with that. */
  readonly joinedTo: AskedQuestion | null;
  /** What a word about the answer before leads to; null for everything else, and where there is no answer before. */
  readonly remark: Remark | null;
  /** The kinds of personal data that were taken out of the question; empty when there were none. */
  readonly redacted: readonly RedactedKind[];
  /** The miss that an unknown question was counted at. */
  readonly miss: Miss | null;
};

export type Asking = {
  /** Answers a question and remembers it without personal data. */
  readonly ask: (question: Question) => Promise<Asked>;
  /** Whether there is a sure answer. Nothing of the question is kept. */
  readonly isSure: (question: Question) => Promise<boolean>;
  /** Answers and remembers a question that has a sure answer; gives null for any other, and keeps nothing of it. */
  readonly askIfSure: (question: Question) => Promise<Asked | null>;
  /** Answers a question alone that was read together with the one before it; null when it is no longer kept, or not theirs. */
  readonly askAlone: (userId: string, questionId: string) => Promise<Asked | null>;
  /** Somebody opened an entry by its title, as if they had asked that; gives the question's id, null where there is no such entry. */
  readonly pick: (asker: Asker, entryId: string) => Promise<string | null>;
  /** A suggestion or another entry was chosen for a question. */
  readonly choose: (questionId: string, entryId: string) => Promise<void>;
  /** A question, to the one who asked it; null to everybody else, and when it is no longer kept. */
  readonly questionBy: (userId: string, questionId: string) => Promise<AskedQuestion | null>;
  /** A question, to those who could see it being asked; else null. */
  readonly questionSeenBy: (userId: string, questionId: string) => Promise<AskedQuestion | null>;
  /** The question that a question was read together with, to those who could see both being asked; else null. */
  readonly joinedTo: (userId: string, questionId: string) => Promise<AskedQuestion | null>;
  /** What somebody asked, newest first, with the entry that was shown, or that a coordinator answered it with since. */
  readonly questionsOf: (userId: string) => Promise<readonly AskedQuestion[]>;
  /** The entries shown most in the last 30 days, most often first. */
  readonly mostAsked: () => Promise<readonly { readonly entry: Entry; readonly count: number }[]>;
};

/** What a Home tab shows of one's own questions, and of everybody's. */
const OWN_QUESTIONS = 10;
const MOST_ASKED = { entries: 10, days: 30 } as const;

/** Answers and remembers questions. */
export function createAsking(
  { storage, matcher, clock, newId }: Pick<CurationOptions, 'storage' | 'matcher' | 'clock' | 'newId'>,
  read: Read,
  followUps: Pick<FollowUps, 'joinedTo'>,
  misses: MissBook,
  takeRemark: TakeRemark,
): Asking {
  return {
    ask,
    isSure: async (question) => isSure(await read(question)),
    askIfSure: async (question) => {
      const reading = await read(question);
      return isSure(reading) ? keep(reading) : null;
    },
    askAlone,
    pick,
    choose: async (questionId, entryId) => {
      if (matcher().snapshot.entries.has(entryId)) await storage.questions.choose(questionId, entryId);
    },
    questionBy: async (userId, questionId) => {
      const question = await storage.questions.find(questionId);
      return question?.userId === userId ? question : null;
    },
    questionSeenBy: seenBy,
    joinedTo: async (userId, questionId) => {
      const question = await seenBy(userId, questionId);
      return question === null ? null : followUps.joinedTo(question);
    },
    questionsOf: async (userId) =>
      Promise.all((await storage.questions.ofUser(userId, OWN_QUESTIONS)).map(withLaterAnswer)),
    mostAsked: async () => {
      const since = daysBefore(clock(), MOST_ASKED.days).toISOString();
      const shown = await storage.questions.mostShown(since, MOST_ASKED.entries);
      return shown.flatMap(({ entryId, count }) => {
        const entry = matcher().snapshot.entries.get(entryId);
        return entry === undefined ? [] : [{ entry, count }];
      });
    },
  };

  async function ask(question: Question): Promise<Asked> {
    return keep(await read(question));
  }

  /** Remembers a question with its answer, and makes of them what comes of them. */
  async function keep({ question, answer, before, joinedTo, redacted, isStored }: Reading): Promise<Asked> {
    if (!isStored) await storage.questions.add(question);
    const { userId } = question;
    const remark = answer.outcome === 'chat' ? await takeRemark(answer.kind, userId, before) : null;
    const miss = await missOf(question, answer);
    return { ...asked(question), answer, joinedTo, remark, redacted, miss };
  }

  async function pick(asker: Asker, entryId: string): Promise<string | null> {
    const entry = matcher().snapshot.entries.get(entryId);
    if (entry === undefined) return null;
    const id = newId();
    await storage.questions.add({
      ...asker,
      id,
      at: clock().toISOString(),
      text: entry.title,
      language: 'da',
      outcome: 'answered',
      entryId,
      joinedTo: null,
    });
    return id;
  }

  async function askAlone(userId: string, questionId: string): Promise<Asked | null> {
    const question = await seenBy(userId, questionId);
    if (question === null) return null;
    const answer = await answerInLanguage(matcher(), withoutMarks(question.text));
    await storage.questions.separate(questionId, keptOf(answer));
    const miss = await missOf({ ...question, joinedTo: null }, answer);
    return { ...asked(question), answer, joinedTo: null, remark: null, redacted: [], miss };
  }

  /** A question that this person asked, or that was asked where others read along. */
  async function seenBy(userId: string, questionId: string): Promise<AskedQuestion | null> {
    const question = await storage.questions.find(questionId);
    return question === null || (question.place.isPrivate && question.userId !== userId) ? null : question;
  }

  /** The miss that a question becomes when nothing is known that answers it. */
  async function missOf(question: AskedQuestion, answer: Answer): Promise<Miss | null> {
    const words = withoutMarks(question.text);
    const isMiss =
      answer.outcome === 'unknown' && toWords(words).length > 0 && !(await isSettled(answer, words));
    return isMiss ? misses.record(question, 'unknown') : null;
  }

  /** The question with the entry that a coordinator answered it with, where one did. */
  async function withLaterAnswer(question: AskedQuestion): Promise<AskedQuestion> {
    const miss = await storage.misses.ofQuestion(question.id);
    return miss?.status === 'answered' ? { ...question, entryId: miss.entryId } : question;
  }

  /** Whether no coordinator needs to look: small talk, and what they already put aside as not for this bot. */
  async function isSettled({ about }: Unknown, words: string): Promise<boolean> {
    if (about === null) return false;
    if (isChat(about)) return true;
    if (about.isEveryday) return false;
    const wordings = [...about.questions.da, ...about.questions.en].map((text) => ({ text }));
    return findSame(words, wordings, await rarityIn(matcher().snapshot)) !== null;
  }
}

function asked({
  id,
  text,
  surface,
  place,
}: AskedQuestion): Pick<Asked, 'questionId' | 'text' | 'surface' | 'place'> {
  return { questionId: id, text, surface, place };
}

function isSure({ answer }: Reading): boolean {
  return answer.outcome === 'answered';
}
