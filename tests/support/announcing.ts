import type { Option } from '../../src/playground/blocks/composition.ts';
import type { Message } from '../../src/playground/state/messages.ts';
import type { View } from '../../src/playground/state/views.ts';
import type { Selection } from '../../src/playground/gestures/selection.ts';
import { danishTimeOf } from '../../src/time/danish-time.ts';
import type { BotSettings, Mode } from './bot.ts';
import { newDatabase } from './database.ts';
import { startDesk, type DeskStage } from './desk.ts';

/** What is typed into the window for an announcement. */
export const WRITTEN = { headline: 'Ekstra it-café torsdag', text: 'Vi ses klokken ti.' };

/** How a moment is picked. */
export function pick(moment: Date): { readonly send_on: string; readonly send_at: string } {
  const { day, time } = danishTimeOf(moment);
  return { send_on: day, send_at: time };
}

/** Both modes and both databases. */
export const WAYS = [
  ['socket', 'embedded'],
  ['http', 'embedded'],
  ['socket', 'PostgreSQL'],
  ['http', 'PostgreSQL'],
] as const satisfies readonly (readonly [Mode, string])[];

/** Starts the bot in a workspace with a second channel, in one of those ways. */
export async function startInWay(
  [mode, database]: (typeof WAYS)[number],
  settings: Parameters<typeof startAnnouncing>[0] = {},
): Promise<AnnouncingStage> {
  const place = database === 'PostgreSQL' ? { databaseUrl: await newDatabase() } : {};
  return startAnnouncing({ ...settings, ...place }, mode);
}

type Filled = Readonly<Record<string, Selection>>;

/** A workspace with coordinators who announce something in two channels. */
export type AnnouncingStage = DeskStage & {
  readonly second: string;
  /** The window to write in, opened by the command. */
  readonly compose: (userId: string) => Promise<View>;
  /** What a menu of this window offers for what is typed; without the coordinators' channel. */
  readonly options: (userId: string, view: View, menu: string, typed: string) => Promise<readonly Option[]>;
  /** The preview of an announcement in both channels. */
  readonly preview: (userId: string, changes?: Filled) => Promise<View>;
  /** Sends one to both channels; gives its posts. */
  readonly send: (userId: string, changes?: Filled) => Promise<Message[]>;
  /** Corrects the first announcement on the page, by way of the preview; gives what the preview showed. */
  readonly correct: (userId: string, changes: Filled) => Promise<View>;
  /** Withdraws it. */
  readonly withdraw: (userId: string, reason: string) => Promise<void>;
  /** Orders one for tomorrow. */
  readonly schedule: (userId: string) => Promise<void>;
  /** Closes every window that somebody has open. */
  readonly closeAll: (userId: string) => Promise<void>;
  /** The window that tells how it stands with the first announcement on the page. */
  readonly detail: (userId: string) => Promise<View>;
  /** The post that stands in a channel now. */
  readonly postIn: (channel: string) => Promise<Message>;
};

/** Starts the bot among people with a second channel. */
export async function startAnnouncing(
  settings: Omit<BotSettings, 'coordination'> & { readonly pings?: boolean } = {},
  mode: Mode = 'socket',
): Promise<AnnouncingStage> {
  const stage = await startDesk(settings, mode);
  const { workspace, karen, poul, kirsten, jens } = stage;
  const second = workspace.channels.add('nørrebro', { members: [karen, poul, kirsten, jens] }).id;
  workspace.channels.add('uden-bot', { members: [kirsten], bot: false });
  workspace.channels.add('uden-kirsten', { members: [jens] });

  const compose = async (userId: string): Promise<View> => {
    await workspace.slash(userId, stage.channel, '/mitid-opslag');
    return stage.opens(userId, 'Nyt opslag\n');
  };
  const options: AnnouncingStage['options'] = async (userId, view, menu, typed) => {
    const found = await workspace.suggest(userId, { viewId: view.id }, menu, typed);
    const all = 'options' in found ? found.options : [];
    return menu === 'find_entry' ? all.slice(0, 1) : all.filter(({ value }) => value !== stage.desk);
  };
  const preview: AnnouncingStage['preview'] = async (userId, changes = {}) => {
    const window = await compose(userId);
    const channels = await options(userId, window, 'find_channel', '');
    const { view, errors } = await workspace.submitView(userId, window.id, {
      ...WRITTEN,
      find_channel: channels,
      ...changes,
    });
    if (view === null || view.id === window.id) throw new Error(`no preview: ${JSON.stringify(errors)}`);
    return view;
  };
  const closeAll = async (userId: string): Promise<void> => {
    for (const { id } of workspace.views.modals(userId)) await workspace.closeView(userId, id);
  };
  const detail = async (userId: string): Promise<View> => {
    await stage.pressIn(userId, await stage.homeOf(userId), 'Åbn');
    return stage.opens(userId, 'Opslag\n');
  };
  return {
    ...stage,
    second,
    closeAll,
    compose,
    options,
    preview,
    send: async (userId, changes) => {
      await workspace.submitView(userId, (await preview(userId, changes)).id);
      await closeAll(userId);
      return Promise.all(
        [stage.channel, second].map(async (channel) =>
          workspace.waitFor({ channel, onlyFor: null, text: WRITTEN.headline }),
        ),
      );
    },
    schedule: async (userId) => {
      const later = { when: 'later', ...pick(new Date(Date.now() + 86_400_000)) };
      await workspace.submitView(userId, (await preview(userId, later)).id);
      await stage.opens(userId, 'Opslaget er planlagt');
      await closeAll(userId);
    },
    correct: async (userId, changes) => {
      await stage.pressIn(userId, await detail(userId), 'Ret');
      const window = await stage.opens(userId, 'Ret opslag\n');
      const { view } = await workspace.submitView(userId, window.id, changes);
      if (view === null) throw new Error('no preview');
      await workspace.submitView(userId, window.id, changes);
      await stage.opens(userId, 'Rettelsen er på vej');
      await closeAll(userId);
      return view;
    },
    withdraw: async (userId, reason) => {
      await stage.pressIn(userId, await detail(userId), 'Træk tilbage');
      const window = await stage.opens(userId, 'Træk opslag tilbage\n');
      await workspace.submitView(userId, window.id, { reason });
      await stage.opens(userId, 'Opslaget er trukket tilbage');
      await closeAll(userId);
    },
    detail,
    postIn: async (channel) => workspace.waitFor({ channel, onlyFor: null }),
  };
}
