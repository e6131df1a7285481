import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { newId } from '../identifiers.ts';
import { parseJson } from '../json-text.ts';
import { addressOf } from '../loopback.ts';
import { type Transport, Undelivered } from './transport.ts';

/** https://docs.slack.dev/apis/events-api/using-socket-mode#connections */
const CONNECTIONS = 10;
const PING_EVERY_MS = 10_000;
/** https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
const GOING_AWAY = 1001;
const FAREWELL_MS = 500;
const Acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() });

/** How long a connection still serves after Slack has asked for another one, in ms. https://docs.slack.dev/apis/events-api/using-socket-mode#disconnect */
const REFRESH_MS = 10_000;

/** `refresh_requested`: Slack asks the app to reconnect, as it does at times; `abrupt`: the connection breaks. */
export type Drop = 'refresh_requested' | 'warning' | 'link_disabled' | 'abrupt';

type Waiting = {
  readonly socket: WebSocket;
  readonly settle: (payload: unknown) => void;
  readonly fail: (error: Error) => void;
};

/** Socket Mode: the app's connections, and the envelopes it has not acknowledged yet. `host`: `127.0.0.1:<port>`. */
export function createSocketMode(appId: string, host: string) {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const open = new Set<WebSocket>();
  const waiting = new Map<string, Waiting>();
  let turn = 0;

  const received = (raw: string): void => {
    const ack = Acknowledgement.safeParse(parseJson(raw));
    if (ack.success) waiting.get(ack.data.envelope_id)?.settle(ack.data.payload ?? null);
  };

  const lost = (socket: WebSocket): void => {
    open.delete(socket);
    for (const one of waiting.values()) {
      if (one.socket === socket) one.fail(new Undelivered('connection_failed', 'the connection closed'));
    }
  };

  const welcome = (socket: WebSocket): void => {
    socket.on('error', () => socket.terminate());
    if (open.size >= CONNECTIONS) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets' }));
      socket.close();
      return;
    }
    open.add(socket);
    const pings = setInterval(() => socket.ping('Ping from playground'), PING_EVERY_MS).unref();
    socket.on('close', () => {
      clearInterval(pings);
      lost(socket);
    });
    socket.on('message', (raw) => received(textOf(raw)));
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: open.size,
        connection_info: { app_id: appId },
        debug_info: { host: 'playground', approximate_connection_time: 18_060 },
      }),
    );
  };

  /** Each delivery goes to one connection only, in turn. */
  const next = (): WebSocket | undefined => {
    turn += 1;
    return [...open].at(turn % Math.max(open.size, 1));
  };

  const transport: Transport = {
    send({ kind, body }, retry, timeoutMs) {
      const socket = next();
      if (socket === undefined)
        return Promise.reject(new Undelivered('connection_failed', 'no connection is open'));
      const id = randomUUID();
      const isEvent = kind === 'events_api';
      return new Promise((resolve, reject) => {
        const done = (): void => {
          clearTimeout(timer);
          waiting.delete(id);
        };
        const fail = (error: Error): void => {
          done();
          reject(error);
        };
        const timer = setTimeout(
          () => fail(new Undelivered('timeout', 'not acknowledged in time')),
          timeoutMs,
        );
        waiting.set(id, {
          socket,
          fail,
          settle: (payload) => {
            done();
            resolve(isEmpty(payload) ? null : payload);
          },
        });
        socket.send(
          JSON.stringify({
            envelope_id: id,
            type: kind,
            accepts_response_payload: !isEvent,
            payload: body,
            ...(isEvent ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' } : {}),
          }),
        );
      });
    },
  };

  return {
    ...transport,
    /** An address that lets one connection in, once. */
    ticket(): string {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `ws://${host}/link/?ticket=${ticket}&app_id=${newId('')}`;
    },
    /** Turns an HTTP request into a connection when its ticket is good. */
    upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
      const ticket = addressOf(request).searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket)) {
        stream.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, stream, head, welcome);
    },
    connections: (): number => open.size,
    /** Sends a text to every connection, as it stands. */
    raw(text: string): void {
      for (const one of open) one.send(text);
    },
    /**
     * Ends every connection: one that is to be refreshed serves until the app closes it, or its time is up. What was not yet acknowledged
     * is delivered again elsewhere.
     */
    drop(how: Drop): void {
      for (const socket of open) {
        if (how === 'abrupt') socket.terminate();
        else
          socket.send(
            JSON.stringify({ type: 'disconnect', reason: how, debug_info: { host: 'playground' } }),
          );
        if (how === 'abrupt' || how === 'link_disabled') open.delete(socket);
        else {
          const end = setTimeout(() => socket.close(), REFRESH_MS).unref();
          socket.once('close', () => clearTimeout(end));
        }
      }
    },
    /** Reads nothing of any connection any more, and sends nothing over it. */
    fallSilent(): void {
      for (const socket of open) socket.pause();
      open.clear();
    },
    /** Closes every connection, by force when the app does not answer. */
    async close(): Promise<void> {
      await Promise.all([...server.clients].map(farewell));
      server.close();
    },
  };
}

/** Closes connections properly: after a broken one, the app waits 30 s before it stops. */
async function farewell(socket: WebSocket): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => socket.terminate(), FAREWELL_MS);
    socket.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    socket.close(GOING_AWAY);
  });
}

function isEmpty(payload: unknown): boolean {
  return payload === null || (typeof payload === 'object' && Object.keys(payload).length === 0);
}

function textOf(raw: RawData): string {
  return Buffer.concat(Array.isArray(raw) ? raw : [Buffer.from(new Uint8Array(raw))]).toString();
}
