import type { App } from '@slack/bolt';
import { DESK } from '../../blocks/desk/ids.ts';
import { notInUse } from '../../blocks/desk/not-in-use.ts';
import { noticeModal } from '../../blocks/kit/modal.ts';
import { escapeMrkdwn } from '../../blocks/kit/mrkdwn.ts';
import { writeChoices } from '../../curation/draft/choice-lines.ts';
import { buildWriteAnswer } from '../../blocks/desk/write-answer.ts';
import { da } from '../../i18n/da.ts';
import { markdownOf } from '../../text/answer-parts.ts';
import { markdownForSlack } from '../../text/slack-marks.ts';
import type { Services } from '../services.ts';
import { onDeskPress } from '../windows/desk-press.ts';
import { showChanges } from './show-changes.ts';
import { whileSaving } from './while-saving.ts';

/** "Ret svar" and "Stadig rigtigt" under an answer. */
export function register(app: App, services: Services): void {
  const { curation, matcher } = services;
  onDeskPress(app, services, DESK.edit, async (press) => {
    const { entries, topics } = matcher().snapshot;
    const entry = entries.get(press.value);
    if (entry === undefined) return void (await press.open(noticeModal(da.desk.entryGone)));
    const source = entry.sources[0]?.source;
    await press.open(
      buildWriteAnswer({ miss: null, entry: entry.id, under: null }, topics, {
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
  onDeskPress(app, services, DESK.stillRight, async (press) => {
    const { value: entryId, userId, underneath, client } = press;
    await whileSaving(press, services, DESK.stillRight, async () => {
      const done = await curation.stillRight({ entryId, by: userId });
      if (done.outcome === 'in-use')
        return da.desk.stillRight.done(escapeMrkdwn(done.entry.title), done.entry.checked);
      return done.outcome === 'not-in-use' ? notInUse(done) : da.desk.entryGone;
    });
    const about = { miss: null, entry: entryId, under: null };
    await showChanges(client, services, { userId, underneath, about });
  });
}
