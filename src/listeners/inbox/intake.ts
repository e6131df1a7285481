import type { App } from '@slack/bolt';
import type { Inbox } from '../../storage/inbox/inbox.ts';
import { momentAfter } from '../../time/days.ts';
import type { UnderWay } from '../../time/under-way.ts';
import { answersElsewhere, isKnownKind, kindOf } from '../slack/kinds.ts';
import {
  isInChannel,
  keyOf,
  readArrival,
  readStored,
  wordingOf,
  type Arrival,
  type Handling,
} from './arrival.ts';

/** In milliseconds. An older question is not answered any more: the person has asked somebody else by then. */
const ANSWER_WITHIN_MS = 10 * 60 * 1000;
/** In milliseconds. So long the person is told that nobody got round to it. */
const TELL_WITHIN_MS = 24 * 60 * 60 * 1000;
/** How many of a backlog are answered at a time, so that one slow answer does not keep the others waiting. */
const AT_A_TIME = 4;
/** As many names of unknown kinds are remembered. */
const MOST_KINDS = 100;

export type IntakeOptions = {
  readonly inbox: Inbox;
  readonly clock: () => Date;
  readonly underWay: UnderWay;
  /** Whether a message in a channel that mentions nobody is to be answered. What is not leaves no trace. */
  readonly overhears: (arrival: Arrival) => Promise<boolean>;
  /** Called at the first delivery of what cannot be stored; must not throw. */
  readonly onNotStored: (body: Arrival['body'], key: string, ack: ReceiverEvent['ack']) => Promise<void>;
  /** Where Slack's Web API is. */
  readonly apiUrl: string;
  /** Called with the name of a kind that the bot does not know, once each. */
  readonly onUnknown: (kind: string) => void;
  /** Called with the number of questions whose time was up. */
  readonly onLate: (count: number) => void;
};

type ReceiverEvent = Parameters<App['processEvent']>[0];
type Open = Awaited<ReturnType<Inbox['open']>>[number];

/**
 * Stores each question to the bot before the app gets it: Bolt acknowledges events before any listener runs. When storing
 * fails, nothing is acknowledged and Slack delivers an event again. The app gets no other message of a channel. Gives a function
 * that retries what is unanswered.
 */
export function takeIn(
  app: App,
  { inbox, clock, underWay, apiUrl, overhears, onNotStored, onUnknown, onLate }: IntakeOptions,
): () => Promise<void> {
  const dispatch = app.processEvent.bind(app);
  const unknown = new Set<string>();
  app.processEvent = async (event) => underWay.track(receive(event));
  return async () => underWay.track(tryOpen());

  async function receive(event: ReceiverEvent): Promise<void> {
    if (!isKnownKind(event.body) || answersElsewhere(event.body, apiUrl)) return ignore(event);
    const arrival = readArrival(event.body);
    const isOverheard = isInChannel(event.body);
    if (arrival === null) return isOverheard ? event.ack() : dispatch(event);
    if (isOverheard && !(await overhears(arrival))) return event.ack();
    const since = performance.now();
    const key = keyOf(arrival);
    const named = { key, ...wordingOf(arrival) };
    try {
      await inbox.store({ ...named, event: JSON.stringify(arrival), at: clock().toISOString() });
    } catch (error) {
      // Slack delivers it again with a number: say so at the first delivery only. Nobody expects an answer to what is overheard.
      const isFirst = (event.retryNum ?? 0) === 0;
      if (isFirst && !isOverheard) await onNotStored(arrival.body, key, event.ack);
      throw error;
    }
    const { wording } = named;
    await handle(
      arrival,
      { key, wording, redacted: arrival.redacted, since, isReplay: false, isLate: false },
      event,
    );
  }

  async function ignore({ body, ack }: ReceiverEvent): Promise<void> {
    const kind = isKnownKind(body) ? 'answered elsewhere' : kindOf(body);
    if (!unknown.has(kind) && unknown.size < MOST_KINDS) {
      unknown.add(kind);
      onUnknown(kind);
    }
    await ack();
  }

  async function tryOpen(): Promise<void> {
    const now = clock();
    const before = (ms: number): string => momentAfter(now, -ms);
    // One look: a question that came between two would be in the second alone.
    const waiting = [...(await inbox.open(before(TELL_WITHIN_MS), now.toISOString()))];
    const isTooLate = ({ at }: Open): boolean => at <= before(ANSWER_WITHIN_MS);
    const late = waiting.filter((one) => isTooLate(one) && readStored(one.event) !== null);
    if (late.length > 0) onLate(late.length);
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { key, wording, event } = next;
        const arrival = readStored(event);
        if (arrival === null) continue;
        await handle(arrival, {
          key,
          wording,
          redacted: arrival.redacted,
          since: performance.now(),
          isReplay: true,
          isLate: isTooLate(next),
        });
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
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

/** Slack got its acknowledgement when the question first came. */
async function acknowledged(): Promise<void> {}
