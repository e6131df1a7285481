import type { Fresh } from '../announcements/announcements.ts';
import type { Answer } from '../answering/answer.ts';
import { exampleEntries } from '../answering/examples.ts';
import { buildAnswer } from '../blocks/answer/answer.ts';
import type { Share } from '../blocks/answer/button.ts';
import { buildHelp } from '../blocks/answer/help.ts';
import type { Message } from '../blocks/kit/message.ts';
import type { Asked, Question } from '../curation/asking.ts';
import type { Services } from './services.ts';
import { asksForHelp } from './slack/said.ts';

/** The message to answer with, and the kinds of personal data found in the question. */
export type Reply = { readonly message: Message; readonly redacted: Asked['redacted'] };

/** Answers whatever somebody wrote to the bot, or explains how to ask. */
export async function replyTo(services: Services, question: Question, share?: Share): Promise<Reply> {
  if (asksForHelp(question.text)) {
    const examples = exampleEntries(services.matcher().snapshot);
    return { message: buildHelp(examples, share), redacted: [] };
  }
  const { answer, questionId, redacted } = await services.curation.ask(question);
  const news = newsOn(services, answer, question.place.channel);
  const forCoordinator = question.place.isPrivate && (await services.curation.isCoordinator(question.userId));
  return { message: buildAnswer(answer, { share, question: questionId, news, forCoordinator }), redacted };
}

/** The newest announcement about the entry that answers, linked to its post in this channel if there is one. */
export function newsOn(
  { announcements }: Pick<Services, 'announcements'>,
  answer: Answer,
  channel?: string,
): Fresh | null {
  return answer.outcome === 'answered' ? announcements.fresh(answer.entry.id, channel) : null;
}
