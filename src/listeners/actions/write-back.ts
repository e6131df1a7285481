import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { buildWriteBack, LETTER, letterOf, SEND_BACK, WRITE_BACK } from '../../blocks/desk/letter.ts';
import { mention } from '../../blocks/kit/mrkdwn.ts';
import { noticeModal } from '../../blocks/kit/modal.ts';
import { da } from '../../i18n/da.ts';
import type { Services } from '../services.ts';
import { ackWhenDone } from '../windows/ack-when-done.ts';
import { openWindow } from '../windows/open-window.ts';
import { onOwnSubmit } from '../windows/own-submission.ts';

/** "Skriv tilbage" under a letter: whoever got it answers whoever wrote it. */
export function register(app: App, services: Services): void {
  const { curation } = services;
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions', action_id: WRITE_BACK },
    async ({ ack, body, client, payload }) => {
      const opened = async (): Promise<void> => {
        const letter = await curation.letterTo(body.user.id, payload.value ?? '');
        const view = letter === null ? noticeModal(da.letters.gone) : buildWriteBack(letter);
        await openWindow(client, body, view);
      };
      await ackWhenDone(async () => ack(), opened());
    },
  );
  onOwnSubmit(app, services, SEND_BACK, async ({ userId, remembers, filled }) => {
    const text = filled(LETTER);
    if (text === '') return { errors: { [LETTER]: da.desk.errors.missing() } };
    const sent = await curation.writeBack({ letterId: letterOf(remembers), text, by: userId });
    if (sent === null) return { view: noticeModal(da.letters.gone) };
    const removed = sent.redacted.length === 0 ? [] : [da.privacy.inNote(sent.redacted)];
    return { view: noticeModal(da.letters.backSent(mention(sent.to)), ...removed) };
  });
}
