import { createServer } from 'node:http';
import type { Revocation, TokenKind } from './access.ts';
import { createEvents } from './delivery/events.ts';
import { createHttp, type Forgery } from './delivery/http.ts';
import { createOutbox, type OutboxOptions, type Sent } from './delivery/outbox.ts';
import { newEventId } from './delivery/payloads.ts';
import { createSocketMode, type Drop } from './delivery/socket.ts';
import { createButtonGestures } from './gestures/buttons.ts';
import { createCommandGestures } from './gestures/commands.ts';
import { createMessageGestures } from './gestures/messages.ts';
import { createShortcutGestures } from './gestures/shortcuts.ts';
import { createViewGestures } from './gestures/views.ts';
import { foreignIn, listen, shut } from './loopback.ts';
import { Manifest } from './manifest.ts';
import { Refusal } from './refusal.ts';
import type { Channel } from './state/channels.ts';
import type { Listener } from './state/changes.ts';
import { createWatching } from './state/watching.ts';
import { createWorld, type World } from './state/world.ts';
import type { ApiCall } from './web-api/requests.ts';
import { createFaults, type Fault } from './web-api/faults.ts';
import { createWebApi } from './web-api/server.ts';

export type WorkspaceOptions = Partial<OutboxOptions> & {
  /** The contents of manifest.json. */
  readonly manifest: unknown;
  /** Milliseconds since 1970; the real clock unless given. */
  readonly now?: () => number;
  /** What the workspace is called. */
  readonly name?: string;
  /** How long a trigger id can be used; Slack's time unless given. */
  readonly triggerMs?: number;
};

export type ChannelOptions = {
  readonly private?: boolean;
  /** Ids of the people in it. */
  readonly members?: readonly string[];
  /** Whether the app is in it; it is unless said otherwise. */
  readonly bot?: boolean;
};

export type Workspace = Awaited<ReturnType<typeof startWorkspace>>;

/** Slack's times are 0, 1 and 5 minutes; a test does not wait so long. https://docs.slack.dev/apis/events-api#retries */
const REDELIVER_AFTER_MS = [20, 100, 200];
/** https://docs.slack.dev/interactivity/handling-user-interaction#acknowledgment_response */
const ACK_TIMEOUT_MS = 3000;

/**
 * Starts Slack's side of the protocol on 127.0.0.1, for one workspace with the app of `manifest` installed. The app
 * connects by Socket Mode unless `connectHttp` is called. What people do resolves when the app has acknowledged it, and
 * rejects with a `Refusal` (`operation_timeout`, `dispatch_failed`, or what Slack itself would refuse).
 */
