import type { App } from '@slack/bolt';
import { answerWith } from '../../answering/answer-question.ts';
import { buildAnswered, buildEarlier } from '../../blocks/answer/answered.ts';
import { ACTIONS } from '../../blocks/answer/button.ts';
import { buildTopic } from '../../blocks/answer/choices.ts';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import type { Services } from '../services.ts';
import { onPress, type Press } from '../windows/press.ts';

/** Buttons that show something: a chosen answer, a related one, an earlier one, the questions of a topic. */
export function register(app: App, services: Services): void {
  onPress(app, services.logger, ACTIONS.showAnswer, async (press) => {
    const { id, q } = press.value;
    const message = await chosenAnswer(press, services);
    if (q !== undefined) await services.curation.choose(q, id);
    await press.choose(message);
  });
  onPress(app, services.logger, ACTIONS.openAnswer, async (press) =>
    press.open(await chosenAnswer(press, services)),
  );
  onPress(app, services.logger, ACTIONS.openEarlier, async (press) => {
    const { id, share, lang, q } = press.value;
    const entry = services.matcher().snapshot.entries.get(id);
    await press.open(
      entry === undefined ? notice(da.slack.entryGone) : buildEarlier(entry, { share, lang, q }),
    );
  });
  onPress(app, services.logger, ACTIONS.openTopic, async (press) => {
    const { id, share, q } = press.value;
    const { topics, entries } = services.matcher().snapshot;
    const topic = topics.find((one) => one.id === id);
    const ofTopic = [...entries.values()].filter((entry) => entry.topic === id);
    await press.open(
      topic === undefined ? notice(da.slack.entryGone) : buildTopic(topic, ofTopic, { share, q }),
    );
  });
}

async function chosenAnswer(
  { value, userId, channel, isPrivate }: Press,
  services: Services,
): Promise<Message> {
  const { snapshot } = services.matcher();
  const entry = snapshot.entries.get(value.id);
  if (entry === undefined) return notice(da.slack.entryGone);
  const forCoordinator = isPrivate && (await services.curation.isCoordinator(userId));
  const { share, q: question, lang } = value;
  return buildAnswered(answerWith(snapshot, entry, lang), {
    share,
    question,
    news: services.announcements.fresh(entry.id, channel),
    forCoordinator,
  });
}
