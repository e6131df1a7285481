import { LogLevel, webApi, type Logger as BoltLogger } from '@slack/bolt';
import { pino, type Logger } from 'pino';
import { CodedError } from './errors.ts';
import { da } from './i18n/da.ts';
import { createSeldom } from './seldom.ts';

export type { Logger };

const WARN = 40;
/** What these fail with is one trouble, wherever it shows. */
const ONE_TROUBLE = /^database-/u;

/** How often it is looked whether a trouble is over, in milliseconds. */
const LOOK_MS = 60_000;

/**
 * The program's log: one JSON object a line, on standard error; standard output is for people. A warning or an error that comes again
 * and again is a line an hour, with how many `times` it came, and a last line when it is over.
 */
export function createLogger(level: 'debug' | 'info' | 'warn' | 'error'): Logger {
  const { timesOf, over } = createSeldom<Trouble>(() => performance.now());
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: {
        logMethod(args, method, at) {
          const [details, ...words]: readonly unknown[] = args;
          const times = at < WARN ? 1 : timesOf(nameOf(details, words), troubleOf(details, words));
          if (times === null) return;
          if (times === 1) return method.apply(this, args);
          const counted = typeof details === 'object' ? { ...details, times } : { times };
          method.call(this, counted, typeof details === 'string' ? details : words.join(' '));
        },
      },
    },
    pino.destination({ fd: 2, sync: true }),
  );
  setInterval(() => {
    for (const { trouble, times } of over()) logger.info({ ...trouble, times }, OVER);
  }, LOOK_MS).unref();
  return logger;
}

/** What a trouble was, for the line that says that it is over. */
type Trouble = { readonly what: string; readonly code?: string };
const OVER = 'over; so often since it was last said';

function troubleOf(details: unknown, words: readonly unknown[]): Trouble {
  if (typeof details !== 'object' || details === null) return { what: String(details) };
  const what = words.join(' ');
  return 'code' in details && typeof details.code === 'string' ? { what, code: details.code } : { what };
}

/** What is the same in every line about one trouble. */
function nameOf(details: unknown, words: readonly unknown[]): string {
  if (typeof details !== 'object' || details === null) return String(details);
  if ('code' in details && ONE_TROUBLE.test(String(details.code))) return String(details.code);
  const { name, code, slack, outcome, at }: Readonly<Record<string, unknown>> = { ...details };
  return JSON.stringify([words, name, code, slack, outcome, at]);
}

/**
 * The same log for Bolt. Bolt's debug and info lines hold whole payloads with what people wrote, so they are dropped at
 * every level. Its warnings and errors are logged as text alone, without the objects beside them.
 */
export function forBolt(logger: Logger): BoltLogger {
  const write =
    (level: 'warn' | 'error') =>
    (...message: unknown[]): void => {
      logger[level]({ from: 'bolt' }, message.filter((part) => typeof part === 'string').join(' '));
    };
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: write('warn'),
    error: write('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

/** A log for what we say ourselves, in fewer words. */
export function forNobody(): BoltLogger {
  return { ...forBolt(pino({ enabled: false })) };
}

type Failure = { name: string; code?: string; text?: string; slack?: string; at?: string };

/** What may be logged of an error: our own words for it, but not its message, which may quote what a person wrote. */
export function describeError(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split('\n').map((line) => line.trim());
  return {
    name: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(error instanceof CodedError ? { text: da.failures[error.code](error.details) } : {}),
    ...(error instanceof webApi.WebAPIPlatformError ? { slack: codeIn(error.data.error) } : {}),
    at: frames
      .filter((line) => line.startsWith('at '))
      .slice(0, 8)
      .join(' < '),
  };
}

/** Slack's client gives any text as a code, a page of HTML too. */
function codeIn(text: string): string {
  return /^[a-z_]{1,60}$/u.test(text) ? text : 'not a code';
}
