import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Orders } from './bot-process.ts';

/** What it runs, for `compile`. */
export const PROGRAM = fileURLToPath(new URL('bot-process.ts', import.meta.url));

/** How many of its last words are shown when it ends by itself. */
const LAST_WORDS = 20;

/** One that was told to stop has ended by then, or never will; in milliseconds. It promises ten seconds, on a machine that is not busy. */
const STOPPED_MS = 30_000;

/** A bot in a process of its own. */
export type Mortal = {
  readonly pid: number;
  /** Resolves when it takes Slack's events. */
  readonly start: (orders: Orders) => Promise<void>;
  /** Starts it where it may refuse to: gives what it said then, null when it takes Slack's events. */
  readonly tryStart: (orders: Orders) => Promise<string | null>;
  /** Ends it as a power cut would; resolves when it is dead. */
  readonly kill: () => Promise<void>;
  /** Tells it to stop, as systemd does; one that does not, or not well, has crashed. */
  readonly stop: () => Promise<void>;
  /** Whether it ended by itself, or badly. */
  readonly hasCrashed: () => boolean;
};

/** Starts a process of the compiled program that is ready to start its bot. */
export async function readyMortal(program: string): Promise<Mortal> {
  const child = fork(program, { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  // Most of what it logs is about the trouble that it is in on purpose.
  const lastWords: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (words: string) => {
    lastWords.push(words);
    lastWords.splice(0, lastWords.length - LAST_WORDS);
  });
  await said(child, 'ready');
  let mayEnd = false;
  let hasCrashed = false;
  const crashed = (): void => {
    hasCrashed = true;
    console.error(lastWords.join(''));
  };
  // When all that it said has come, too.
  const dead = once(child, 'close');
  child.once('close', () => {
    if (!mayEnd) crashed();
  });
  return {
    pid: child.pid ?? 0,
    hasCrashed: () => hasCrashed,
    start: async (orders) => {
      child.send(orders);
      await said(child, 'serving');
    },
    tryStart: async (orders) => {
      mayEnd = true;
      child.send(orders);
      const isServing = await said(child, 'serving').then(
        () => true,
        () => false,
      );
      mayEnd = !isServing;
      if (isServing) return null;
      await dead;
      return `${lastWords.join('')}(ended with ${child.signalCode ?? child.exitCode})`;
    },
    kill: async () => {
      if (hasCrashed) return;
      mayEnd = true;
      child.kill('SIGKILL');
      await dead;
    },
    stop: async () => {
      if (hasCrashed) return;
      mayEnd = true;
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), STOPPED_MS);
      await dead;
      clearTimeout(late);
      if (child.exitCode !== 0) crashed();
    },
  };
}

/** Resolves when a child says this, rejects when it ends before. */
async function said(child: ChildProcess, word: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const ended = (): void => reject(new Error(`the bot ended before it was ${word}`));
    const heard = (message: unknown): void => {
      if (message !== word) return;
      child.off('exit', ended).off('message', heard);
      resolve();
    };
    child.on('message', heard).once('exit', ended);
  });
}
