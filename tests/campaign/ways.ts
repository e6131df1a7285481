import { da } from '../../src/i18n/da.ts';
import type { Message } from '../../src/playground/state/messages.ts';
import type { Workspace } from '../../src/playground/workspace.ts';
import { SURE } from '../support/lamps.ts';
import { isAnswer } from '../support/seen.ts';

/** One thing that somebody wants of the bot, in a channel of their own. */
export type Wish = {
  readonly what: string;
  readonly userId: string;
  /** What comes before it and is no part of it: gives whether it can be wished for now. */
  readonly prepare: () => Promise<boolean>;
  /** Resolves when the bot acknowledged it. */
  readonly make: () => Promise<unknown>;
  /** Whether Slack delivers it again where nobody acknowledged it. */
  readonly isEvent: boolean;
  /** How often it was granted so far. */
  readonly granted: () => number;
  /** Whether whoever wished for it read that it was not granted. */
  readonly isTold: () => boolean;
  /** All that they read of the bot. */
  readonly heard: () => readonly string[];
};

export type Way = (workspace: Workspace, nr: number) => Wish;

/** How long a preparation may take where the bot was killed meanwhile, in milliseconds. */
const PREPARED_MS = 5_000;
const ANSWER = 'Svaret om kantine.';
/** What says that something was not done. */
export const NOT_DONE: readonly string[] = [
  da.slack.failed,
  da.slack.notReached,
  da.slack.notStored,
  da.slack.perhapsShared,
  da.slack.notMember,
];

/** The ways by which people ask and share, by turns. */
export const WAYS: readonly (readonly Way[])[] = [
  [mention, command],
  [direct, shortcut],
  [search, share],
];

function mention(workspace: Workspace, nr: number): Wish {
  const { userId, channel, read } = newcomer(workspace, nr);
  return {
    ...told(read),
    what: `mention ${nr}`,
    userId,
    isEvent: true,
    prepare: ready,
    make: async () => workspace.say(userId, channel, `<@${workspace.bot.userId}> ${SURE}`),
    granted: () => read().filter(isAnswer).filter(hasAnswer).length,
  };
}

function direct(workspace: Workspace, nr: number): Wish {
  const { userId, dm, read } = newcomer(workspace, nr);
  return {
    ...told(read),
    what: `direct message ${nr}`,
    userId,
    isEvent: true,
    prepare: ready,
    make: async () => workspace.say(userId, dm, SURE),
    granted: () => read().filter(isAnswer).filter(hasAnswer).length,
  };
}

function command(workspace: Workspace, nr: number): Wish {
  const { userId, channel, read } = newcomer(workspace, nr);
  return {
    ...told(read),
    what: `command ${nr}`,
    userId,
    isEvent: false,
    prepare: ready,
    make: async () => workspace.slash(userId, channel, '/mitid', SURE),
    granted: () => read().filter(hasAnswer).length,
  };
}

function shortcut(workspace: Workspace, nr: number): Wish {
  const { userId, channel, read } = newcomer(workspace, nr);
  return {
    ...told(read),
    what: `shortcut ${nr}`,
    userId,
    isEvent: false,
    prepare: ready,
    make: async () => {
      const { ts } = await workspace.say(userId, channel, SURE);
      await workspace.shortcut(userId, 'find_answer', channel, ts);
    },
    granted: () => read().filter(hasAnswer).length,
  };
}

function search(workspace: Workspace, nr: number): Wish {
  const { userId, read } = newcomer(workspace, nr);
  const windows = () =>
    workspace.views.all().filter(({ user, payload }) => user === userId && payload.type === 'modal');
  const home = async () =>
    workspace.waitForView(({ user, payload }) => user === userId && payload.type === 'home', PREPARED_MS);
  return {
    ...told(read),
    what: `search ${nr}`,
    userId,
    isEvent: false,
    prepare: async () => (await workspace.openHome(userId), await home()).id !== '',
    make: async () => {
      const selection = { text: { type: 'plain_text', text: SURE }, value: `ask:${SURE}` } as const;
      await workspace.pressInView(userId, (await home()).id, 'home_search', selection);
    },
    granted: () =>
      read().filter(hasAnswer).length +
      windows().filter(({ payload }) => JSON.stringify(payload.blocks).includes(ANSWER)).length,
  };
}

/** "Svar i tråden" under a private answer; whoever reads in Slack that it failed presses again. */
function share(workspace: Workspace, nr: number): Wish {
  const { userId, channel, read } = newcomer(workspace, nr);
  const found = async () => workspace.waitFor({ channel, onlyFor: userId, text: ANSWER }, PREPARED_MS);
  const press = async () => workspace.press(userId, await found(), ({ label }) => label === 'Svar i tråden');
  return {
    ...told(read),
    what: `share ${nr}`,
    userId,
    isEvent: false,
    prepare: async () => {
      const { ts } = await workspace.say(userId, channel, SURE);
      await workspace.shortcut(userId, 'find_answer', channel, ts);
      return (await found()).ts !== '';
    },
    make: async () => press().catch(press),
    granted: () => read().filter(({ onlyFor, text }) => onlyFor === null && text.includes('har delt')).length,
  };
}

async function ready(): Promise<boolean> {
  return true;
}

function hasAnswer({ text }: Message): boolean {
  return text.includes(ANSWER);
}

function told(read: () => readonly Message[]): Pick<Wish, 'heard' | 'isTold'> {
  return {
    heard: () => read().map(({ text }) => text),
    isTold: () => read().some(({ text }) => NOT_DONE.includes(text)),
  };
}

/** Somebody new with a channel and everything that the bot wrote to them there, in threads and in private. */
function newcomer(workspace: Workspace, nr: number) {
  const userId = workspace.people.add(`Karen ${nr}`).id;
  const channel = workspace.channels.add(`it-cafe-${nr}`, { members: [userId] }).id;
  const dm = workspace.dm(userId).id;
  const read = (): Message[] =>
    workspace
      .everything(userId)
      .filter(({ user, ...at }) => user === workspace.bot.userId && [channel, dm].includes(at.channel));
  return { userId, channel, dm, read };
}
