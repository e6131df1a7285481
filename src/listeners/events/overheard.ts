import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Message } from '../../blocks/kit/message.ts';
import type { Question } from '../../curation/reading.ts';
import { handlingOf, isInChannel, keyOf, questionIdOf, wordingOf, type Arrival } from '../inbox/arrival.ts';
import { messageFor } from '../reply.ts';
import type { Services } from '../services.ts';
import { hasWords } from '../slack/said.ts';
import { warnOfPersonalData } from './personal-data.ts';
import { isWritten } from './written.ts';

type MessageArgs = SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs;

/** A message in a channel; `text` as the inbox gives it. */
type Heard = {
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
  readonly text?: string | undefined;
};

/** Whether a message that mentions nobody is to be answered: the bot reads that channel or thread, and the answer is sure. */
export async function overhears(
  { curation }: Pick<Services, 'curation'>,
  arrival: Arrival,
): Promise<boolean> {
  if (!('event' in arrival.body)) return false;
  const { event } = arrival.body;
  const question = toQuestion(event, questionIdOf({ key: keyOf(arrival), ...wordingOf(arrival) }));
  if (!hasWords(question.text) || !(await curation.reads(event.channel, event.thread_ts ?? null)))
    return false;
  return curation.isSure(question);
}

/** Answers what was overheard in its thread. The inbox passes on nothing else that mentions nobody in a channel. */
export function register(app: App, services: Services): void {
  app.event('message', async (args) => handleOverheard(args, services));
}

async function handleOverheard(args: MessageArgs, services: Services): Promise<void> {
  const { event, body, context } = args;
  const handling = handlingOf(context);
  if (handling === null || !isInChannel(body) || !isWritten(event)) return;
  const question = toQuestion(event, questionIdOf(handling));
  const { channel } = event;
  const threadTs = question.place.threadTs ?? event.ts;
  const { isLate } = handling;
  const quietly = { ...handling, isLate: false };
  const isAnswered = await services.answerOnce(
    quietly,
    { channel, threadTs, since: event.ts, userId: null },
    compose,
  );
  if (isAnswered) await warnOfPersonalData(services, handling, { channel, threadTs, userId: event.user });

  /** Null when the talk has gone on, or the knowledge changed so that the answer is not sure any more. */
  async function compose(): Promise<Message | null> {
    const asked = isLate ? null : await services.curation.askIfSure(question);
    if (asked === null) return null;
    await services.curation.answersIn({ channel, threadTs });
    return messageFor(services, asked);
  }
}

function toQuestion({ user: userId, channel, ts, thread_ts, text = '' }: Heard, id: string): Question {
  const place = { channel, threadTs: thread_ts ?? ts, isPrivate: false };
  return { id, text, userId, surface: 'mention', place };
}
