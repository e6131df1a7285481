import { buildDetail } from '../../blocks/announcements/detail.ts';
import { noticeModal, type Modal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import type { DeskPress } from '../windows/desk-press.ts';
import type { Form } from '../windows/submission.ts';
import { publishHome } from '../home/publish.ts';
import type { Services } from '../services.ts';

/** The window with an announcement's state. `note`: what was just done about it. */
export async function detailOf(
  { announcements }: Services,
  id: string,
  userId: string,
  note: string | null = null,
): Promise<Modal> {
  const detail = await announcements.detail(id, userId);
  return detail === null ? noticeModal(da.announcements.detail.notFound) : buildDetail(detail, note);
}

/** Shows that window after a press: in place of the window that was pressed in, or as a new one. */
export async function showDetail(
  services: Services,
  { client, open, underneath, userId }: DeskPress,
  id: string,
  note: string | null = null,
): Promise<void> {
  const view = await detailOf(services, id, userId, note);
  await (underneath === null ? open(view) : client.views.update({ view_id: underneath, view }));
  await publishHome(client, services, userId);
}

/** After a window was sent: updates the one underneath, which shows the announcement's state, and the Home tab. */
export function showBelow(services: Services): Form['onDone'] {
  return async (client, { about, underneath, userId }) => {
    if (!(await services.curation.isCoordinator(userId))) return;
    if (underneath !== null) {
      const view = await detailOf(services, about.announcement ?? '', userId);
      await client.views.update({ view_id: underneath, view });
    }
    await publishHome(client, services, userId);
  };
}

/** The note for an outcome: `done`, or why nothing was done. */
export function noteOn(outcome: 'done' | 'conflict' | 'gone', done: string): string {
  const { notes } = da.announcements.detail;
  return outcome === 'done' ? done : notes[outcome];
}
