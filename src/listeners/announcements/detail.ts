import { buildDetail } from '../../blocks/announcements/detail.ts';
import { noticeModal, type Modal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import type { DeskPress } from '../windows/desk-press.ts';
import { publishHome } from '../home/publish.ts';
import type { Services } from '../services.ts';

/** The window that tells how it stands with an announcement. `note`: what was just done about it. */
export async function detailOf(
  { announcements }: Services,
  id: string,
  userId: string,
  note: string | null = null,
): Promise<Modal> {
  const detail = await announcements.detail(id, userId);
  return detail === null ? noticeModal(da.announcements.detail.notFound) : buildDetail(detail, note);
}

/** After a press: in the window in which it was pressed, or in a new one where that was a message. */
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

/** What is said when nothing was done, or what was. */
export function noteOn(outcome: 'done' | 'conflict' | 'gone', done: string): string {
  const { notes } = da.announcements.detail;
  return outcome === 'done' ? done : notes[outcome];
}
