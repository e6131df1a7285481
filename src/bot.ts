import { App, webApi } from '@slack/bolt';
import { randomUUID } from 'node:crypto';
import type { DeliveryPace } from './announcements/announcements.ts';
import type { LiveKnowledge } from './answering/live-knowledge.ts';
import type { CoordinationConfig, SlackConfig } from './config/config.ts';
import { createCuration, startChores } from './curation/curation.ts';
import { notice } from './blocks/kit/message.ts';
import { da } from './i18n/da.ts';
import { every } from './time/every.ts';
import { register as registerAskCoordinator } from './listeners/actions/ask-coordinator.ts';
import { register as registerBack } from './listeners/actions/back.ts';
import { register as registerForget } from './listeners/actions/forget.ts';
import { register as registerShare } from './listeners/actions/share.ts';
import { register as registerHome } from './listeners/home/home.ts';
import { register as registerReadAlone } from './listeners/actions/read-alone.ts';
import { register as registerSearch } from './listeners/home/search.ts';
import { register as registerSaveAsAnswer } from './listeners/shortcuts/save-as-answer.ts';
import { register as registerShow } from './listeners/actions/show.ts';
import { register as registerFeedback } from './listeners/actions/feedback.ts';
import { startDelivering, tellInPrivate } from './listeners/announcements/delivering-loop.ts';
import { announcementsInSlack } from './listeners/announcements/in-slack.ts';
import { register as registerAnnouncements } from './listeners/announcements/register.ts';
import { register as registerMitid } from './listeners/commands/mitid.ts';
import { startBoard } from './listeners/desk/board.ts';
import { register as registerDesk } from './listeners/desk/register.ts';
import { register as registerAppMention } from './listeners/events/app-mention.ts';
import { register as registerDirectMessage } from './listeners/events/direct-message.ts';
import { overhears, register as registerOverheard } from './listeners/events/overheard.ts';
import { register as registerWelcome } from './listeners/events/welcome.ts';
import { register as registerGuard, sayAlone, sayTo } from './listeners/guard.ts';
import { createAnswerOnce } from './listeners/inbox/answer-once.ts';
import { createReplyOnce } from './listeners/inbox/reply-once.ts';
import { takeIn } from './listeners/inbox/intake.ts';
import { createOnce } from './time/once.ts';
import type { Services } from './listeners/services.ts';
import { register as registerFindAnswer } from './listeners/shortcuts/find-answer.ts';
import { runErrands } from './listeners/errands.ts';
import { tellAskers } from './listeners/tell-askers.ts';
import { createUnderWay } from './time/under-way.ts';
import { askForConcerns, type Concern } from './listeners/slack/concerns.ts';
import { createDoor } from './listeners/slack/door.ts';
import { patientFetch } from './listeners/slack/patient-fetch.ts';
import { createUserGroup } from './listeners/slack/user-group.ts';
import { describeError, forBolt, type Logger } from './logging.ts';
import { checkAccess } from './listeners/slack/access.ts';
import { connect, createReceiver, type Beside } from './slack-connection.ts';
import { publicAddresses } from './pages/addresses.ts';
import type { Storage } from './storage/storage.ts';

export type Bot = {
  /** Where Slack's requests arrive, in HTTP mode. */
  readonly port: number | null;
  /** Takes nothing more, finishes what is under way, and closes. */
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
  readonly pages?: Beside | null;
  /** Hears what of the configuration is not so in Slack: at the start, and when a request shows it. */
  readonly onConcern?: (concern: Concern) => void;
  readonly pace?: Pace;
  /** Now; the machine's own clock unless given. */
  readonly clock?: () => Date;
};

