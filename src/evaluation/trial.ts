import { answerInLanguage } from '../answering/answer-in-language.ts';
import type { Answer } from '../answering/answer.ts';
import type { Entry } from '../knowledge/snapshot.ts';
import type { Match, Matcher } from '../matching/match.ts';
import type { TestQuestion } from './questions.ts';
import type { Judgement } from './reliability.ts';

/** A question and what the bot said. */
export type Trial = {
  readonly question: TestQuestion;
  /** The three best entries of the ranking, whatever was answered. */
  readonly matches: readonly Match[];
  readonly answer: Answer;
};

/** Asks a question the way the interfaces do. */
export async function tryQuestion(matcher: Matcher, question: TestQuestion): Promise<Trial> {
  const before = question.after ?? undefined;
  return {
    question,
    matches: matcher.match(question.q, before).matches.slice(0, 3),
    answer: await answerInLanguage(matcher, question.q, before),
  };
}

/** Whether any entry answers the question. */
export function isAnswerable({ question }: Pick<Trial, 'question'>): boolean {
  return question.expect.length > 0;
}

/** Whether the question is of somebody who may come to harm, by its style. */
export function isHarm({ question }: Pick<Trial, 'question'>): boolean {
  return question.style === 'harm';
}

/** Whether the question is in a language that entries are not written in, by its style. */
export function isForeign({ question }: Pick<Trial, 'question'>): boolean {
  return question.style === 'foreign';
}

/** Whether an entry is one of those that answer the question; false for undefined. */
export function isRight({ question }: Pick<Trial, 'question'>, entry: Entry | undefined): boolean {
  return entry !== undefined && question.expect.includes(entry.id);
}

/** Whether the likeliest entry is right. */
export function bestIsRight(trial: Trial): boolean {
  return isRight(trial, trial.matches[0]?.entry);
}

/** The confidence in the likeliest entry, 0 when nothing matched, and whether it is right. */
export function judgementOf(trial: Trial): Judgement {
  return { confidence: trial.matches[0]?.confidence ?? 0, right: bestIsRight(trial) };
}
