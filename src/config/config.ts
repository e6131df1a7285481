import { statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { da } from '../i18n/da.ts';

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
export type StorageConfig = { readonly databaseUrl: string | null; readonly file: string };

/** The pages for citizens. */
export type PagesConfig = {
  /** The address of their front page, as everybody opens it. */
  readonly url: string | null;
  /** A port of their own; null for none. */
  readonly port: number | null;
  /** The place of the it-café, for the citizen's sheet. */
  readonly cafeName: string | null;
};

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
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
};

type Reason = keyof typeof da.config.reasons;
/** One variable that cannot be used, and why. Holds no value, since a value may be a secret. */
export type ConfigProblem = { readonly variable: string; readonly reason: Reason };

type Env = Readonly<Record<string, string | undefined>>;

const DEFAULT_KNOWLEDGE_DIR = 'knowledge';
const DEFAULT_DATA_FILE = 'data/mitid.db';
const DEFAULT_PORT = 3000;
const SECRETS = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] as const;

const reason = (code: Reason): { error: Reason } => ({ error: code });

const BotToken = z.string(reason('missing')).regex(/^xoxb-\S+$/, reason('bot-token'));
const AppToken = z.string(reason('missing')).regex(/^xapp-\S+$/, reason('app-token'));
const SigningSecret = z.string(reason('missing')).regex(/^\S+$/, reason('secret'));
const Port = z
  .string()
  .regex(/^\d{1,5}$/, reason('port'))
  .transform(Number)
  .refine((port) => port <= 65_535, reason('port'));
const ApiUrl = z
  .string()
  .refine(isAllowedUrl, reason('url'))
  .transform((url) => (url.endsWith('/') ? url : `${url}/`));
const PublicUrl = z
  .string()
  .refine(isAllowedUrl, reason('url'))
  .transform((url) => url.replace(/(?<!\/)\/+$/u, ''));
const PlaceName = z
  .string()
  .trim()
  .max(60, reason('place'))
  .regex(/^\P{Cc}+$/u, reason('place'));
const Directory = z
  .string()
  .refine((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true, reason('directory'));

const DatabaseUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/u, reason('database-url'));
const People = z
  .string()
  .regex(/^[UW][A-Z0-9]{2,}(\s*,\s*[UW][A-Z0-9]{2,})*$/u, reason('people'))
  .transform((ids) => ids.split(',').map((id) => id.trim()));
const Channel = z.string().regex(/^[CG][A-Z0-9]{2,}$/u, reason('channel'));
const UserGroup = z.string().regex(/^S[A-Z0-9]{2,}$/u, reason('group'));
const Days = z
  .string()
  .regex(/^\d{1,4}$/u, reason('days'))
  .transform(Number)
  .refine((days) => days >= 1 && days <= 3650, reason('days'));

const YesNo = z.enum(['true', 'false'], reason('yes-no')).transform((word) => word === 'true');

/** Always read, whether or not Slack is set up. */
const Common = z.object({
  SLACK_MODE: z.enum(['socket', 'http'], reason('mode')).default('socket'),
  PORT: Port.optional(),
  SLACK_API_URL: ApiUrl.default('https://slack.com/api/'),
  KNOWLEDGE_DIR: Directory.default(DEFAULT_KNOWLEDGE_DIR),
  DATABASE_URL: DatabaseUrl.optional(),
  COORDINATORS: People.default([]),
  COORDINATOR_CHANNEL: Channel.nullable().default(null),
  COORDINATOR_GROUP: UserGroup.nullable().default(null),
  RETENTION_DAYS: Days.default(180),
  ANNOUNCEMENT_PINGS: YesNo.default(false),
  PAGES_URL: PublicUrl.nullable().default(null),
  PAGES_PORT: Port.nullable().default(null),
  CAFE_NAME: PlaceName.nullable().default(null),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], reason('log-level')).default('info'),
});
const ForSocket = z.object({ SLACK_BOT_TOKEN: BotToken, SLACK_APP_TOKEN: AppToken });
const ForHttp = z.object({ SLACK_BOT_TOKEN: BotToken, SLACK_SIGNING_SECRET: SigningSecret });

/**
 * Reads the configuration out of environment variables (an empty one counts as not set). Gives the frozen Config, or
 * every problem at once.
 */
export function readConfig(env: Env): { config: Config } | { problems: ConfigProblem[] } {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const common = Common.safeParse(set);
  const wantsSlack = SECRETS.some((name) => name in set);
  const secrets = wantsSlack ? (set['SLACK_MODE'] === 'http' ? ForHttp : ForSocket).safeParse(set) : null;
  if (!common.success || secrets?.success === false) {
    return { problems: [...problemsOf(common), ...(secrets === null ? [] : problemsOf(secrets))] };
  }
  return {
    config: Object.freeze({
      slack: secrets === null ? null : toSlackConfig(common.data, secrets.data),
      localPort: common.data.PORT ?? null,
      knowledgeDir: common.data.KNOWLEDGE_DIR,
      learntDir: learntDir(env),
      storage: storageConfig(set),
      isStorageChosen: 'DATABASE_URL' in set || 'DATA_FILE' in set,
      coordination: {
        coordinators: common.data.COORDINATORS,
        channel: common.data.COORDINATOR_CHANNEL,
        group: common.data.COORDINATOR_GROUP,
        retentionDays: common.data.RETENTION_DAYS,
        announcementPings: common.data.ANNOUNCEMENT_PINGS,
      },
      pages: {
        url: common.data.PAGES_URL,
        port: common.data.PAGES_PORT,
        cafeName: common.data.CAFE_NAME,
      },
      logLevel: common.data.LOG_LEVEL,
    }),
  };
}

/** The knowledge folder alone, for commands that need nothing else of the configuration. */
export function knowledgeDir(env: Env): string {
  return env['KNOWLEDGE_DIR']?.trim() || DEFAULT_KNOWLEDGE_DIR;
}

/** The folder for models learnt by this version of the program; null unless `bin/run.mjs` gave it a folder. */
export function learntDir(env: Env): string | null {
  const build = env['BUILD_DIR']?.trim() ?? '';
  return build === '' ? null : join(build, 'learnt');
}

/** The pages' settings alone, for commands that need nothing else of the configuration. */
export function pagesConfig(env: Env): Pick<PagesConfig, 'url' | 'cafeName'> {
  return { url: env['PAGES_URL']?.trim() || null, cafeName: env['CAFE_NAME']?.trim() || null };
}

/** The browser to make PDFs with, where one is named. */
export function browserPath(env: Env): string | null {
  return env['CHROMIUM_PATH']?.trim() || null;
}

/** The storage alone, for commands that need nothing else of the configuration. */
export function storageConfig(env: Env): StorageConfig {
  return {
    databaseUrl: env['DATABASE_URL']?.trim() || null,
    file: env['DATA_FILE']?.trim() || DEFAULT_DATA_FILE,
  };
}

/** The environment of this process. The only place that looks at it. */
export function environment(): Env {
  return process.env;
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

function problemsOf(result: z.ZodSafeParseResult<unknown>): ConfigProblem[] {
  if (result.success) return [];
  return result.error.issues.map((issue) => ({
    variable: String(issue.path[0]),
    reason: toReason(issue.message),
  }));
}

function toReason(message: string): Reason {
  const known: Readonly<Record<string, unknown>> = da.config.reasons;
  return isReason(message, known) ? message : 'missing';
}

function isReason(message: string, known: Readonly<Record<string, unknown>>): message is Reason {
  return message in known;
}

/** Tokens are sent to this address, so it must be https or on this machine. */
function isAllowedUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  );
}
