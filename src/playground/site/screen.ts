import type { Channel } from '../state/channels.ts';
import { isInChannel, type Message } from '../state/messages.ts';
import type { Person } from '../state/people.ts';
import type { View } from '../state/views.ts';
import type { Workspace } from '../workspace.ts';
import type { Player } from './demo.ts';
import type { Example, Screen, ShownChannel, ShownMessage, ShownPerson, ShownView } from './protocol.ts';

/** What is shown beside the workspace itself. */
export type SiteState = {
  readonly players: readonly Player[];
  readonly examples: readonly Example[];
  readonly isBotReady: boolean;
};

/**
 * Everything that one person sees. `since`: the `ts` at which the person began to look: Slack shows an ephemeral message
 * only to those who were there when it came.
 */
export function screenOf(
  workspace: Workspace,
  me: string,
  since: string,
  { players, examples, isBotReady }: SiteState,
): Screen {
  const { bot, views, manifest } = workspace;
  const everybody = new Map(workspace.people.all().map((person) => [person.id, person]));
  const home = views.home(me);
  const { home_tab_enabled: hasHome } = manifest.features.app_home;
  return {
    workspace: workspace.name,
    me,
    bot: bot.userId,
    isBotReady,
    players: players.map(({ id }) => id),
    people: [...everybody.values()].map((person) => shownPerson(person, players)),
    channels: workspace.channelsOf(me).map((channel) => shownChannel(channel, me, everybody)),
    botChannel: workspace.dm(me).id,
    hasHome,
    messages: workspace
      .everything(me)
      .filter(({ onlyFor, ts }) => onlyFor === null || ts > since)
      .map(shownMessage),
    home: home === undefined || !hasHome ? null : shownView(home),
    modals: views.modals(me).map(shownView),
    commands: manifest.features.slash_commands.map((one) => ({
      command: one.command,
      description: one.description,
      usageHint: one.usage_hint ?? '',
    })),
    shortcuts: manifest.features.shortcuts.map(({ name, callback_id: callbackId, type }) => ({
      name,
      callbackId,
      type,
    })),
    examples,
  };
}

function shownPerson({ id, name, botId, isGuest }: Person, players: readonly Player[]): ShownPerson {
  return {
    id,
    name,
    isBot: botId !== null,
    isGuest,
    role: players.find((player) => player.id === id)?.role ?? null,
  };
}

function shownChannel(
  { id, name, kind, isArchived, members }: Channel,
  me: string,
  everybody: ReadonlyMap<string, Person>,
): ShownChannel {
  const other = members.find((member) => member !== me);
  return {
    id,
    name: kind === 'im' ? (everybody.get(other ?? me)?.name ?? '') : name,
    kind,
    isArchived,
    memberIds: members,
  };
}

function shownMessage(message: Message): ShownMessage {
  return {
    channel: message.channel,
    ts: message.ts,
    user: message.user,
    text: message.text,
    blocks: message.blocks,
    threadTs: message.threadTs,
    isInChannel: isInChannel(message),
    isEphemeral: message.onlyFor !== null,
    isEdited: message.edited !== null,
    fileNames: message.files.map(({ name }) => name),
    reactions: message.reactions.map(({ name, users }) => ({ name, count: users.length })),
  };
}

function shownView({ id, hash, payload }: View): ShownView {
  return { id, hash, payload };
}
