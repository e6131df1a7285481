import { LogLevel, webApi, type Logger as BoltLogger } from '@slack/bolt';
import { pino, type Logger } from 'pino';
import { CodedError } from './errors.ts';
import { da } from './i18n/da.ts';

export type { Logger };

/** The program's log: one JSON object a line, on standard error; standard output is for people. */
export function createLogger(level: 'debug' | 'info' | 'warn' | 'error'): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  );
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
