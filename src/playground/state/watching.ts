import { readable } from '../blocks/texts.ts';
import { Refusal } from '../refusal.ts';
import { canSee, type Channel } from './channels.ts';
import { isFor, isInChannel, type Message } from './messages.ts';
import type { View } from './views.ts';
import type { World } from './world.ts';

/** A message one waits for; what is not said does not matter, except `from`, which is the app unless said. */
export type Wanted = {
  readonly channel?: string;
  /** The `ts` of the message whose thread it is in; null: not in a thread. */
  readonly threadTs?: string | null;
  /** The person for whom alone it is shown; null: shown to everybody. */
  readonly onlyFor?: string | null;
  /** Part of what people read in it. */
  readonly text?: string | RegExp;
  readonly from?: string;
  /** Only what was posted after this `ts`. */
  readonly after?: string;
};

/** What is waited for comes at once, but the machine may be busy. */
const PATIENCE_MS = 240_000;

/** What people see. */
export function createWatching(world: World) {
  const requireSight = (channelId: string, userId: string): void => {
    if (!canSee(world.channels.get(channelId), world.people.get(userId)))
      throw new Refusal('channel_not_found');
  };
  return {
    /** What somebody sees in a channel, oldest first, without what stands in threads only. */
    messages(channelId: string, userId: string): Message[] {
      requireSight(channelId, userId);
      return world.messages
        .inChannel(channelId)
        .filter((message) => isFor(message, userId) && isInChannel(message));
    },
    /** What somebody sees in a thread, oldest first, with the message that it hangs under. */
    thread(channelId: string, ts: string, userId: string): Message[] {
      requireSight(channelId, userId);
      const all = [world.messages.get(channelId, ts), ...world.messages.replies(channelId, ts)];
      return all.filter((message) => isFor(message, userId));
    },
    /** The channels and direct messages that somebody sees. */
    channelsOf(userId: string): Channel[] {
      const person = world.people.get(userId);
      return world.channels.all().filter((channel) => canSee(channel, person));
    },
    /** Everything that somebody can read, in threads too, oldest first. */
    everything(userId: string): Message[] {
      const person = world.people.get(userId);
      return world.messages
        .all()
        .filter((one) => isFor(one, userId) && canSee(world.channels.get(one.channel), person));
    },
    /**
     * The first message that fits: one that is there already (the oldest), or the next that is posted or changed so that
     * it does. Rejects with `not_seen` after `timeoutMs` (a minute unless said) and tells what was there instead.
     */
    async waitFor(
      wanted: Wanted | ((message: Message) => boolean),
      timeoutMs = PATIENCE_MS,
    ): Promise<Message> {
      const fits =
        typeof wanted === 'function' ? wanted : (message: Message) => isWanted(world, wanted, message);
      const seen = await firstSight(world, () => world.messages.all().find(fits), timeoutMs);
      if (seen === undefined)
        throw new Refusal('not_seen', { wanted: describe(wanted), there: world.messages.all().map(line) });
      return seen;
    },
    /** The same for a modal or an App Home; rejects with `not_seen`. */
    async waitForView(fits: (view: View) => boolean, timeoutMs = PATIENCE_MS): Promise<View> {
      const seen = await firstSight(world, () => world.views.all().find(fits), timeoutMs);
      if (seen === undefined)
        throw new Refusal('not_seen', { wanted: describe(fits), there: world.views.all() });
      return seen;
    },
  };
}

/** Looks now and after every change; undefined when there was nothing within `timeoutMs`. */
async function firstSight<T>(
  world: World,
  look: () => T | undefined,
  timeoutMs: number,
): Promise<T | undefined> {
  const there = look();
  if (there !== undefined) return there;
  return new Promise((resolve) => {
    const done = (seen: T | undefined): void => {
      clearTimeout(timer);
      stop();
      resolve(seen);
    };
    const timer = setTimeout(() => done(undefined), timeoutMs);
    const stop = world.changes.subscribe(() => {
      const seen = look();
      if (seen !== undefined) done(seen);
    });
  });
}

function isWanted(world: World, wanted: Wanted, message: Message): boolean {
  const { channel, threadTs, onlyFor, text, from = world.app.userId, after } = wanted;
  return (
    message.user === from &&
    (channel === undefined || message.channel === channel) &&
    (threadTs === undefined || message.threadTs === threadTs) &&
    (onlyFor === undefined || message.onlyFor === onlyFor) &&
    (after === undefined || message.ts > after) &&
    (text === undefined || reads(message, text))
  );
}

function reads(message: Message, text: string | RegExp): boolean {
  const all = `${message.text}\n${readable(message.text, message.blocks)}`;
  return typeof text === 'string' ? all.includes(text) : text.test(all);
}

function describe(wanted: unknown): unknown {
  return typeof wanted === 'function' ? wanted.toString() : wanted;
}

function line(message: Message): string {
  return `${message.channel} ${message.onlyFor === null ? '' : 'ephemeral '}${readable(message.text, message.blocks).slice(0, 120)}`;
}
