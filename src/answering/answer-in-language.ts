import type { Matcher } from '../matching/match.ts';
import { foreignLanguage } from '../text/foreign-language.ts';
import type { Answer } from './answer.ts';
import { answerTo } from './answer-question.ts';

/** From this known share of its words on, a question is in a language that is read. */
const KNOWN = 0.6;

/** Decides what to say to a question in any language: as `answerQuestion`, but one in a foreign language is told so in that. */
export async function answerInLanguage(matcher: Matcher, question: string, before?: string): Promise<Answer> {
  const matching = matcher.match(question, before);
  if (matching.known < KNOWN) {
    const language = await foreignLanguage(question);
    if (language !== null) return { outcome: 'foreign', language, confidence: 0 };
  }
  return answerTo(matcher, matching);
}
