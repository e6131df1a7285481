import type { App } from '@slack/bolt';
import type { Inbox } from '../../storage/inbox/inbox.ts';
import { Arrival, keyOf, readArrival, type Handling } from './arrival.ts';
import type { UnderWay } from '../../time/under-way.ts';

/** In milliseconds. Older messages are not answered any more: the person has asked somebody else by then. */
const ANSWER_WITHIN_MS = 10 * 60 * 1000;

export type IntakeOptions = {
  readonly inbox: Inbox;
  readonly clock: () => Date;
  readonly underWay: UnderWay;
  /** Called at the first delivery of a message that cannot be stored; must not throw. */
  readonly onNotStored: (message: Arrival['body']['event'], key: string) => Promise<void>;
};

type ReceiverEvent = Parameters<App['processEvent']>[0];

/**
 * Stores each message to the bot before the app gets it, because Bolt acknowledges events before any listener runs. When
 * storing fails, nothing is acknowledged and Slack delivers it again. Gives a function that retries unanswered messages.
 */
export function takeIn(
  app: App,
  { inbox, clock, underWay, onNotStored }: IntakeOptions,
): () => Promise<void> {
  const dispatch = app.processEvent.bind(app);
  app.processEvent = async (event) => underWay.track(receive(event));
  return async () => underWay.track(tryOpen());

  async function receive(event: ReceiverEvent): Promise<void> {
    const arrival = readArrival(event.body);
    if (arrival === null) return dispatch(event);
    const key = keyOf(arrival);
    try {
      await inbox.store({ key, event: JSON.stringify(arrival), at: clock().toISOString() });
    } catch (error) {
      // Slack delivers it again with a number: apologise at the first delivery only.
      if ((event.retryNum ?? 0) === 0) await onNotStored(arrival.body.event, key);
      throw error;
    }
    await handle(arrival, { key, redacted: arrival.redacted, isReplay: false }, event);
  }

  async function tryOpen(): Promise<void> {
    const now = clock();
    const since = new Date(now.getTime() - ANSWER_WITHIN_MS);
    for (const { key, event } of await inbox.open(since.toISOString(), now.toISOString())) {
      const arrival = readStored(event);
      if (arrival === null) continue;
      await handle(arrival, { key, redacted: arrival.redacted, isReplay: true });
    }
  }

  async function handle({ body }: Arrival, inboxed: Handling, event?: ReceiverEvent): Promise<void> {
    await dispatch({
      ack: acknowledged,
      ...event,
      body,
      customProperties: { ...event?.customProperties, inbox: inboxed },
    });
  }
}

/** Reads a stored message; null when another version of this program wrote it in another form. */
function readStored(event: string): Arrival | null {
  try {
    return Arrival.safeParse(JSON.parse(event)).data ?? null;
  } catch {
    return null;
  }
}

/** Slack got its acknowledgement when the message first came. */
async function acknowledged(): Promise<void> {}
