import type { App } from '@slack/bolt';
import { DESK, DESK_VIEWS } from '../../blocks/desk/ids.ts';
import { buildWriteToAskers, LETTER } from '../../blocks/desk/letter.ts';
import { namesOf } from '../../blocks/desk/miss.ts';
import { noticeModal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import type { Services } from '../services.ts';
import { onDeskPress } from '../windows/desk-press.ts';
import { onSubmit } from '../windows/submission.ts';
import { shownMiss } from './shown-miss.ts';
import { showChanges } from './show-changes.ts';

/** "Skriv til den, der spurgte": a window, and what is written in it goes to each who asked a coordinator. */
export function register(app: App, services: Services): void {
  const { curation } = services;
  onDeskPress(app, services, DESK.writeToAskers, async ({ value, remembers, open }) => {
    const miss = await curation.miss(value);
    const shown = miss?.status === 'open' ? await shownMiss(services, miss) : null;
    const canWrite = shown !== null && shown.askers.length > 0;
    await open(canWrite ? buildWriteToAskers(shown, remembers) : noticeModal(da.letters.nobody));
  });
  onSubmit(app, services, {
    callbackId: DESK_VIEWS.writeToAskers,
    handle: async ({ about, filled, userId }) => {
      const text = filled(LETTER)?.trim() ?? '';
      if (text === '') return { errors: { [LETTER]: da.desk.errors.missing() } };
      const to = await curation.writeToAskers({ missId: about.miss ?? '', text, by: userId });
      return { view: noticeModal(to.length === 0 ? da.letters.nobody : da.letters.sent(namesOf(to))) };
    },
    onDone: async (client, sent) => showChanges(client, services, sent),
  });
}