/** In milliseconds. */
export type Pace = {
  /** How often the bot looks for messages that wait for an answer. */
  readonly openMs: number;
  /** How often it looks for people to tell about a new answer. */
  readonly tellMs: number;
  /** How often it looks whether there is something to tell of itself. */
  readonly errandMs: number;
  /** The timeout of one call to Slack that posts. */
  readonly postMs: number;
  /** How often it looks for announcements to send, and for posts to change. */
  readonly announceMs: number;
  /** The pause before Slack is asked again for a connection that it refused. */
  readonly connectMs: number;
  readonly delivery?: Partial<DeliveryPace>;
};
const PACE: Pace = {
  connectMs: 30_000,
  openMs: 5_000,
  tellMs: 2_000,
  errandMs: 60_000,
  postMs: 5_000,
  announceMs: 1_000,
};

/** How often Slack is asked who is in the coordinators' user group, in milliseconds. */
const GROUP_MS = 10 * 60 * 1000;

/** Slack signs by this one, whatever the bot takes for now. */
const machineClock = (): Date => new Date();

/** Starts the bot in Slack. Throws a CodedError when Slack refuses a token or a scope, or the port is taken. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { slack, coordination, knowledge, storage, logger, pace = PACE } = options;
  const { clock = machineClock, onConcern = () => {} } = options;
  const { postMs } = pace;
  const boltLogger = forBolt(logger);
  const teamId = await checkAccess(slack, boltLogger);
  const failed = (what: string) => (error: unknown) => logger.error(describeError(error), what);
  const postingClient = new webApi.WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    logger: boltLogger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: postMs,
    fetch: patientFetch,
  });
  const door = createDoor(postingClient, logger);
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
    retentionDays: coordination.retentionDays,
  });
  await curation.catchUp();

  const app = new App({
    token: slack.botToken,
    receiver: createReceiver(slack, logger, machineClock, options.pages ?? null, pace.connectMs, onConcern),
    logger: boltLogger,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 2 }, fetch: patientFetch },
    socketMode: slack.connection.mode === 'socket',
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
    pages:
      options.pagesUrl === undefined || options.pagesUrl === null ? null : publicAddresses(options.pagesUrl),
    teamId,
    logger,
  };
  registerGuard(app, door, logger);
  registerListeners(app, services);
  const board = startBoard(door, services);
  const port = await connect(app, slack);
  for (const concern of await askForConcerns(postingClient, coordination)) onConcern(concern);

  board.catchUp().catch(failed('misses not shown to coordinators'));
  const chores = [
    startChores(curation, failed('chore failed')),
    every(GROUP_MS, group.refresh, failed('members of the user group not known')),
    every(pace.openMs, tryOpen, failed('open messages not answered')),
    every(pace.openMs, board.retry, failed('misses not shown to coordinators')),
    every(pace.tellMs, async () => tellAskers({ ...services, postMs }), failed('askers not told')),
    every(
      pace.errandMs,
      async () => runErrands({ ...services, postMs }),
      failed('coordinators not told of the week, or of what is due'),
    ),
    startDelivering({
      announcements,
      tell: async (report) => tellInPrivate(door, report),
      pauseMs: pace.announceMs,
      onError: failed('announcements not delivered'),
    }),
  ];
  return {
    port,
    stop: async () => {
      await app.stop();
      await Promise.all(chores.map(async (chore) => chore.stop()));
      await underWay.drain();
      await board.drain();
    },
  };
}

/** Everything the bot listens to; the manifest must declare the same. */
export function registerListeners(app: App, services: Services): void {
  // What everybody can do.
  registerAppMention(app, services);
  registerDirectMessage(app, services);
  registerOverheard(app, services);
  registerWelcome(app, services);
  registerMitid(app, services);
  registerFindAnswer(app, services);
  registerShow(app, services);
  registerShare(app, services);
  registerFeedback(app, services);
  registerAskCoordinator(app, services);
  registerBack(app, services);
  registerForget(app, services);
  registerReadAlone(app, services);
  registerHome(app, services);
  registerSearch(app, services);
  // What coordinators can do.
  registerSaveAsAnswer(app, services);
  registerDesk(app, services);
  registerAnnouncements(app, services);
}
