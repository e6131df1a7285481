import { App, webApi } from '@slack/bolt';
import { randomUUID } from 'node:crypto';
import type { DeliveryPace } from './announcements/announcements.ts';
import type { LiveKnowledge } from './answering/live-knowledge.ts';
import type { CoordinationConfig, SlackConfig } from './config/config.ts';
import type { CodedError } from './errors.ts';
import { createCuration } from './curation/curation.ts';
import { notice } from './blocks/kit/message.ts';
import { da } from './i18n/da.ts';
import { announcementsInSlack } from './listeners/announcements/in-slack.ts';
import { startAllChores, type ChorePace } from './listeners/chores.ts';
import { startBoard } from './listeners/desk/board.ts';
import { overhears } from './listeners/events/overheard.ts';
import { register as registerGuard, sayAlone, sayTo } from './listeners/guard.ts';
import { createAnswerOnce } from './listeners/inbox/answer-once.ts';
import { createReplyOnce } from './listeners/inbox/reply-once.ts';
import { takeIn } from './listeners/inbox/intake.ts';
import { createOnce } from './time/once.ts';
import { registerListeners } from './listeners/register.ts';
import type { Services } from './listeners/services.ts';
import { createUnderWay } from './time/under-way.ts';
import { within } from './time/within.ts';
import { askForConcerns, type Concern } from './listeners/slack/concerns.ts';
import { createDoor } from './listeners/slack/door.ts';
import { createPlaces } from './listeners/slack/places.ts';
import { patientFetch } from './listeners/slack/patient-fetch.ts';
import type { SocketMode } from './listeners/slack/socket-mode/socket-mode.ts';
import { createTokenWatch } from './listeners/slack/token-watch.ts';
import { createUserGroup } from './listeners/slack/user-group.ts';
import { forBolt, type Logger } from './logging.ts';
import { checkAccess } from './listeners/slack/access.ts';
import { connect, createReceiver, type Beside } from './slack-connection.ts';
import { publicAddresses } from './pages/addresses.ts';
import type { Storage } from './storage/storage.ts';

export type Bot = {
  /** Where Slack's requests arrive, in HTTP mode. */
  readonly port: number | null;
  /** The connection to Slack; null in HTTP mode, where Slack connects. */
  readonly connection: Pick<SocketMode, 'isConnected' | 'reconnects'> | null;
  /** Resolves when Slack refuses the bot for good: a token that was taken back, the app removed, Socket Mode switched off. */
  readonly refused: Promise<CodedError>;
  /** Takes nothing more, finishes what is under way if it can in a few seconds, and closes. */
  readonly stop: () => Promise<void>;
};

/** What a bot is made of: everything that differs between a real workspace and a test. */
export type BotOptions = {
  readonly slack: SlackConfig;
  readonly coordination: CoordinationConfig;
  readonly knowledge: LiveKnowledge;
  /** Stays open when the bot stops. */
  readonly storage: Storage;
  readonly logger: Logger;
  /** The address of the pages for citizens, as everybody opens them; null for none. */
  readonly pagesUrl?: string | null;
  /** Served beside Slack's requests, in HTTP mode. */
  readonly beside?: readonly Beside[];
  /** Hears what of the configuration is not so in Slack: at the start, and when a request shows it. */
  readonly onConcern?: (concern: Concern) => void;
  /** Whether other bots may share the work, on the same database; else one that has the same token is warned of. */
  readonly isShared?: boolean;
  readonly pace?: Pace;
  /** Now; the machine's own clock unless given. */
  readonly clock?: () => Date;
};

export type Pace = ChorePace & {
  readonly delivery?: Partial<DeliveryPace>;
};
const PACE: Pace = {
  connectMs: 10_000,
  openMs: 5_000,
  tellMs: 2_000,
  errandMs: 60_000,
  postMs: 5_000,
  announceMs: 1_000,
};

/** Slack signs by this one, whatever the bot takes for now. */
const machineClock = (): Date => new Date();
/** How long a stopping bot waits for what is under way, in milliseconds. */
const STOP_MS = 7_000;

