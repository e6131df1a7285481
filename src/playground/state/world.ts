import { createAccess, type Access } from '../access.ts';
import { createClock, type Clock } from '../clock.ts';
import { newId } from '../identifiers.ts';
import type { Manifest } from '../manifest.ts';
import { createResponseUrls, createTriggers, type ResponseUrls, type Triggers } from '../grants.ts';
import { createChanges, type Changes } from './changes.ts';
import { createChannels, type Channels } from './channels.ts';
import { createMessages, type Messages } from './messages.ts';
import { createPeople, type People } from './people.ts';
import { createViews, type Views } from './views.ts';

/** The installed app, as the workspace knows it. */
type InstalledApp = {
  readonly appId: string;
  readonly botId: string;
  readonly userId: string;
  /** The old verification token that every payload still carries. */
  readonly verificationToken: string;
};

/** Everything there is in one workspace. */
export type World = {
  readonly team: { readonly id: string; readonly domain: string; readonly name: string };
  readonly app: InstalledApp;
  readonly manifest: Manifest;
  readonly clock: Clock;
  readonly access: Access;
  readonly changes: Changes;
  readonly people: People;
  readonly channels: Channels;
  readonly messages: Messages;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
};

export type WorldOptions = {
  readonly now: () => number;
  /** Where it is served, without a slash at the end. */
  readonly baseUrl: string;
  readonly name: string;
  /** How long a trigger id can be used; Slack's time unless given. */
  readonly triggerMs: number | undefined;
};

/** A workspace with nobody in it but the app. */
export function createWorld(manifest: Manifest, { now, baseUrl, name, triggerMs }: WorldOptions): World {
  const clock = createClock(now);
  const changes = createChanges();
  const people = createPeople(changes);
  const bot = people.add(manifest.features.bot_user?.display_name ?? manifest.display_information.name, {
    isBot: true,
  });
  const appId = newId('A');
  return {
    team: { id: newId('T'), domain: 'playground', name },
    app: { appId, botId: bot.botId ?? '', userId: bot.id, verificationToken: newId('') },
    manifest,
    clock,
    access: createAccess(appId, manifest.oauth_config.scopes.bot),
    changes,
    people,
    channels: createChannels(changes, now),
    messages: createMessages(changes, clock),
    views: createViews(changes),
    triggers: createTriggers(now, triggerMs),
    responseUrls: createResponseUrls(now, baseUrl),
  };
}
