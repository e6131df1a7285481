import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { handlingOf, isInChannel, questionIdOf } from '../inbox/arrival.ts';
import { replyTo } from '../reply.ts';
import type { Services } from '../services.ts';
import { fromSlackText, hasWords } from '../slack/said.ts';
import { warnOfPersonalData } from './personal-data.ts';
import { isWritten } from './written.ts';

type MessageArgs = SlackEventMiddlewareArgs<'message'> & AllMiddlewareArgs;

/** Answers direct messages to the bot. Messages of bots, joins and edits are ignored. */
export function register(app: App, services: Services): void {
  app.event('message', async (args) => handleMessage(args, services));
}

async function handleMessage({ event, body, context }: MessageArgs, services: Services): Promise<void> {
  const handling = handlingOf(context);
  if (handling === null || isInChannel(body) || !isWritten(event)) return;
  const { channel, ts, user: userId } = event;
  const threadTs = 'thread_ts' in event ? event.thread_ts : undefined;
  const text = fromSlackText(event.text ?? '');
  const questionId = questionIdOf(handling);
  const onlyFiles = !hasWords(text) && 'files' in event && event.files !== undefined;
  const isAnswered = await services.answerOnce(handling, { channel, threadTs, since: ts }, compose);
  if (isAnswered) await warnOfPersonalData(services, handling, { channel, threadTs, userId: null });

  async function compose(): Promise<Message> {
    if (onlyFiles) return notice(da.slack.noText);
    const place = { channel, threadTs: threadTs ?? null, isPrivate: true };
    const asked = { id: questionId, text, userId, surface: 'direct', place } as const;
    const { message } = await replyTo(services, asked);
    return message;
  }
}
