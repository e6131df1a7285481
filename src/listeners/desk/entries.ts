import type { App } from '@slack/bolt';
import { DESK } from '../../blocks/desk/ids.ts';
import { buildDue, buildVotedDown } from '../../blocks/desk/entry-lists.ts';
import { notInUse } from '../../blocks/desk/not-in-use.ts';
import { noticeModal } from '../../blocks/kit/modal.ts';
import { escapeMrkdwn } from '../../blocks/kit/mrkdwn.ts';
import { writeChoices } from '../../curation/draft/choice-lines.ts';
import { buildWriteAnswer } from '../../blocks/desk/write-answer.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import { markdownOf } from '../../text/answer-parts.ts';
import { markdownForSlack } from '../../text/slack-marks.ts';
import type { Services } from '../services.ts';
import { isRefused, onDeskPress } from '../windows/desk-press.ts';
import { showChanges } from './show-changes.ts';

/** "Ret svar" and "Stadig rigtigt" under an answer, and the lists of answers to look at. */
export function register(app: App, services: Services): void {
  const { curation, matcher, logger } = services;
  onDeskPress(
    app,
    services,
    DESK.showDue,
    async ({ open }) => void (await open(buildDue(curation.overdue()))),
  );
  onDeskPress(app, services, DESK.showVotedDown, async ({ open }) => {
    await open(buildVotedDown(await curation.votedDown()));
  });
  onDeskPress(app, services, DESK.edit, async (press) => {
    const { entries, topics } = matcher().snapshot;
    const entry = entries.get(press.value);
    if (entry === undefined) return void (await press.open(noticeModal(da.desk.entryGone)));
    const source = entry.sources[0]?.source;
    await press.open(
      buildWriteAnswer({ miss: null, entry: entry.id }, topics, {
        title: entry.title,
        short: markdownForSlack(entry.answer.short),
        steps: markdownForSlack(entry.answer.steps),
        more: markdownForSlack(entry.answer.more),
        choices: writeChoices(entry.choices, entries),
        varies: entry.varies,
        safety: entry.safety,
        english: entry.english === null ? null : markdownForSlack(markdownOf(entry.english, 'en')),
        source_title: source?.title,
        source_url: source?.url,
        publisher: source?.publisher,
        published: source?.published,
      }),
    );
  });
  onDeskPress(
    app,
    services,
    DESK.stillRight,
    async ({ value: entryId, userId, underneath, client, open }) => {
      // Learning takes longer than the 3 s in which Slack lets a press open a window.
      const view_id = await open(noticeModal(da.desk.saving));
      const tell = async (text: string): Promise<void> => {
        await client.views.update({ view_id, view: noticeModal(text) });
      };
      try {
        const done = await curation.stillRight({ entryId, by: userId });
        await tell(
          done.outcome === 'in-use'
            ? da.desk.stillRight.done(escapeMrkdwn(done.entry.title), done.entry.checked)
            : done.outcome === 'not-in-use'
              ? notInUse(done)
              : da.desk.entryGone,
        );
      } catch (error) {
        const isForbidden = isRefused(error, logger, DESK.stillRight);
        if (!isForbidden) logger.error(describeError(error), 'listener failed');
        await tell(isForbidden ? da.desk.onlyForCoordinators : da.desk.failedPlain);
      }
      await showChanges(client, services, { userId, underneath, about: { miss: null, entry: entryId } });
    },
  );
}
