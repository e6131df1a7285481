import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../refusal.ts';
import type { Json } from '../state/json.ts';
import { type ApiCall, readRequest, type Request, type Served, type WebApiContext } from './requests.ts';
import type { Fault, Faults } from './faults.ts';

/** Answers the app's requests, or lets them fail as ordered; writes every one down in `calls`. */
export function createWebApi(around: WebApiContext, faults: Faults, calls: ApiCall[]) {
  const run = ({ method, args, run: act }: Request): Json => {
    try {
      const result = { ok: true, ...act() };
      calls.push({ method, args, ok: true, error: null });
      return result;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      calls.push({ method, args, ok: false, error: error.code });
      return { ok: false, error: error.code, ...error.details };
    }
  };

  return async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = readRequest(around, incoming, await readBody(incoming));
    if (request === null) {
      send(response, { status: 404, body: 'not found' });
      return;
    }
    const fault = faults.take(request.method);
    if (fault === null) {
      send(response, request.serve(run(request)));
    } else if ('drop' in fault) {
      if (fault.drop === 'after') run(request);
      else calls.push({ ...pick(request), ok: false, error: 'dropped' });
      response.destroy();
    } else {
      if ('after' in fault) run(request);
      else
        calls.push({
          ...pick(request),
          ok: false,
          error: 'error' in fault ? fault.error : `http_${fault.status}`,
        });
      send(response, failure(fault));
    }
  };
}

function pick({ method, args }: Request): Pick<Request, 'method' | 'args'> {
  return { method, args };
}

function failure(fault: Exclude<Fault, { drop: unknown }>): Served {
  if ('status' in fault) {
    const { status, headers = {}, body = 'failed on purpose' } = fault;
    return { status, headers, body };
  }
  const body = JSON.stringify({ ok: false, error: fault.error });
  if (fault.error !== 'ratelimited') return { status: 200, body };
  return { status: 429, headers: { 'retry-after': String(fault.retryAfter ?? 1) }, body };
}

function send(response: ServerResponse, { status, headers, body }: Served): void {
  const type = body.startsWith('{') ? 'application/json' : 'text/plain';
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) body += String(chunk);
  return body;
}
