import { App, type Receiver } from '@slack/bolt';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { registerListeners } from '../src/listeners/register.ts';
import { announcementsInSlack } from '../src/listeners/announcements/in-slack.ts';
import { createDoor } from '../src/listeners/slack/door.ts';
import { createPlaces } from '../src/listeners/slack/places.ts';
import { createOnce } from '../src/time/once.ts';
import { eventScopes, methodScopes } from '../src/playground/scopes.ts';
import { atDesk } from './support/curation.ts';

/** What the real listeners register on a real App, told by the App's own methods. */
async function registered(): Promise<{ commands: string[]; shortcuts: string[]; events: string[] }> {
  const receiver: Receiver = {
    init: () => undefined,
    start: async () => undefined,
    stop: async () => undefined,
  };
  const app = new App({ token: 'xoxb-none', receiver, tokenVerificationEnabled: false });
  const found = {
    commands: new Array<string>(),
    shortcuts: new Array<string>(),
    events: new Array<string>(),
  };
  const tell = (names: string[], method: 'command' | 'shortcut' | 'event'): void => {
    const original: (...args: never[]) => unknown = app[method].bind(app);
    Object.defineProperty(app, method, {
      value: (...args: never[]) => {
        const first: unknown = args[0];
        names.push(typeof first === 'string' ? first : callbackId(first));
        return original(...args);
      },
    });
  };
  tell(found.commands, 'command');
  tell(found.shortcuts, 'shortcut');
  tell(found.events, 'event');
  const door = createDoor(app.client, pino({ level: 'silent' }), () => undefined);
  await atDesk(async ({ curation, matcher, storage }) => {
    registerListeners(app, {
      matcher,
      curation,
      announcements: announcementsInSlack({
        storage,
        matcher,
        client: app.client,
        door,
        postingClient: app.client,
        clock: () => new Date(),
        newId: randomUUID,
        requireCoordinator: curation.requireCoordinator,
        pingsAllowed: false,
      }),
      pingsAllowed: false,
      door,
      answerOnce: async () => false,
      replyOnce: async () => false,
      once: createOnce(),
      coordinatorChannel: null,
      places: createPlaces(app.client),
      pages: null,
      teamId: null,
      logger: pino({ level: 'silent' }),
    });
  });
  return found;
}

function callbackId(constraints: unknown): string {
  return typeof constraints === 'object' && constraints !== null && 'callback_id' in constraints
    ? String(constraints.callback_id)
    : '';
}

/**
 * Web API methods that the source calls, as `client.<family>.<method>(`; `say` posts through chat.postMessage. (The members
 * of a user group are asked for only where one is configured: `docs/configuration.md` names that scope.)
 */
function calledMethods(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('playground'))
    .map((file) => readFileSync(join('src', file), 'utf8'));
  const calls = files.flatMap((text) =>
    [...text.matchAll(/client\.([a-z]+\.[A-Za-z]+)\(/gu)].map((match) => match[1] ?? ''),
  );
  return [
    ...new Set([...calls, ...(files.some((text) => /\bsay\(/u.test(text)) ? ['chat.postMessage'] : [])]),
  ];
}

const code = await registered();

describe('the manifest and the code agree', () => {
  it('on commands and shortcuts', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual(code.commands);
    expect(manifest.features.shortcuts.map(({ callback_id }) => callback_id)).toEqual(code.shortcuts);
  });

  it('on events: each one subscribed to has a listener and the other way round', () => {
    const families = manifest.settings.event_subscriptions.bot_events.map((event) => event.split('.')[0]);
    expect(new Set(families)).toEqual(new Set(code.events));
  });

  it('on scopes: as many as the methods and events need, and no more', () => {
    const needed = new Set<string>([
      'commands',
      ...calledMethods().flatMap((method) => methodScopes[method] ?? [`unknown method ${method}`]),
      ...manifest.settings.event_subscriptions.bot_events.flatMap(
        (event) => eventScopes[event] ?? [`unknown event ${event}`],
      ),
    ]);
    // The bot opens conversations with one person only.
    for (const scope of ['channels:manage', 'groups:write', 'mpim:write']) needed.delete(scope);
    // Announcements go to channels.
    for (const scope of ['im:read', 'mpim:read']) needed.delete(scope);
    expect(new Set(manifest.oauth_config.scopes.bot)).toEqual(needed);
  });

  it.each(['docs/storage-and-privacy.md', 'docs/vejledning-koordinatorer.md'])(
    'and %s explains each scope and event',
    (file) => {
      const rows = readFileSync(file, 'utf8').match(/^\| `[a-z_]+[:.`].*$/gmu) ?? [];
      const explained = rows.flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/gu)]);
      const { bot } = manifest.oauth_config.scopes;
      expect(new Set(explained.map(([, name]) => name))).toEqual(
        new Set([...bot, ...manifest.settings.event_subscriptions.bot_events]),
      );
    },
  );

  it('is for Socket Mode', () => {
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(manifest)).not.toMatch(/request_url|options_url/u);
  });
});
