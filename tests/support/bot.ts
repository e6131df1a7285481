import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import manifest from '../../manifest.json' with { type: 'json' };
import { openKnowledge } from '../../src/answering/live-knowledge.ts';
import { startBot, type Bot, type Pace } from '../../src/bot.ts';
import type { CoordinationConfig, SlackConfig } from '../../src/config/config.ts';
import { learnedOverlay } from '../../src/curation/learned/apply.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { publicPages } from '../../src/public-pages.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { dayInDenmark } from '../../src/time/days.ts';
import { learntOnce } from './learnt-once.ts';

export type Mode = 'socket' | 'http';

export type BotSettings = {
  readonly knowledgeDir?: string;
  /** A PostgreSQL database; a new embedded one unless given. */
  readonly databaseUrl?: string;
  /** An embedded database that stays; a new one, removed afterwards, unless given. */
  readonly file?: string;
  readonly pace?: Partial<Pace>;
  /** Now, as the bot has it. */
  readonly clock?: () => Date;
  /** Who coordinates where, once the workspace is there to hold them. */
  readonly coordination?: (workspace: Workspace) => Partial<CoordinationConfig>;
  /** Where others open the pages for citizens; they are served beside Slack's requests in HTTP mode. */
  readonly pagesUrl?: string;
  /** The bot gets this instead of the storage: to let calls fail. */
  readonly failing?: (storage: Storage) => Storage;
};

/** A bot at work, with what it remembers. */
export type Running = {
  readonly bot: Bot;
  readonly storage: Storage;
  readonly log: () => string;
  readonly close: () => Promise<void>;
};

/** A workspace with the real bot in it. */
export type Stage = Running & { readonly workspace: Workspace };

/** A test does not wait as long as people do. */
const PACE: Pace = {
  openMs: 250,
  tellMs: 50,
  errandMs: 50,
  // As in life: a busy machine is slow, too.
  postMs: 10_000,
  announceMs: 50,
  connectMs: 1_000,
  delivery: { channelMs: 20, countMs: 20, settleMs: 50, backoffMs: 50 },
};

/** Slack waits 3 s for either. Stories that are not about that are told on a busy machine, too. */
export const PATIENT_SLACK = { ackTimeoutMs: 20_000, triggerMs: 20_000 };

/** Starts Slack's side and the bot in it, as `npm start` would with these settings. */
export async function startStage(mode: Mode, settings: BotSettings | string = {}): Promise<Stage> {
  const workspace = await startWorkspace({ manifest, ...PATIENT_SLACK });
  const given = typeof settings === 'string' ? { knowledgeDir: settings } : settings;
  const running = await startBotIn(workspace, mode, given);
  return {
    ...running,
    workspace,
    close: async () => {
      await running.close();
      await workspace.stop();
    },
  };
}

/** Starts a bot in a workspace that is there already. */
export async function startBotIn(
  workspace: Workspace,
  mode: Mode,
  settings: BotSettings = {},
): Promise<Running> {
  const { knowledgeDir = 'knowledge', databaseUrl = null, failing = (storage) => storage } = settings;
  const dir = await mkdtemp(join(tmpdir(), 'bot-'));
  const file = settings.file ?? join(dir, 'mitid.db');
  const storage = await openStorage({ databaseUrl, file, owner: true });
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const knowledge = await openKnowledge(knowledgeDir, {
    today: () => dayInDenmark(new Date()),
    onProblems: () => undefined,
    overlay: learnedOverlay(storage.learned),
    learnt: learntOnce,
  });
  const { pagesUrl } = settings;
  const memory = { storage, knowledge, close: async () => Promise.resolve() };
  const pages =
    pagesUrl === undefined
      ? null
      : await publicPages(() => memory, { url: pagesUrl, cafeName: null }, logger);
  const bot = await startBot({
    slack: slackConfig(workspace, mode),
    coordination: {
      coordinators: [],
      channel: null,
      group: null,
      retentionDays: 180,
      announcementPings: false,
      ...settings.coordination?.(workspace),
    },
    knowledge,
    storage: failing(storage),
    logger,
    beside: pages === null ? [] : [pages],
    pagesUrl: pagesUrl ?? null,
    pace: { ...PACE, ...settings.pace },
    ...(settings.clock === undefined ? {} : { clock: settings.clock }),
  });
  if (bot.port !== null) await workspace.connectHttp(`http://127.0.0.1:${bot.port}/slack/events`);
  return {
    bot,
    storage,
    log: () => lines.join(''),
    close: async () => {
      await bot.stop();
      await knowledge.close();
      await storage.close();
      await rm(dir, { recursive: true });
    },
  };
}

/** The settings that lead a bot into this workspace. */
function slackConfig(workspace: Workspace, mode: Mode): SlackConfig {
  return {
    botToken: workspace.botToken,
    apiUrl: workspace.apiUrl,
    connection:
      mode === 'socket'
        ? { mode, appToken: workspace.appToken }
        : { mode, signingSecret: workspace.signingSecret, port: 0 },
  };
}
