import { readable } from '../../src/playground/blocks/texts.ts';
import type { Message } from '../../src/playground/state/messages.ts';
import type { View } from '../../src/playground/state/views.ts';
import type { Workspace } from '../../src/playground/workspace.ts';
import { isAnswer } from './seen.ts';
import { startStage, type BotSettings, type Mode, type Stage } from './bot.ts';

/** A workspace with volunteers, coordinators and the coordinators' channel. */
export type DeskStage = Stage & {
  /** Volunteers. */
  readonly karen: string;
  readonly poul: string;
  /** Coordinators by the configuration. */
  readonly kirsten: string;
  readonly jens: string;
  /** Where everybody is, and where only coordinators are. */
  readonly channel: string;
  readonly desk: string;
  /** Asks in private; gives the bot's answer. */
  readonly ask: (userId: string, question: string) => Promise<Message>;
  /** The message about the miss with this question. */
  readonly notice: (text: string) => Promise<Message>;
  /** Presses the button with this label. */
  readonly press: (userId: string, message: Message, label: string) => Promise<unknown>;
  /** The same in a window or on the page. */
  readonly pressIn: (userId: string, view: View, label: string) => Promise<unknown>;
  /** The window of somebody that says this. */
  readonly opens: (userId: string, text: string) => Promise<View>;
  /** The page of somebody, put up anew. */
  readonly homeOf: (userId: string) => Promise<View>;
  /** The window or page of somebody that says this. */
  readonly sees: (userId: string, text: string) => Promise<View>;
};

/** A good answer to `UNKNOWN`, as the window wants it. */
export const DRAFT = {
  title: 'Hvordan smører man en cykelkæde?',
  topic: 'emne',
  short: 'Med lidt olie.',
  steps: 'Tør kæden af bagefter.',
  source_title: 'Om cykler',
  source_url: 'https://eksempel.dk/cykler',
  publisher: 'Cyklistforbundet',
};

/** All that stands in a message. */
export function textsOf({ text, blocks }: Message): string {
  return `${text}\n${JSON.stringify(blocks)}`;
}

/** What stands in a window or on a page. */
export function textOf({ payload }: View): string {
  const title = 'title' in payload ? payload.title.text : '';
  return `${title}\n${readable('', payload.blocks)}`;
}

/** Starts the bot among people. */
export async function startDesk(
  { pings = false, ...settings }: Omit<BotSettings, 'coordination'> & { readonly pings?: boolean } = {},
  mode: Mode = 'socket',
): Promise<DeskStage> {
  const people: Record<string, string> = {};
  const coordination = ({ people: all, channels }: Workspace) => {
    for (const name of ['karen', 'poul', 'kirsten', 'jens']) people[name] = all.add(name).id;
    const { karen = '', poul = '', kirsten = '', jens = '' } = people;
    people['channel'] = channels.add('it-café', { members: [karen, poul, kirsten, jens] }).id;
    people['desk'] = channels.add('koordinatorer', { private: true, members: [kirsten, jens] }).id;
    return { coordinators: [kirsten, jens], channel: people['desk'], announcementPings: pings };
  };
  const stage = await startStage(mode, { ...settings, coordination });
  const { workspace } = stage;
  const { karen = '', poul = '', kirsten = '', jens = '', channel = '', desk = '' } = people;
  return {
    ...stage,
    karen,
    poul,
    kirsten,
    jens,
    channel,
    desk,
    ask: async (userId, question) => {
      const dm = workspace.dm(userId).id;
      const asked = await workspace.say(userId, dm, question);
      return workspace.waitFor((one) => one.channel === dm && one.ts > asked.ts && isAnswer(one));
    },
    notice: async (text) => workspace.waitFor({ channel: desk, text }),
    press: async (userId, message, label) =>
      workspace.press(userId, message, (element) => element.label === label),
    pressIn: async (userId, view, label) =>
      workspace.pressInView(userId, view.id, (element) => element.label === label),
    opens: async (userId, text) =>
      workspace.waitForView(
        (view) => view.user === userId && view.payload.type === 'modal' && textOf(view).includes(text),
      ),
    homeOf: async (userId) => {
      // A page that is there already would be left alone while it says the same.
      const before = workspace.views.home(userId);
      if (before !== undefined) workspace.views.close(before);
      await workspace.openHome(userId);
      return workspace.waitForView(({ user, payload }) => user === userId && payload.type === 'home');
    },
    sees: async (userId, text) =>
      workspace.waitForView((view) => view.user === userId && textOf(view).includes(text)),
  };
}
