import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Orders } from './bot-process.ts';

/** What it runs, for `compile`. */
export const PROGRAM = fileURLToPath(new URL('bot-process.ts', import.meta.url));

/** How many of its last words are shown when it ends by itself. */
const LAST_WORDS = 20;

/** A bot in a process of its own. */
export type Mortal = {
  /** Resolves when it takes Slack's events. */
  readonly start: (orders: Orders) => Promise<void>;
  /** Ends it as a power cut would; resolves when it is dead. */
  readonly kill: () => Promise<void>;
  /** Whether it ended by itself. */
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
  let isKilled = false;
  let hasCrashed = false;
  child.once('exit', () => {
    hasCrashed = !isKilled;
    if (hasCrashed) console.error(lastWords.join(''));
  });
  return {
    hasCrashed: () => hasCrashed,
    start: async (orders) => {
      child.send(orders);
      await said(child, 'serving');
    },
    kill: async () => {
      if (hasCrashed) return;
      isKilled = true;
      const dead = once(child, 'exit');
      child.kill('SIGKILL');
      await dead;
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
