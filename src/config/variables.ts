import { statSync } from 'node:fs';
import { z } from 'zod';
import { da } from '../i18n/da.ts';
import type { ConfigProblem, Reason } from './problems.ts';

const reason = (code: Reason) => ({ error: code, abort: true });

const BotToken = z.string(reason('missing')).regex(/^xoxb-[\w-]+$/u, reason('bot-token'));
const AppToken = z.string(reason('missing')).regex(/^xapp-[\w-]+$/u, reason('app-token'));
/** As Slack makes them: 16 bytes in hexadecimal. */
const SigningSecret = z.string(reason('missing')).regex(/^[0-9a-f]{32}$/iu, reason('secret'));
const Port = z
  .string()
  .regex(/^\d{1,5}$/u, reason('port'))
  .transform(Number)
  .refine((port) => port <= 65_535, reason('port'));
const Host = z.string().regex(/^[\w.:-]+$/u, reason('host'));
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
  .max(60, reason('place'))
  .regex(/^\P{Cc}+$/u, reason('place'));
const Directory = z
  .string()
  .refine((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true, reason('directory'));

/** The driver takes every `sslmode` but `disable` for `verify-full`, and warns of it at each start: so that is what it is told. */
const DatabaseUrl = z
  .string()
  .regex(/^postgres(?:ql)?:\/\//u, reason('database-url'))
  .refine(isWholeAddress, reason('database-password'))
  .transform((url) => url.replace(/(?<=[?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/u, 'verify-full'));
const People = z
  .string()
  .transform((ids) => ids.split(/[\s,;]+/u).filter((id) => id !== ''))
  .refine((ids) => ids.every((id) => /^[UW][A-Z0-9]{2,}$/u.test(id)), reason('people'));
const Channel = z.string().regex(/^[CG][A-Z0-9]{2,}$/u, reason('channel'));
const UserGroup = z.string().regex(/^S[A-Z0-9]{2,}$/u, reason('group'));
const Days = z
  .string()
  .regex(/^\d{1,4}$/u, reason('days'))
  .transform(Number)
  .refine((days) => days >= 1 && days <= 3650, reason('days'));

const YesNo = z.enum(['true', 'false'], reason('yes-no')).transform((word) => word === 'true');

/** Where the bot stores what it remembers. */
export const Place = z.object({
  DATA_FILE: z.string().default('data/mitid.db'),
  DATABASE_URL: DatabaseUrl.nullable().default(null),
  MIGRATE_WITHOUT_COPY: YesNo.default(false),
});
/** Read whether or not Slack is set up. */
export const Common = z.object({
  ...Place.shape,
  SLACK_MODE: z.enum(['socket', 'http'], reason('mode')).default('socket'),
  PORT: Port.optional(),
  SLACK_API_URL: ApiUrl.default('https://slack.com/api/'),
  KNOWLEDGE_DIR: Directory.default('knowledge'),
  COORDINATORS: People.default([]),
  COORDINATOR_CHANNEL: Channel.nullable().default(null),
  COORDINATOR_GROUP: UserGroup.nullable().default(null),
  RETENTION_DAYS: Days.default(180),
  ANNOUNCEMENT_PINGS: YesNo.default(false),
  PAGES_URL: PublicUrl.nullable().default(null),
  PAGES_PORT: Port.nullable().default(null),
  HEALTH_PORT: Port.nullable().default(null),
  HOST: Host.default('127.0.0.1'),
  CAFE_NAME: PlaceName.nullable().default(null),
  CHROMIUM_PATH: z.string().nullable().default(null),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], reason('log-level')).default('info'),
  BUILD_DIR: z.string().nullable().default(null),
});
export const ForSocket = z.object({ SLACK_BOT_TOKEN: BotToken, SLACK_APP_TOKEN: AppToken });
export const ForHttp = z.object({ SLACK_BOT_TOKEN: BotToken, SLACK_SIGNING_SECRET: SigningSecret });

/** What may lie in a file of its own, which the variable of this name with `_FILE` behind it names. */
export const SECRETS = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'DATABASE_URL',
] as const;

/** The names of all variables that the program reads. */
export const VARIABLES: readonly string[] = [
  ...new Set([
    ...Object.keys({ ...Common.shape, ...ForSocket.shape, ...ForHttp.shape }),
    ...SECRETS.map(fileVariable),
  ]),
];

/** The name of the variable that names the file in which a secret lies. */
export function fileVariable(secret: string): string {
  return `${secret}_FILE`;
}

/** What is wrong with which variable. */
export function problemsOf(result: z.ZodSafeParseResult<unknown>): ConfigProblem[] {
  if (result.success) return [];
  return result.error.issues.map(({ path, message }) => ({
    variable: String(path[0]),
    reason: isReason(message) ? message : 'missing',
  }));
}

function isReason(message: string): message is Reason {
  return message in da.config.reasons;
}

/** Tokens are sent to this address, so it must be https or on this machine. */
function isAllowedUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  );
}

/** Whether nothing of the password was taken for something else: a host, a path, what comes after `#`. */
function isWholeAddress(text: string): boolean {
  // As the driver has it: without a host, the parameter of that name tells where.
  const url = text.replace('@/', '@localhost/');
  if (/\s/u.test(url) || !URL.canParse(url)) return false;
  const { username, password, pathname, search, hash } = new URL(url);
  try {
    decodeURIComponent(username + password);
  } catch {
    return false;
  }
  return hash === '' && !`${pathname}${search}`.includes('@');
}
