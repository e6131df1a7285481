import { answerQuestion } from '../answering/answer-question.ts';
import { exampleEntries } from '../answering/examples.ts';
import { buildAnswer } from '../blocks/answer.ts';
import type { Share } from '../blocks/button.ts';
import { buildHelp } from '../blocks/help.ts';
import type { Message } from '../blocks/message.ts';
import type { Services } from './services.ts';
import { asksForHelp } from './slack-text.ts';

/** The message that meets whatever somebody wrote to the bot: an answer, or how to ask. */
export function replyTo(services: Services, text: string, share?: Share): Message {
  const matcher = services.matcher();
  return asksForHelp(text)
    ? buildHelp(exampleEntries(matcher.snapshot), share)
    : buildAnswer(answerQuestion(matcher, text), share);
}
