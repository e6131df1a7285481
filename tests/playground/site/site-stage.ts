import type { App } from '@slack/bolt';
import { furnish, type Player } from '../../../src/playground/site/demo.ts';
import { startSite, type Site } from '../../../src/playground/site/site.ts';
import type { WorkspaceOptions } from '../../../src/playground/workspace.ts';
import { type Stage, startStage } from '../stage.ts';
import { openWindow, type Window } from './window.ts';

export type SiteStage = Stage & {
  readonly site: Site;
  readonly players: readonly [Player, Player, Player];
  readonly failures: unknown[];
  readonly open: (person: string) => Promise<Window>;
};

/** What a first visit is shown. */
export const EXAMPLE = { question: 'Hvad?', answer: [] };

/** The page's files matter in a browser only. */
const page = { script: '', style: '' };

/** The page's server for a demo workspace with a real Bolt app in it. `isReady`: whether the bot hears people from the start. */
export async function startSiteStage(
  register: (app: App) => void,
  { isReady = true, ...options }: Partial<WorkspaceOptions> & { readonly isReady?: boolean } = {},
): Promise<SiteStage> {
  const stage = await startStage('socket', register, options);
  const { workspace } = stage;
  const [volunteer, coordinator, guest] = furnish(workspace).players;
  if (volunteer === undefined || coordinator === undefined || guest === undefined) throw new Error('nobody');
  const players = [volunteer, coordinator, guest] as const;
  const failures: unknown[] = [];
  const onFailure = (error: unknown): void => void failures.push(error);
  const site = await startSite({ workspace, players, page, port: 0, examples: () => [EXAMPLE], onFailure });
  if (isReady) site.botIsReady();
  const windows: Window[] = [];
  return {
    ...stage,
    site,
    players,
    failures,
    async open(person) {
      const window = await openWindow(site.address, person);
      windows.push(window);
      return window;
    },
    async close() {
      await site.stop();
      for (const window of windows) await window.close();
      await stage.close();
    },
  };
}
