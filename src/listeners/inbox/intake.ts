import type { App } from '@slack/bolt';
import type { Inbox } from '../../storage/storage.ts';
import { Arrival, keyOf, readArrival, type Handling } from './arrival.ts';
import type { UnderWay } from '../../time/under-way.ts';

/** Slack itself delivers an event again for about five minutes; who waited ten has asked somebody else. */
const ANSWER_WITHIN_MS = 10 * 60 * 1000;

export type IntakeOptions = {
  readonly inbox: Inbox;
  readonly clock: () => Date;
  readonly underWay: UnderWay;
  /** Told of a message that could not be stored, when it first comes; must not throw. */
  readonly onNotStored: (message: Arrival['body']['event']) => Promise<void>;
};

type ReceiverEvent = Parameters<App['processEvent']>[0];

/**
 * Stands between Slack and the app: an addressed message is stored before it is passed on, as Bolt acknowledges events
 * before any listener runs. When that fails nothing is acknowledged, and Slack delivers it again. Gives the function that
 * tries what is still open once more.
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
      // Slack delivers it again, and numbers that: who has to wait hears it once.
      if ((event.retryNum ?? 0) === 0) await onNotStored(arrival.body.event);
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

/** What was stored; null when another version of this program wrote it in a way that this one does not know. */
function readStored(event: string): Arrival | null {
  try {
    return Arrival.safeParse(JSON.parse(event)).data ?? null;
  } catch {
    return null;
  }
}

/** Nobody waits for it any more. */
async function acknowledged(): Promise<void> {}
