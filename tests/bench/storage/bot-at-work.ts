import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Workspace } from '../../../src/playground/workspace.ts';

/** Ticks a second of the times in /proc, the same on every Linux that Node runs on. */
const TICKS = 100;
const BARE = fileURLToPath(new URL('bare-app.ts', import.meta.url));

/** A program that serves Slack's commands over HTTP, in a process of its own. */
export type AtWork = {
  readonly pid: number;
  readonly port: number;
  readonly hasEnded: () => boolean;
  /** Ends it, if it has not ended. */
  readonly stop: () => Promise<void>;
};

export type BotSettings = {
  /** The project's folder: this one, or another checkout. */
  readonly dir: string;
  readonly workspace: Workspace;
  readonly port: number;
  /** `DATA_FILE` or `DATABASE_URL`, and what else differs. */
  readonly env: Readonly<Record<string, string>>;
};

/** Starts the real program, as `npm start` does; resolves when it takes commands in. */
export async function startProgram({ dir, workspace, port, env }: BotSettings): Promise<AtWork> {
  return start(port, dir, ['bin/run.mjs', 'src/main.ts'], {
    SLACK_MODE: 'http',
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_SIGNING_SECRET: workspace.signingSecret,
    SLACK_API_URL: workspace.apiUrl,
    PORT: String(port),
    LOG_LEVEL: 'error',
    ...env,
  });
}

/** Starts a Bolt app that acknowledges each command and responds with these blocks. */
export async function startBare(workspace: Workspace, port: number, message: unknown): Promise<AtWork> {
  const orders = {
    token: workspace.botToken,
    signingSecret: workspace.signingSecret,
    apiUrl: workspace.apiUrl,
    port,
    message,
  };
  const args = ['--import', 'tsx/esm', BARE];
  return start(port, process.cwd(), args, { ORDERS: JSON.stringify(orders) });
}

async function start(
  port: number,
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<AtWork> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [said] = await Promise.race([once(child.stdout, 'data'), ended]);
  if (child.pid === undefined || child.exitCode !== null)
    throw new Error(`it did not start: ${String(said)}`);
  child.stdout.resume();
  return {
    pid: child.pid,
    port,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The time that a process has used so far, all its threads, in ms. */
export async function cpuMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // After the name, which may hold blanks: the 12th and 13th field.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

/** The memory that a process holds, in megabytes (10^6 bytes). */
export async function megabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return (Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1]) * 1024) / 1e6;
}

/** The time that PostgreSQL has used for a database in the connections that are open, in ms. */
export async function postgresMs(database: string): Promise<number> {
  let sum = 0;
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/u.test(name)).map(Number)) {
    const title = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (title.startsWith('postgres:') && title.split(/[ \0]/u).includes(database))
      sum += await cpuMs(pid).catch(() => 0);
  }
  return sum;
}