/** Starts the bot in Slack. Throws a CodedError when Slack refuses a token or a scope, or the port is taken. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { slack, coordination, knowledge, storage, logger, pace = PACE } = options;
  const { clock = machineClock, onConcern = () => {} } = options;
  const { postMs } = pace;
  let refuse: (refusal: CodedError) => void;
  const refused = new Promise<CodedError>((resolve) => (refuse = resolve));
  const onRefused = (refusal: CodedError): void => refuse(refusal);
  const boltLogger = forBolt(logger);
  const teamId = await checkAccess(slack, boltLogger);
  const postingClient = new webApi.WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    logger: boltLogger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: postMs,
    fetch: patientFetch,
  });
  const token = createTokenWatch(postingClient, onRefused);
  const door = createDoor(postingClient, logger, token.suspect);
  const group = createUserGroup(postingClient, coordination.group);
  const curation = createCuration({
    storage,
    matcher: knowledge.matcher,
    clock,
    newId: randomUUID,
    coordinators: coordination.coordinators,
    group: group.members,
    reload: knowledge.reload,
    problems: knowledge.problems,
    wordsToSay: da.answers.spoken,
    retentionDays: coordination.retentionDays,
  });
  await curation.catchUp();

  const { receiver, connection } = createReceiver(slack, {
    logger,
    clock: machineClock,
    beside: options.beside ?? [],
    againMs: pace.connectMs,
    onConcern,
    onRefused,
    onOthers: (count) => {
      if (options.isShared !== true) logger.warn({ count, text: da.running.others }, 'not the only bot');
    },
  });
  const app = new App({
    token: slack.botToken,
    receiver,
    logger: boltLogger,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 2 }, fetch: patientFetch },
    convoStore: false,
  });
  const { announcementPings: pingsAllowed } = coordination;
  const announcements = announcementsInSlack({
    storage,
    matcher: knowledge.matcher,
    client: app.client,
    door,
    postingClient,
    clock,
    newId: randomUUID,
    requireCoordinator: curation.requireCoordinator,
    pingsAllowed,
    pace: { callMs: postMs, ...pace.delivery },
  });
  const { inbox } = storage;
  const owner = randomUUID();
  const underWay = createUnderWay();
  const tryOpen = takeIn(app, {
    inbox,
    clock,
    underWay,
    overhears: async (arrival) => overhears({ curation }, arrival),
    onNotStored: async (body, key, ack) => {
      if ('event' in body) await sayTo(door, body.event, key, da.slack.notStored);
      else if ('command' in body) await ack({ ...notice(da.slack.notStored), response_type: 'ephemeral' });
      else await sayAlone(door, body.user.id, key, da.slack.notStored);
    },
    apiUrl: slack.apiUrl,
    onUnknown: (kind) => logger.warn({ kind }, 'what Slack sent is not known'),
    onLate: (count) => logger.warn({ count }, 'questions not answered in time'),
  });
  const services: Services = {
    matcher: knowledge.matcher,
    curation,
    announcements,
    pingsAllowed,
    door,
    answerOnce: createAnswerOnce({ inbox, door, postMs, clock, owner, logger, retract: curation.retract }),
    replyOnce: createReplyOnce({ inbox, door, postMs, clock, owner, logger }),
    once: createOnce(),
    coordinatorChannel: coordination.channel,
    places: createPlaces(postingClient),
    pages:
      options.pagesUrl === undefined || options.pagesUrl === null ? null : publicAddresses(options.pagesUrl),
    teamId,
    logger,
  };
  registerGuard(app, door, logger);
  registerListeners(app, services);
  const board = startBoard(door, services);
  const port = await connect(app, slack);
  const chores = startAllChores(services, { pace, token, group, board, tryOpen });
  logger.info({ mode: slack.connection.mode }, 'started');
  // A slow Slack keeps nobody waiting for an answer.
  for (const concern of await askForConcerns(postingClient, coordination)) onConcern(concern);
  return {
    port,
    connection,
    refused,
    stop: async () => {
      logger.info('stopping');
      const isDone = await within(STOP_MS, finish());
      logger.info({ isDone }, 'stopped');
    },
  };

  async function finish(): Promise<void> {
    await Promise.all([app.stop(), ...chores.map(async (chore) => chore.stop()), underWay.drain()]);
    await board.drain();
  }
}