export async function startWorkspace(options: WorkspaceOptions) {
  const manifest = Manifest.parse(options.manifest);
  const server = createServer();
  const port = await listen(server, 0);
  const host = `127.0.0.1:${port}`;
  const world = createWorld(manifest, {
    now: options.now ?? Date.now,
    baseUrl: `http://${host}`,
    name: options.name ?? 'Playground',
    triggerMs: options.triggerMs,
  });
  const { access, app, channels, people } = world;
  const socket = createSocketMode(app.appId, host);
  const outbox = createOutbox(socket, {
    ackTimeoutMs: options.ackTimeoutMs ?? ACK_TIMEOUT_MS,
    redeliverAfterMs: options.redeliverAfterMs ?? REDELIVER_AFTER_MS,
  });
  const events = createEvents(world, outbox);
  const faults = createFaults();
  const calls: ApiCall[] = [];
  const answer = createWebApi({ world, events, openSocket: () => socket.ticket() }, faults, calls);
  let isSilent = false;
  server.on('request', (request, response) => {
    if (isSilent) return;
    if (foreignIn(request.headers, port) !== null) response.writeHead(403).end();
    else answer(request, response).catch((error: unknown) => response.destroy(asError(error)));
  });
  server.on('upgrade', (request, stream, head) => {
    if (isSilent) return;
    if (foreignIn(request.headers, port) !== null) stream.destroy();
    else socket.upgrade(request, stream, head);
  });

  const around = { world, events, outbox };
  const ackTimeoutMs = options.ackTimeoutMs ?? ACK_TIMEOUT_MS;
  let requestUrl: string | null = null;
  const lastEvent = (): Sent => {
    const last = outbox.sent.findLast((sent) => sent.kind === 'events_api');
    if (last === undefined) throw new Refusal('nothing_sent');
    return last;
  };

  return {
    /** Base of the Web API, ending in a slash. */
    apiUrl: `http://${host}/api/`,
    botToken: access.botToken,
    appToken: access.appToken,
    signingSecret: access.signingSecret,
    teamId: world.team.id,
    name: world.team.name,
    manifest,
    bot: app,
    /** A Slack timestamp later than that of anything there is. */
    ts: world.clock.ts,
    people,
    channels: {
      ...channels,
      add: (name: string, settings: ChannelOptions = {}) => addChannel(world, name, settings),
    },
    /** The direct message between somebody and the app. */
    dm: (userId: string): Channel => channels.direct(people.get(userId).id, app.userId),

    ...createMessageGestures(around),
    ...createCommandGestures(around),
    ...createShortcutGestures(around),
    ...createButtonGestures(around),
    ...createViewGestures(around),

    ...createWatching(world),
    views: world.views,
    /** Calls the listener at every change of what anybody can see; gives the function that ends it. */
    subscribe: (listener: Listener): (() => void) => world.changes.subscribe(listener),
    /** Every call of the Web API and of response_urls so far, oldest first. */
    calls: readonlyList(calls),
    /** Everything sent to the app so far, oldest first. */
    sent: readonlyList(outbox.sent),

    /** From now on delivers to this address instead of Socket Mode, after the app has proved that it is its own. */
    async connectHttp(url: string): Promise<void> {
      const http = createHttp(url, access.signingSecret);
      await http.verifyUrl(ackTimeoutMs);
      outbox.useTransport(http);
      requestUrl = url;
    },
    /** Sends the last event to the app's HTTP address with a wrong secret or an old time; gives the HTTP status. */
    async forge(forgery: Forgery): Promise<number> {
      if (requestUrl === null) throw new Refusal('not_connected_by_http');
      return createHttp(requestUrl, access.signingSecret).forge(lastEvent(), forgery, ackTimeoutMs);
    },
    /**
     * Sends an event (the last one unless given) again, with its retry number; with `newEventId` as an event of its own
     * about the same thing, as also happens.
     */
    async redeliver(
      event: Sent = lastEvent(),
      settings: { readonly newEventId?: boolean } = {},
    ): Promise<void> {
      if (settings.newEventId !== true) return outbox.redeliver(event);
      return outbox.deliver({ kind: event.kind, body: { ...event.body, event_id: newEventId() } });
    },
    /** Sends the app a text instead of a delivery, as it stands; gives the HTTP status, or null over Socket Mode. */
    async sendRaw(text: string): Promise<number | null> {
      if (requestUrl !== null) return createHttp(requestUrl, access.signingSecret).raw(text, ackTimeoutMs);
      socket.raw(text);
      return null;
    },
    /** How many Socket Mode connections are open. */
    connections: (): number => socket.connections(),
    /** Ends them all, as Slack does now and then; the app may come back. */
    dropConnections: (how: Drop = 'refresh_requested'): void => socket.drop(how),

    /** Nobody reaches Slack any more, as when the line is cut, until `comeBack`: connections break, further ones are refused. */
    async goAway(): Promise<void> {
      socket.drop('abrupt');
      await shut(server);
    },
    async comeBack(): Promise<void> {
      isSilent = false;
      if (!server.listening) await listen(server, port);
    },
    /** Takes what comes and says nothing any more, until `comeBack`; what is connected stays so and hears nothing, ever. */
    goSilent(): void {
      isSilent = true;
      socket.fallSilent();
    },

    /** Lets the next `times` calls of a method (`response_url` for those addresses) fail. */
    failNext: (method: string, fault: Fault, times = 1): void => faults.order(method, fault, times),
    /** Lets no further call fail. */
    failNoMore: (): void => faults.clear(),
    /** Makes a token worthless; without its app token the app loses its connections too. */
    revokeToken(kind: TokenKind, reason?: Revocation): void {
      access.revoke(kind, reason);
      if (kind === 'app') socket.drop('link_disabled');
    },
    /** Replaces the bot token's scopes, which are the manifest's until then. */
    setGrantedScopes: (scopes: readonly string[]): void => access.setScopes(scopes),

    /** Closes everything; leaves no socket and no timer. */
    async stop(): Promise<void> {
      outbox.stop();
      await socket.close();
      await shut(server);
    },
  };
}

function addChannel({ app, channels }: World, name: string, settings: ChannelOptions): Channel {
  const members = [...(settings.members ?? []), ...(settings.bot === false ? [] : [app.userId])];
  return channels.create(settings.private === true ? 'private' : 'public', name, members);
}

function readonlyList<T>(list: readonly T[]): readonly T[] {
  return list;
}

function asError(error: unknown): Error | undefined {
  return error instanceof Error ? error : undefined;
}
