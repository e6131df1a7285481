import type { App } from '@slack/bolt';
import { buildDue, buildVotedDown } from '../../blocks/desk/entry-lists.ts';
import { DESK } from '../../blocks/desk/ids.ts';
import {
  buildQueue,
  buildThin,
  buildWeakMisses,
  PAGE_ROWS,
  readShownList,
  WHOLE_QUEUE,
  type Page,
  type ShownList,
} from '../../blocks/desk/lists.ts';
import type { Modal } from '../../blocks/kit/modal.ts';
import type { Services } from '../services.ts';
import { onDeskPress, type DeskPress } from '../windows/desk-press.ts';
import { shownMiss } from './shown-miss.ts';

/** The lists that coordinators open from the Home tab, page by page. */
export function register(app: App, services: Services): void {
  const opens = (shown: ShownList) => async (press: DeskPress) => {
    await press.open(await listWindow(services, press.userId, shown));
  };
  onDeskPress(app, services, DESK.showQueue, opens(WHOLE_QUEUE));
  onDeskPress(app, services, DESK.showWeak, opens({ ...WHOLE_QUEUE, list: 'weak' }));
  onDeskPress(app, services, DESK.showThin, opens({ ...WHOLE_QUEUE, list: 'thin' }));
  onDeskPress(app, services, DESK.showDue, opens({ ...WHOLE_QUEUE, list: 'due' }));
  onDeskPress(app, services, DESK.showVotedDown, opens({ ...WHOLE_QUEUE, list: 'voted-down' }));
  for (const action of [DESK.filterQueue, DESK.pageBefore, DESK.pageAfter]) {
    onDeskPress(app, services, action, async ({ value, userId, underneath, client }) => {
      const shown = readShownList(value);
      if (shown === null || underneath === null) return;
      const view = await listWindow(services, userId, shown);
      await client.views.update({ view_id: underneath, view });
    });
  }
}

/** A list as it is now, for one coordinator; of a page that is not there any more, the last one. */
export async function listWindow(services: Services, userId: string, wanted: ShownList): Promise<Modal> {
  const { curation, places, matcher } = services;
  switch (wanted.list) {
    case 'queue': {
      const misses = await curation.queue(wanted.filter, userId);
      const shown = onPage(wanted, misses.length);
      const page = await pageOf(shown, misses, async (miss) => shownMiss(services, miss));
      const ids = await curation.channelsOfQueue();
      const named = await Promise.all(ids.map(async (id) => ({ id, name: await places.publicName(id) })));
      const channels = named.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }]));
      return buildQueue(shown, page, channels);
    }
    case 'weak': {
      const weak = await curation.weakMisses();
      const shown = onPage(wanted, weak.length);
      const page = await pageOf(shown, weak, async (one) =>
        Promise.resolve({ ...one, nearest: curation.nearestTo(one.text) }),
      );
      return buildWeakMisses(shown, page);
    }
    case 'thin': {
      const thin = [...matcher().snapshot.entries.values()].filter(({ lacks }) => lacks.length > 0);
      return inPages(thin, buildThin);
    }
    case 'due':
      return inPages(curation.overdue(), buildDue);
    case 'voted-down':
      return inPages(await curation.votedDown(), buildVotedDown);
  }

  async function inPages<Row>(
    all: readonly Row[],
    build: (shown: ShownList, page: Page<Row>) => Modal,
  ): Promise<Modal> {
    const shown = onPage(wanted, all.length);
    return build(shown, await pageOf(shown, all, async (row) => Promise.resolve(row)));
  }
}

function onPage(shown: ShownList, count: number): ShownList {
  const last = Math.max(0, Math.ceil(count / PAGE_ROWS) - 1);
  return { ...shown, page: Math.min(shown.page, last) };
}

async function pageOf<One, Row>(
  { page }: ShownList,
  all: readonly One[],
  toRow: (one: One) => Promise<Row>,
): Promise<Page<Row>> {
  const here = all.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS);
  return { rows: await Promise.all(here.map(toRow)), count: all.length };
}
