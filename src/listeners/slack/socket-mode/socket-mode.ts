import type { App, Receiver } from '@slack/bolt';
import { setTimeout as pause } from 'node:timers/promises';
import { CodedError } from '../../../errors.ts';
import { describeError, type Logger } from '../../../logging.ts';
import { refusalOf } from '../access.ts';
import { failureOf } from '../attempt.ts';
import { NotLetIn, openLink, type Link } from './link.ts';

/** The pauses between attempts to come back, in milliseconds; the last one is as long as the bot stays deaf after any outage. */
const PAUSES_MS = [0, 250, 500, 1_000, 2_000, 3_000] as const;
const LONGEST_PAUSE_MS = 3_000;
/** A connection that lasted no longer is no success: the pauses go on growing. In milliseconds. */
const SHORT_MS = 10_000;
/** Slack closes a connection about ten seconds after it asked for another one; in milliseconds. */
const RETIRE_MS = 10_000;
/** So many refusals in a row are meant: now and then Slack refuses a good token. */
const REFUSALS = 3;

export type SocketModeOptions = {
  readonly access: { readonly appToken: string; readonly apiUrl: string };
  readonly logger: Logger;
  /** The pause before Slack is asked again for a connection that it refused, in milliseconds. */
  readonly againMs: number;
  /** Called once when Slack refuses every further connection: nothing more will come. */
  readonly onRefused: (refusal: CodedError) => void;
  /** Called with how many connections of the app are somebody else's, where there are any. */
  readonly onOthers: (count: number) => void;
};

/** Takes in what Slack sends over Socket Mode. */
export type SocketMode = Receiver & {
  readonly isConnected: () => boolean;
  /** How often it came back since the start. */
  readonly reconnects: () => number;
};

/**
 * Holds one connection to Slack, and opens the next one before it gives an old one up. A connection that broke is replaced, at once and
 * then again and again, until Slack refuses it for good or the bot stops.
 */
export function createSocketMode(options: SocketModeOptions): SocketMode {
  const { access, logger, againMs, onRefused, onOthers } = options;
  const stopping = new AbortController();
  const links = new Set<Link>();
  const greeted = new Set<Link>();
  let app: App | null = null;
  let reconnects = 0;
  return {
    init: (given) => {
      app = given;
    },
    start: async () => {
      const link = await open().catch((error: unknown) => {
        throw toCoded(error) ?? new CodedError('slack-unreachable', { url: access.apiUrl }, { cause: error });
      });
      void keep(link);
    },
    stop: async () => {
      stopping.abort();
      await Promise.all([...links].map(async (link) => link.close()));
    },
    isConnected: () => greeted.size > 0,
    reconnects: () => reconnects,
  };

  async function open(): Promise<Link> {
    if (app === null) throw new Error('there is no app to open a connection for');
    const link = openLink(app, access, logger);
    links.add(link);
    void link.ended.then(() => [links, greeted].map((set) => set.delete(link)));
    try {
      const count = await link.greeted;
      greeted.add(link);
      if (count > links.size) onOthers(count - links.size);
      return link;
    } catch (error) {
      void link.close();
      throw error;
    }
  }

  async function keep(first: Link): Promise<void> {
    let link = first;
    let shortOnes = 0;
    for (;;) {
      const since = performance.now();
      const reason = await link.passes;
      if (stopping.signal.aborted) return;
      shortOnes = performance.now() - since < SHORT_MS ? shortOnes + 1 : 0;
      logger.info({ reason }, 'the connection to Slack ends, and another one is opened');
      const next = await comeBack(shortOnes);
      if (next === null) return;
      reconnects += 1;
      void retire(link);
      link = next;
    }
  }

  /** Gives a new connection; null when the bot stops, or Slack refuses for good. `before`: how many short ones there were. */
  async function comeBack(before: number): Promise<Link | null> {
    const since = performance.now();
    let refusals = 0;
    for (let attempt = 0; ; attempt += 1) {
      const waitMs = PAUSES_MS[before + attempt] ?? LONGEST_PAUSE_MS;
      await pause(waitMs, null, { signal: stopping.signal }).catch(ignore);
      if (stopping.signal.aborted) return null;
      try {
        const link = await open();
        logger.info({ attempt, seconds: secondsSince(since) }, 'connected to Slack again');
        return link;
      } catch (error) {
        if (stopping.signal.aborted) return null;
        const refusal = toCoded(error);
        refusals = refusal === null ? 0 : refusals + 1;
        if (refusal !== null && refusals >= REFUSALS) {
          onRefused(refusal);
          return null;
        }
        if (attempt === 0 || refusal !== null)
          logger.info(describeError(refusal ?? error), 'no connection to Slack; it is tried again');
        const failure = failureOf(error);
        const askedMs = failure.outcome === 'wait' ? failure.seconds * 1_000 : 0;
        await pause(refusal === null ? askedMs : againMs, null, { signal: stopping.signal }).catch(ignore);
      }
    }
  }

  /** Slack still sends by the old connection what it has for it, and closes it. */
  async function retire(link: Link): Promise<void> {
    await Promise.race([link.ended, pause(RETIRE_MS, null, { ref: false, signal: stopping.signal })]).catch(
      ignore,
    );
    await link.idle();
    await link.close();
  }
}

/** The refusal in what went wrong; null where another attempt may do. */
function toCoded(error: unknown): CodedError | null {
  if (error instanceof NotLetIn) {
    return error.reason === 'link_disabled'
      ? new CodedError('slack-socket-mode-off', {}, { cause: error })
      : null;
  }
  return refusalOf('SLACK_APP_TOKEN', error);
}

function secondsSince(start: number): number {
  return Math.round((performance.now() - start) / 100) / 10;
}

function ignore(): void {
  // The bot stops.
}
