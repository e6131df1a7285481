import { exampleEntries } from '../answering/examples.ts';
import { buildAnswer } from '../blocks/answer/answer.ts';
import type { Presentation } from '../blocks/answer/answered.ts';
import type { Share } from '../blocks/answer/button.ts';
import { buildRemark } from '../blocks/answer/remark.ts';
import { buildHelp } from '../blocks/answer/help.ts';
import type { Message } from '../blocks/kit/message.ts';
import type { Asked } from '../curation/asking.ts';
import type { Question } from '../curation/reading.ts';
import { freshness, offersCoordinator, repeated } from './presented.ts';
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
  return answerTo(services, question, share);
}

/** Asks for somebody, and builds what they get. */
export async function answerTo(
  services: Pick<Services, 'announcements' | 'curation'>,
  question: Question,
  share?: Share,
): Promise<Reply> {
  const asked = await services.curation.ask(question);
  return { message: messageFor(services, asked, share), redacted: asked.redacted };
}

/** What somebody gets who asked. */
export function messageFor(
  services: Pick<Services, 'announcements' | 'curation'>,
  asked: Asked,
  share?: Share,
): Message {
  const { answer, questionId, joinedTo, remark, place } = asked;
  if (remark !== null) return buildRemark(remark, share);
  const known: Presentation = {
    share,
    question: questionId,
    asked: repeated(asked),
    joined: joinedTo?.text ?? null,
    offersCoordinator: offersCoordinator(asked),
  };
  if (answer.outcome !== 'answered') return buildAnswer(answer, known);
  return buildAnswer(answer, { ...known, ...freshness(services, answer.entry, place.channel) });
}
