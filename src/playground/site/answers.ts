import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseJson } from '../json-text.ts';
import { addressOf, foreignIn } from '../loopback.ts';
import type { Workspace } from '../workspace.ts';
import { type Bundle, shell } from './bundle.ts';
import type { Player } from './demo.ts';
import { parseRequest } from './gesture.ts';
import { perform } from './perform.ts';
import type { Outcome } from './protocol.ts';
import { refused } from './refused.ts';
import type { Streams } from './streams.ts';

const LARGEST_BODY = 1024 * 1024;

/** The page asks nobody else for anything, and nobody else's page may show it. */
const HEADERS = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** What answers other requests than those of the workspace's page. */
export type Beside = {
  readonly isFor: (request: IncomingMessage) => boolean;
  /** Never rejects. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

type Around = {
  readonly workspace: Workspace;
  readonly players: readonly Player[];
  readonly streams: Streams;
  /** Resolves when the bot hears what people do. */
  readonly untilReady: () => Promise<void>;
  readonly beside: () => Beside | null;
  readonly port: number;
  readonly page: Bundle;
  readonly onFailure: (error: unknown) => void;
};

/** Answers the browser: the page's files, one stream of screens a window, one gesture a request. Never rejects. */
export function createAnswers({
  workspace,
  players,
  streams,
  untilReady,
  beside,
  page,
  port,
  onFailure,
}: Around) {
  const files: Readonly<Record<string, { readonly type: string; readonly body: string }>> = {
    '/': { type: 'text/html', body: shell() },
    '/page.js': { type: 'text/javascript', body: page.script },
    '/page.css': { type: 'text/css', body: page.style },
    '/favicon.ico': { type: 'image/x-icon', body: '' },
  };

  const get = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, searchParams } = addressOf(request);
    const file = Object.hasOwn(files, pathname) ? files[pathname] : undefined;
    if (file !== undefined) {
      response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8` }).end(file.body);
    } else if (pathname === '/events') {
      const asked = players.find(({ id }) => id === searchParams.get('person'));
      streams.add(response, asked?.id ?? players[0]?.id ?? '');
    } else {
      refuse(response, 404, 'no_such_page');
    }
  };

  const post = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url !== '/gestures') return refuse(response, 404, 'no_such_page');
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
      return refuse(response, 415, 'wrong_content_type');
    const body = await readBody(request, LARGEST_BODY);
    if (body === null) return refuse(response, 413, 'too_large');
    const json = parseJson(body);
    if (json === undefined) return refuse(response, 400, 'bad_json');
    const asked = parseRequest(json);
    if (asked === null) return refuse(response, 400, 'bad_gesture');
    if (!players.some(({ id }) => id === asked.person)) return refuse(response, 404, 'unknown_person');
    await untilReady();
    return send(response, 200, await perform(workspace, asked.person, asked.gesture));
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
      const foreign = foreignIn(request.headers, port);
      if (foreign !== null) refuse(response, 403, foreign);
      else if (beside()?.isFor(request) === true) await beside()?.answer(request, response);
      else if (request.method === 'GET') get(request, response);
      else if (request.method === 'POST') await post(request, response);
      else refuse(response, 405, 'wrong_method');
    } catch (error) {
      if (request.destroyed && !request.complete) return;
      onFailure(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'unforeseen');
    }
  };
}

function refuse(response: ServerResponse, status: number, code: string): void {
  if (status === 405) response.setHeader('allow', 'GET, POST');
  send(response, status, refused(code));
}

function send(response: ServerResponse, status: number, outcome: Outcome): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(outcome));
}

/** Reads a request's body as text; null when it is longer than `most` bytes (the rest is read too, but not kept). */
async function readBody(request: IncomingMessage, most: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length <= most) chunks.push(bytes);
  }
  return length > most ? null : Buffer.concat(chunks).toString();
}
