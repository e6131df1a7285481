import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Workspace } from '../../src/playground/workspace.ts';
import type { Orders } from '../kills/bot-process.ts';
import { readyMortal, type Mortal } from '../kills/mortals.ts';
import type { Mode } from '../support/bot.ts';

export type CrewOptions = {
  readonly workspace: Workspace;
  readonly mode: Mode;
  /** How many work at a time. */
  readonly size: number;
  /** The compiled program. */
  readonly program: string;
  readonly orders: Orders;
};

/** Bots at work; whoever is killed is replaced. Over HTTP the newest one gets what Slack sends. */
export type Crew = ReturnType<typeof createCrew>;

export function createCrew({ workspace, mode, size, program, orders }: CrewOptions) {
  const working: Mortal[] = [];
  const all: Mortal[] = [];
  let kills = 0;
  let spare = readyMortal(program);
  /** Gives what the bot said when it refused to start, or null. */
  const tryBegin = async (): Promise<string | null> => {
    const bot = await spare;
    spare = readyMortal(program);
    all.push(bot);
    const port = mode === 'http' ? await freePort() : null;
    const http = port === null ? null : { signingSecret: workspace.signingSecret, port };
    const refusal = await bot.tryStart({ ...orders, http });
    if (refusal !== null) return refusal;
    working.push(bot);
    if (port !== null) await workspace.connectHttp(`http://127.0.0.1:${port}/slack/events`);
    return null;
  };
  const begin = async (): Promise<void> => {
    const refusal = await tryBegin();
    if (refusal !== null) throw new Error(`no bot could be started: ${refusal}`);
  };
  return {
    tryBegin,
    /** The processes of those at work. */
    pids: () => working.map(({ pid }) => pid),
    kills: () => kills,
    crashed: () => all.filter((bot) => bot.hasCrashed()).length,
    gather: async () => {
      while (working.length < size) await begin();
    },
    /** Kills the one that works longest, at work, and starts another. */
    killOne: async () => {
      const victim = working.shift();
      kills += 1;
      await victim?.kill();
      await begin();
    },
    /** Slack reaches them again. */
    connected: async () => {
      if (mode === 'http') return;
      while (workspace.connections() < working.length) await pause(20);
    },
    /** Tells all of them to stop, at work, and waits for it. */
    stopAll: async () => {
      await Promise.all(working.splice(0).map(async (bot) => bot.stop()));
    },
    disband: async () => {
      const idle = await spare;
      await Promise.all([...working, idle].map(async (bot) => bot.kill()));
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
