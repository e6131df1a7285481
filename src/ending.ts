import { failureText } from './cli/problem-text.ts';
import { da } from './i18n/da.ts';
import { describeError, type Logger } from './logging.ts';

/**
 * With what `npm start` ends: `failed`: it could not start; `wrongUse`: it was called wrongly; `unforeseen`: a mistake of ours while it
 * ran; `refused`: Slack refuses the bot for good, so starting again changes nothing. The last two are those of sysexits.h.
 */
export const EXIT = { ok: 0, failed: 1, wrongUse: 2, unforeseen: 70, refused: 77 } as const;

/** How long it may take to end after it was told to, in milliseconds, whatever hangs. What is left lies in the database. */
const END_MS = 9_000;

/** That the program was told to stop. */
export type Stop = { readonly comes: Promise<void>; readonly hasCome: () => boolean };

/** Hears SIGINT and SIGTERM from now on, says so, and ends the process when nobody else has done so in time. A second Ctrl-C ends it at once. */
export function stopSignal(): Stop {
  let hasCome = false;
  const comes = new Promise<void>((resolve) => {
    const stop = (): void => {
      if (hasCome) return;
      hasCome = true;
      process.stdout.write(`${da.terminal.stopping}\n`);
      endInTime(EXIT.ok);
      resolve();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
  return { comes, hasCome: () => hasCome };
}

/** Ends the process with this code when it has not ended in time. */
export function endInTime(code: number): void {
  setTimeout(() => {
    process.stdout.write(`${da.running.cutOff}\n`);
    process.exit(code);
  }, END_MS);
}

/** Says what nobody caught, and ends the process: what it holds in memory may be wrong. */
export function endAtTheUnforeseen(logger: Logger): void {
  process.on('uncaughtException', (error, origin) => {
    logger.error({ ...describeError(error), origin }, 'unforeseen');
    process.stderr.write(`${failureText(error)}\n`);
    process.exit(EXIT.unforeseen);
  });
}
