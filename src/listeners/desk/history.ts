import type { App } from '@slack/bolt';
import { buildHistory, readTakeBack } from '../../blocks/desk/history.ts';
import { DESK } from '../../blocks/desk/ids.ts';
import { notInUse } from '../../blocks/desk/not-in-use.ts';
import { noticeModal, type Modal } from '../../blocks/kit/modal.ts';
import type { TakenBack } from '../../curation/history.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import { publishHome } from '../home/publish.ts';
import type { Services } from '../services.ts';
import { isRefused, onDeskPress, type DeskPress } from '../windows/desk-press.ts';

/** "Historik" under an answer, and what is done in its window. */
export function register(app: App, services: Services): void {
  const { curation, logger } = services;
  onDeskPress(app, services, DESK.history, async ({ value, userId, open }) => {
    await open(await historyWindow(value, userId));
  });
  for (const action of [DESK.seeTo, DESK.letGo]) {
    onDeskPress(app, services, action, async (press) =>
      inWindow(press, press.value, async () => {
        const isOn = action === DESK.seeTo;
        const done = await curation.seeTo({ entryId: press.value, isOn, by: press.userId });
        if (done.outcome === 'in-use') return null;
        return done.outcome === 'not-in-use' ? notInUse(done) : da.desk.entryGone;
      }),
    );
  }
  onDeskPress(app, services, DESK.takeBack, async (press) => {
    const about = readTakeBack(press.value);
    if (about === null) return void (await press.open(noticeModal(da.slack.buttonWornOut)));
    const { entry: entryId, change } = about;
    await inWindow(press, entryId, async () =>
      wordFor(await curation.takeBack({ entryId, change, by: press.userId })),
    );
  });

  /** Works, and shows the window anew with what came of it. Learning takes longer than a press may open a window. */
  async function inWindow(
    { underneath, userId, client, open }: DeskPress,
    entryId: string,
    work: () => Promise<string | null>,
  ): Promise<void> {
    const view_id = underneath ?? (await open(noticeModal(da.desk.saving)));
    let view: Modal;
    try {
      view = await historyWindow(entryId, userId, await work());
    } catch (error) {
      const isForbidden = isRefused(error, logger, DESK.history);
      if (!isForbidden) logger.error(describeError(error), 'listener failed');
      view = noticeModal(isForbidden ? da.desk.onlyForCoordinators : da.desk.failedPlain);
    }
    await client.views.update({ view_id, view });
    await publishHome(client, services, userId);
  }

  async function historyWindow(entryId: string, userId: string, said: string | null = null): Promise<Modal> {
    const [history, votes] = await Promise.all([curation.history(entryId), curation.votesOn(entryId)]);
    return buildHistory({ ...history, entryId, votes, userId, said });
  }
}

function wordFor(done: TakenBack): string {
  if (done.outcome === 'not-in-use') return notInUse(done);
  const { outcomes } = da.history;
  return done.outcome === 'taken-back' && done.miss?.status === 'open'
    ? outcomes.reopened
    : outcomes[done.outcome];
}
