import { createServer } from 'node:http';
import { listen, shut } from '../loopback.ts';
import type { Workspace } from '../workspace.ts';
import { type Bundle, bundlePage } from './bundle.ts';
import type { Player } from './demo.ts';
import type { Example } from './protocol.ts';
import { screenOf } from './screen.ts';
import { type Beside, createAnswers } from './answers.ts';
import { createStreams } from './streams.ts';

export type SiteOptions = {
  readonly workspace: Workspace;
  /** The page's files; made of their sources unless given. */
  readonly page?: Bundle;
  /** Between whom the page switches; at least one. */
  readonly players: readonly Player[];
  /** 0: any free port. */
  readonly port: number;
  /** Examples for a first visit, asked for anew whenever a screen is made. */
  readonly examples: () => readonly Example[];
  /** Hears of what nobody foresaw. */
  readonly onFailure: (error: unknown) => void;
};

export type Site = Awaited<ReturnType<typeof startSite>>;

/**
 * Serves the workspace's page on 127.0.0.1. What people do waits until `botIsReady` was called. Rejects with Node's error
 * (`EADDRINUSE`) when the port is taken.
 */
export async function startSite({ workspace, players, port: wanted, ...options }: SiteOptions) {
  const { examples, onFailure } = options;
  const page = options.page ?? (await bundlePage());
  const server = createServer();
  const port = await listen(server, wanted);
  let isBotReady = false;
  const waiting: (() => void)[] = [];
  const untilReady = async (): Promise<void> => {
    if (!isBotReady) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  let beside: Beside | null = null;
  const streams = createStreams(workspace, (person, since) =>
    screenOf(workspace, person, since, { players, examples: examples(), isBotReady }),
  );
  const answer = createAnswers({
    workspace,
    players,
    streams,
    untilReady,
    beside: () => beside,
    port,
    page,
    onFailure,
  });
  server.on('request', (request, response) => void answer(request, response));
  return {
    address: `http://127.0.0.1:${port}`,
    /** From now on the bot hears what people do. */
    botIsReady(): void {
      isBotReady = true;
      for (const go of waiting.splice(0)) go();
      streams.refresh();
    },
    /** From now on something else answers what is for it, on the same port. */
    serveBeside(other: Beside): void {
      beside = other;
    },
    /** Ends every window's connection. */
    async stop(): Promise<void> {
      streams.stop();
      await shut(server);
    },
  };
}
