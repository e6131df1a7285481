import type { App } from '@slack/bolt';
import { buildBelongs, buildNotForUs } from '../../blocks/desk/close-miss.ts';
import { DESK, WEAK } from '../../blocks/desk/ids.ts';
import { notInUse } from '../../blocks/desk/not-in-use.ts';
import { aboutMiss } from '../../blocks/desk/miss.ts';
import { buildWriteAnswer } from '../../blocks/desk/write-answer.ts';
import { escapeMrkdwn, mention } from '../../blocks/kit/mrkdwn.ts';
import { noticeModal, type Modal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import type { Miss } from '../../storage/misses/misses.ts';
import type { Services } from '../services.ts';
import { onDeskPress, type DeskPress } from '../windows/desk-press.ts';
import { guess } from './guess.ts';
import { whyNot } from './why-not.ts';
import { showChanges } from './show-changes.ts';
import { whileSaving } from './while-saving.ts';

/** The buttons of a miss: windows to fill in, a choice that answers it at once, and who looks after it. */
export function register(app: App, services: Services): void {
  const { curation, matcher } = services;
  const open = async (press: DeskPress, build: (miss: Miss) => Modal): Promise<void> => {
    const miss = await missAt(press, press.value);
    await press.open(miss?.status === 'open' ? build(miss) : noticeModal(closed(miss)));
  };
  onDeskPress(app, services, DESK.belongs, async (press) =>
    open(press, (miss) => buildBelongs(miss, press.remembers)),
  );
  onDeskPress(app, services, DESK.notForUs, async (press) =>
    open(press, (miss) => buildNotForUs(miss, press.remembers)),
  );
  onDeskPress(app, services, DESK.write, async (press) =>
    open(press, (miss) => {
      const { filled, guessed, intro } = guess(services, miss.text);
      const about = { miss: miss.id, entry: null, under: press.remembers, guessed };
      return buildWriteAnswer(about, matcher().snapshot.topics, filled, [aboutMiss(miss), ...intro]);
    }),
  );
  onDeskPress(app, services, DESK.nearest, async (press) => {
    const { client, userId, underneath, remembers } = press;
    const [value = '', entryId = ''] = press.value.split(' ');
    await whileSaving(press, services, DESK.nearest, async () => {
      const missId = (await missAt(press, value))?.id ?? '';
      const done = await curation.resolveByWording({ missId, entryId, by: userId });
      if (done.outcome === 'in-use') return da.desk.belongs.done(escapeMrkdwn(done.entry.title));
      return done.outcome === 'not-in-use' ? notInUse(done) : whyNot(done, userId);
    });
    await showChanges(client, services, { userId, underneath, about: { ...NOTHING, under: remembers } });
  });
  for (const action of [DESK.take, DESK.giveBack]) {
    onDeskPress(app, services, action, async (press) => {
      const { client, userId, underneath, remembers } = press;
      const act = { missId: press.value, by: userId };
      const miss = action === DESK.take ? await curation.take(act) : await curation.giveBack(act);
      const by = miss?.taken?.by;
      if (miss === null) await press.open(noticeModal(closed(await curation.miss(press.value))));
      else if (by !== undefined && by !== userId)
        await press.open(noticeModal(da.desk.takenByOther(mention(by))));
      await showChanges(client, services, { userId, underneath, about: { ...NOTHING, under: remembers } });
    });
  }

  /** The miss that a button is about; a question that may be missed becomes one. */
  async function missAt({ userId }: DeskPress, value: string): Promise<Miss | null> {
    return value.startsWith(WEAK)
      ? curation.makeMiss({ questionId: value.slice(WEAK.length), by: userId })
      : curation.miss(value);
  }
}

const NOTHING = { miss: null, entry: null } as const;

/** Why a miss cannot be answered any more. */
function closed(miss: Miss | null): string {
  return miss === null ? da.desk.missGone : da.desk.alreadyAnswered;
}
