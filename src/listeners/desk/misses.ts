import type { App } from '@slack/bolt';
import { DESK } from '../../blocks/desk/ids.ts';
import { buildQueue } from '../../blocks/desk/desk.ts';
import { buildBelongs } from '../../blocks/desk/close-miss.ts';
import { noticeModal, type Modal } from '../../blocks/kit/modal.ts';
import { buildNotForUs } from '../../blocks/desk/close-miss.ts';
import { buildWriteAnswer } from '../../blocks/desk/write-answer.ts';
import { quote } from '../../blocks/desk/miss.ts';
import { da } from '../../i18n/da.ts';
import type { Miss } from '../../storage/misses/misses.ts';
import type { Services } from '../services.ts';
import { onDeskPress, type DeskPress } from '../windows/desk-press.ts';
import { shownQueue, WINDOW_ROWS } from '../home/shown.ts';

/** The buttons of a miss open windows to fill in, or a notice when it was closed meanwhile. */
export function register(app: App, services: Services): void {
  const open = async (press: DeskPress, build: (miss: Miss) => Modal): Promise<void> => {
    const miss = await services.curation.miss(press.value);
    await press.open(miss?.status === 'open' ? build(miss) : noticeModal(closed(miss)));
  };
  onDeskPress(app, services, DESK.belongs, async (press) => open(press, buildBelongs));
  onDeskPress(app, services, DESK.notForUs, async (press) => open(press, buildNotForUs));
  onDeskPress(app, services, DESK.write, async (press) =>
    open(press, (miss) => {
      const { topics } = services.matcher().snapshot;
      return buildWriteAnswer({ miss: miss.id, entry: null }, topics, {}, [quote(miss)]);
    }),
  );
  onDeskPress(app, services, DESK.showQueue, async (press) => {
    const { queue } = await shownQueue(services, WINDOW_ROWS);
    await press.open(buildQueue(queue));
  });
}

/** Why a miss cannot be answered any more. */
function closed(miss: Miss | null): string {
  return miss === null ? da.desk.missGone : da.desk.alreadyAnswered;
}
