import { answerQuestion } from '../answering/answer-question.ts';
import type { Answer } from '../answering/answer.ts';
import type { Entry } from '../knowledge/snapshot.ts';
import type { Match, Matcher } from '../matching/match.ts';
import type { TestQuestion } from './questions.ts';
import type { Judgement } from './reliability.ts';

/** A question that was put to the bot. */
export type Trial = {
  readonly question: TestQuestion;
  /** The three best of the ranking, best first, whatever was answered. */
  readonly matches: readonly Match[];
  readonly answer: Answer;
};

/** Asks the question as the interfaces do. */
export function tryQuestion(matcher: Matcher, question: TestQuestion): Trial {
  return {
    question,
    matches: matcher.match(question.q).matches.slice(0, 3),
    answer: answerQuestion(matcher, question.q),
  };
}

/** Whether any entry answers the question. */
export function isAnswerable({ question }: Pick<Trial, 'question'>): boolean {
  return question.expect.length > 0;
}

/** Whether the entry is one of those that answer the question; no entry never is. */
export function isRight({ question }: Pick<Trial, 'question'>, entry: Entry | undefined): boolean {
  return entry !== undefined && question.expect.includes(entry.id);
}

/** Whether the likeliest entry is right. */
export function bestIsRight(trial: Trial): boolean {
  return isRight(trial, trial.matches[0]?.entry);
}

/** How sure the likeliest entry was; 0 where nothing matched. */
export function judgementOf(trial: Trial): Judgement {
  return { confidence: trial.matches[0]?.confidence ?? 0, right: bestIsRight(trial) };
}
