import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listenOn, type Listening } from '../listen-on.ts';
import type { Meter } from './meter.ts';
import type { Readiness } from './readiness.ts';

/** What is served for whoever, or whatever, watches the bot. */
export type Health = {
  readonly isFor: (request: IncomingMessage) => boolean;
  /** Never rejects. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** `readiness` gives null while the bot is starting. */
export type HealthOptions = {
  readonly readiness: () => Promise<Readiness | null>;
  readonly meter: Pick<Meter, 'page'>;
  readonly onFailure: (error: unknown) => void;
};

const PATHS = ['/live', '/ready', '/metrics'];
const JSON_TYPE = 'application/json; charset=utf-8';

/** `/live`: the process answers; `/ready`: it can answer people, or with 503 what keeps it; `/metrics`: its counters. */
export function createHealth({ readiness, meter, onFailure }: HealthOptions): Health {
  return {
    isFor: (request) => PATHS.includes(pathOf(request)),
    answer: async (request, response) => {
      request.resume();
      try {
        const { status, type, text } = await page(pathOf(request));
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
      } catch (error) {
        onFailure(error);
        response.destroy();
      }
    },
  };

  async function page(path: string) {
    if (path === '/live') return { status: 200, type: JSON_TYPE, text: '{"live":true}\n' };
    if (path === '/metrics') return { status: 200, ...(await meter.page()) };
    const found = await readiness();
    const { isReady, ...rest } = found ?? { isReady: false };
    const text = `${JSON.stringify({ ready: isReady, ...rest }, null, 2)}\n`;
    return { status: isReady ? 200 : 503, type: JSON_TYPE, text };
  }
}

/** Serves it alone (port 0: any free one). Throws `port-in-use`. */
export async function serveHealth(
  health: Health,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createServer((request, response) => {
    if (health.isFor(request)) void health.answer(request, response);
    else response.writeHead(404).end();
  });
  return listenOn(server, { variable: 'HEALTH_PORT', host, port });
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?')[0] ?? '';
}
