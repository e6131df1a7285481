import type { Answer, Unknown } from '../answering/answer.ts';
import { answerQuestion } from '../answering/answer-question.ts';
import { isChat, type Entry } from '../knowledge/snapshot.ts';
import { toWords } from '../matching/features/words.ts';
import type { Miss } from '../storage/misses/misses.ts';
import type { AskedQuestion, Outcome, Place } from '../storage/questions/questions.ts';
import { guessLanguage } from '../text/language.ts';
import { normalise } from '../text/normalise.ts';
import { redact, withoutMarks, type RedactedKind } from '../text/redact.ts';
import { daysBefore } from '../time/days.ts';
import type { MissBook } from './misses.ts';
import type { CurationOptions } from './options.ts';
import { findSame, rarityIn } from './same-question.ts';

/** A question as it was received. `text` may hold personal data: it is redacted before anything else. */
export type Question = {
  readonly text: string;
  readonly userId: string;
  readonly surface: AskedQuestion['surface'];
  readonly place: Place;
  /** Given where the same question may come a second time after a failure: it is stored once. */
  readonly id?: string | undefined;
};

export type Asked = {
  readonly questionId: string;
  /** The question as it is stored: without personal data, and only the beginning of a long one. */
  readonly text: string;
  readonly answer: Answer;
  /** The kinds of personal data that were taken out of the question; empty when there were none. */
  readonly redacted: readonly RedactedKind[];
  /** The miss that an unknown question was counted at. */
  readonly miss: Miss | null;
};

export type Asking = {
  /** Answers a question and remembers it without personal data. */
  readonly ask: (question: Question) => Promise<Asked>;
  /** A suggestion or another entry was chosen for a question. */
  readonly choose: (questionId: string, entryId: string) => Promise<void>;
  /** The entries that come next for a question, without what was shown already; none when the question is no longer kept. */
  readonly alternatives: (questionId: string) => Promise<readonly Entry[]>;
  /** A question, to the one who asked it; null to everybody else, and when it is no longer kept. */
  readonly questionBy: (userId: string, questionId: string) => Promise<AskedQuestion | null>;
  /** What somebody asked, newest first, with the entry that was shown, or that a coordinator answered it with since. */
  readonly questionsOf: (userId: string) => Promise<readonly AskedQuestion[]>;
  /** The entries shown most in the last 30 days, most often first. */
  readonly mostAsked: () => Promise<readonly { readonly entry: Entry; readonly count: number }[]>;
};

/** Only the beginning of a longer text is stored. */
const KEPT_CHARACTERS = 2000;
/** How many buttons fit under an answer. */
const ALTERNATIVES = 3;
/** What a Home tab shows of one's own questions, and of everybody's. */
const OWN_QUESTIONS = 10;
const MOST_ASKED = { entries: 10, days: 30 } as const;

/** Answers and remembers questions. */
export function createAsking(
  { storage, matcher, clock, newId }: Pick<CurationOptions, 'storage' | 'matcher' | 'clock' | 'newId'>,
  misses: MissBook,
): Asking {
  return {
    ask,
    choose: async (questionId, entryId) => {
      if (matcher().snapshot.entries.has(entryId)) await storage.questions.choose(questionId, entryId);
    },
    alternatives: async (questionId) => {
      const question = await storage.questions.find(questionId);
      if (question === null) return [];
      const text = withoutMarks(question.text);
      const shown = shownIn(answerQuestion(matcher(), text));
      return matcher()
        .match(text)
        .matches.map(({ entry }) => entry)
        .filter(({ id }) => id !== question.entryId && !shown.has(id))
        .slice(0, ALTERNATIVES);
    },
    questionBy: async (userId, questionId) => {
      const question = await storage.questions.find(questionId);
      return question?.userId === userId ? question : null;
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

  async function ask({ text, userId, surface, place, id = newId() }: Question): Promise<Asked> {
    const redacted = redact(text);
    const words = withoutMarks(redacted.text);
    const answer = answerQuestion(matcher(), words);
    const question: AskedQuestion = {
      id,
      at: clock().toISOString(),
      userId,
      text: beginning(redacted.text),
      language: guessLanguage(normalise(words)),
      surface,
      outcome: outcomeOf(answer),
      entryId: answer.outcome === 'answered' ? answer.entry.id : null,
      place,
    };
    if ((await storage.questions.find(id)) === null) await storage.questions.add(question);
    const isMiss =
      answer.outcome === 'unknown' && toWords(words).length > 0 && !(await isSettled(answer, words));
    const miss = isMiss ? await misses.record(question, 'unknown') : null;
    return { questionId: question.id, text: question.text, answer, redacted: redacted.kinds, miss };
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

function outcomeOf(answer: Answer): Outcome {
  if (answer.outcome === 'chat') return 'smalltalk';
  if (answer.outcome !== 'unknown') return answer.outcome;
  if (answer.about === null) return 'unknown';
  return isChat(answer.about) ? 'smalltalk' : 'not-covered';
}

/** The ids of the entries that an answer shows. */
function shownIn(answer: Answer): ReadonlySet<string> {
  if (answer.outcome === 'answered') return new Set([answer.entry.id]);
  return new Set(answer.outcome === 'suggestions' ? answer.suggestions.map(({ entry }) => entry.id) : []);
}

/** The first characters of a text, without half a surrogate pair at the end. */
function beginning(text: string): string {
  return text.slice(0, KEPT_CHARACTERS).replace(/\p{Cs}$/u, '');
}
