import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Events } from '../delivery/events.ts';
import { parseJson } from '../json-text.ts';
import { Refusal } from '../refusal.ts';
import { addressOf } from '../loopback.ts';
import type { Json } from '../state/json.ts';
import type { World } from '../state/world.ts';
import { authorise } from './authorise.ts';
import { methods } from './methods.ts';
import { respond } from './respond.ts';

/** What the requests are about. */
export type WebApiContext = {
  readonly world: World;
  readonly events: Events;
  readonly openSocket: () => string;
};

export type Served = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Something the app asks for: `method` is `response_url` for those addresses; `run` does it or refuses. */
export type Request = {
  readonly method: string;
  readonly args: Json;
  readonly run: () => Json;
  readonly serve: (result: Json) => Served;
};

const Fields = z.record(z.string(), z.unknown());
/** Gone for good, as opposed to wrong. */
const GONE = new Set(['used_url', 'expired_url', 'invalid_url', 'message_not_found']);

/** Reads a request to `/api/<method>` or `/response/<id>`; null when it is for another address. */
export function readRequest(around: WebApiContext, request: IncomingMessage, body: string): Request | null {
  const { pathname } = addressOf(request);
  const [, kind, name = ''] = /^\/(api|response)\/([\w.]+)$/.exec(pathname) ?? [];
  if (kind === undefined) return null;
  return kind === 'api' ? methodCall(around, name, request, body) : responseUrlUse(around, name, body);
}

function methodCall(
  { world, events, openSocket }: WebApiContext,
  name: string,
  request: IncomingMessage,
  body: string,
): Request {
  const isJson = request.headers['content-type']?.startsWith('application/json') === true;
  const fields = isJson ? parseJson(body) : Object.fromEntries(new URLSearchParams(body));
  const { token: inBody, ...args } = Fields.safeParse(fields).data ?? {};
  const inHeader = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const token = inHeader ?? (typeof inBody === 'string' ? inBody : '');
  return {
    method: name,
    args,
    run() {
      const method = methods.get(name);
      if (method === undefined) throw new Refusal('unknown_method', { req_method: name });
      const requireScopeFor = authorise(world.access, method, token);
      return method.run(args, { world, events, openSocket, requireScopeFor });
    },
    serve: (result) => ({ status: 200, headers: scopeHeaders(world, token), body: JSON.stringify(result) }),
  };
}

function responseUrlUse({ world, events }: WebApiContext, id: string, body: string): Request {
  const args = Fields.safeParse(parseJson(body)).data ?? {};
  return {
    method: 'response_url',
    args,
    run() {
      respond(args, world.responseUrls.use(id), { world, events });
      return {};
    },
    serve(result) {
      if (result['ok'] === true) return { status: 200, body: 'ok' };
      const isGone = typeof result['error'] === 'string' && GONE.has(result['error']);
      return { status: isGone ? 404 : 400, body: JSON.stringify(result) };
    },
  };
}

function scopeHeaders({ access }: World, token: string): Record<string, string> {
  const kind = access.kindOf(token);
  return kind === null ? {} : { 'x-oauth-scopes': access.scopesOf(kind).join() };
}

/** A call of the Web API or of a response_url (`method: 'response_url'`), as it ended. `args` without the token. */
export type ApiCall = {
  readonly method: string;
  readonly args: Json;
  readonly ok: boolean;
  readonly error: string | null;
};
