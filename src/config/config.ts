import { join } from 'node:path';
import type { z } from 'zod';
import type { ConfigProblem } from './problems.ts';
import type { Env, Surroundings } from './surroundings.ts';
import { Common, ForHttp, ForSocket, Place, problemsOf } from './variables.ts';

export type SlackConfig = {
  readonly botToken: string;
  /** Base of Slack's Web API, ending in a slash. */
  readonly apiUrl: string;
  readonly connection:
    | { readonly mode: 'socket'; readonly appToken: string }
    | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number };
};

/** Who answers misses, and how long questions are kept. People, channels and groups by Slack's ids. */
export type CoordinationConfig = {
  readonly coordinators: readonly string[];
  /** Where coordinators hear of new questions. */
  readonly channel: string | null;
  /** A user group whose members are coordinators too. */
  readonly group: string | null;
  readonly retentionDays: number;
  /** Whether an announcement may call everybody in a channel. */
  readonly announcementPings: boolean;
};

/** Where the bot stores what it remembers: in the file, unless there is a URL of a PostgreSQL database. */
export type StorageConfig = {
  readonly databaseUrl: string | null;
  readonly file: string;
  /** See `Changing`. */
  readonly withoutCopy?: boolean;
};

/** The pages for citizens. */
export type PagesConfig = {
  /** The address of their front page, as everybody opens it. */
  readonly url: string | null;
  /** A port of their own; null for none. */
  readonly port: number | null;
  /** The place of the it-café, for the citizen's sheet. */
  readonly cafeName: string | null;
};

/** Where it is told how the bot is; port null: nowhere of its own. */
export type HealthConfig = { readonly host: string; readonly port: number | null };

export type Config = {
  /** Null when no Slack token is set: then the bot runs in a workspace on this machine. */
  readonly slack: SlackConfig | null;
  /** The port of the workspace on this machine; null when PORT is not set. */
  readonly localPort: number | null;
  readonly knowledgeDir: string;
  /** The folder for models learnt by this version of the program; null when there is none. */
  readonly learntDir: string | null;
  readonly storage: StorageConfig;
  /** Whether a variable names the storage; otherwise it is the default file. */
  readonly isStorageChosen: boolean;
  readonly coordination: CoordinationConfig;
  readonly pages: PagesConfig;
  readonly health: HealthConfig;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** What is worth knowing and stops nothing. */
  readonly notices: readonly ConfigProblem[];
};

const DEFAULT_PORT = 3000;

/** Reads the configuration: gives the frozen Config, or every problem at once. */
export function readConfig({
  env,
  problems,
  notices,
}: Surroundings): { config: Config } | { problems: readonly ConfigProblem[] } {
  const common = Common.safeParse(env);
  // Whoever set anything of Slack's wants Slack, and not to be left with a workspace that only looks like it.
  const wantsSlack = Object.keys(env).some((name) => name.startsWith('SLACK_'));
  const secrets = wantsSlack ? (env['SLACK_MODE'] === 'http' ? ForHttp : ForSocket).safeParse(env) : null;
  const told = new Set(
    problems.flatMap(({ variable, suggestion }) => [variable.replace(/_FILE$/u, ''), suggestion]),
  );
  const further = [common, ...(secrets === null ? [] : [secrets])].flatMap(problemsOf);
  const all = [...problems, ...further.filter(({ variable }) => !told.has(variable))];
  if (!common.success || secrets?.success === false || all.length > 0) return { problems: all };
  return {
    config: Object.freeze({
      slack: secrets === null ? null : toSlackConfig(common.data, secrets.data),
      localPort: common.data.PORT ?? null,
      knowledgeDir: common.data.KNOWLEDGE_DIR,
      learntDir: learntDir(env),
      storage: storageOf(common.data),
      isStorageChosen: 'DATABASE_URL' in env || 'DATA_FILE' in env,
      coordination: {
        coordinators: common.data.COORDINATORS,
        channel: common.data.COORDINATOR_CHANNEL,
        group: common.data.COORDINATOR_GROUP,
        retentionDays: common.data.RETENTION_DAYS,
        announcementPings: common.data.ANNOUNCEMENT_PINGS,
      },
      health: { host: common.data.HOST, port: common.data.HEALTH_PORT },
      pages: {
        url: common.data.PAGES_URL,
        port: common.data.PAGES_PORT,
        cafeName: common.data.CAFE_NAME,
      },
      logLevel: common.data.LOG_LEVEL,
      notices,
    }),
  };
}

/** The knowledge folder alone, for commands that need nothing else of the configuration. */
export function knowledgeDir(env: Env): string {
  return env['KNOWLEDGE_DIR'] ?? Common.shape.KNOWLEDGE_DIR.def.defaultValue;
}

/** The folder for models learnt by this version of the program; null unless `bin/run.mjs` gave it a folder. */
export function learntDir(env: Env): string | null {
  const build = env['BUILD_DIR'];
  return build === undefined ? null : join(build, 'learnt');
}

/** The pages' settings alone, for commands that need nothing else of the configuration. */
export function pagesConfig(env: Env): Pick<PagesConfig, 'url' | 'cafeName'> {
  return { url: env['PAGES_URL'] ?? null, cafeName: env['CAFE_NAME'] ?? null };
}

/** The browser to make PDFs with, where one is named. */
export function browserPath(env: Env): string | null {
  return env['CHROMIUM_PATH'] ?? null;
}

/** The storage alone, for commands that need nothing else of the configuration. */
export function storageConfig(env: Env): StorageConfig {
  return storageOf(Place.parse(env));
}

function storageOf(place: z.infer<typeof Place>): StorageConfig {
  return {
    databaseUrl: place.DATABASE_URL,
    file: place.DATA_FILE,
    withoutCopy: place.MIGRATE_WITHOUT_COPY,
  };
}

function toSlackConfig(
  common: z.infer<typeof Common>,
  secrets: z.infer<typeof ForSocket> | z.infer<typeof ForHttp>,
): SlackConfig {
  return Object.freeze({
    botToken: secrets.SLACK_BOT_TOKEN,
    apiUrl: common.SLACK_API_URL,
    connection:
      'SLACK_APP_TOKEN' in secrets
        ? ({ mode: 'socket', appToken: secrets.SLACK_APP_TOKEN } as const)
        : ({
            mode: 'http',
            signingSecret: secrets.SLACK_SIGNING_SECRET,
            port: common.PORT ?? DEFAULT_PORT,
          } as const),
  });
}
