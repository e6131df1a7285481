import type { AllMiddlewareArgs, App, SlackEventMiddlewareArgs } from '@slack/bolt';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { handlingOf, isInChannel, questionIdOf } from '../inbox/arrival.ts';
import { replyTo } from '../reply.ts';
import type { Services } from '../services.ts';
import { carryOut } from '../own-data.ts';
import { hasWords, ownDataWish } from '../slack/said.ts';
import { warnOfPersonalData } from './personal-data.ts';
import { isWritten } from './written.ts';

/** The metadata of what did not fit into the answer. */
const FURTHER_EVENT = 'mitid_answer_further';

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
  const { text = '' } = event;
  const { key } = handling;
  const questionId = questionIdOf(handling);
  const onlyFiles = !hasWords(text) && 'files' in event && event.files !== undefined;
  const further: Message[] = [];
  const isAnswered = await services.answerOnce(handling, { channel, threadTs, since: ts, userId }, compose);
  if (!isAnswered) return;
  for (const [index, message] of further.entries()) {
    const metadata = { event_type: FURTHER_EVENT, event_payload: { key, index } };
    const { outcome } = await services.door.post({ message, channel, threadTs, since: ts, metadata });
    if (outcome !== 'posted') services.logger.warn({ outcome }, 'rest of an answer not delivered');
  }
  await warnOfPersonalData(services, handling, { channel, threadTs, userId: null });

  async function compose(): Promise<Message> {
    if (onlyFiles) return notice(da.slack.noText);
    const wish = ownDataWish(text);
    if (wish !== null) {
      const [first, ...rest] = await carryOut(wish, userId, { key }, services);
      further.push(...rest);
      return first;
    }
    const place = { channel, threadTs: threadTs ?? null, isPrivate: true };
    const asked = { id: questionId, text, userId, surface: 'direct', place } as const;
    const { message } = await replyTo(services, asked);
    return message;
  }
}
