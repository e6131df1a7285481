import type { App } from '@slack/bolt';
import { answerWith } from '../../answering/answer-question.ts';
import { buildAnswered, buildEarlier } from '../../blocks/answered.ts';
import { ACTIONS } from '../../blocks/button.ts';
import { buildTopic } from '../../blocks/choices.ts';
import { notice } from '../../blocks/message.ts';
import { da } from '../../i18n/da.ts';
import type { Services } from '../services.ts';
import { onPress, type Press } from './press.ts';

/** Buttons that show something: a chosen answer, a related one, an earlier one, the questions of a topic. */
export function register(app: App, services: Services): void {
  onPress(app, ACTIONS.showAnswer, async (press) => press.replace(chosenAnswer(press, services)));
  onPress(app, ACTIONS.openAnswer, async (press) => press.open(chosenAnswer(press, services)));
  onPress(app, ACTIONS.openEarlier, async (press) => {
    const { id, ...carried } = press.value;
    const entry = services.matcher().snapshot.entries.get(id);
    await press.open(entry === undefined ? notice(da.slack.entryGone) : buildEarlier(entry, carried));
  });
  onPress(app, ACTIONS.openTopic, async (press) => {
    const { topics, entries } = services.matcher().snapshot;
    const topic = topics.find(({ id }) => id === press.value.id);
    const ofTopic = [...entries.values()].filter((entry) => entry.topic === press.value.id);
    await press.open(
      topic === undefined ? notice(da.slack.entryGone) : buildTopic(topic, ofTopic, press.value.share),
    );
  });
}

function chosenAnswer({ value }: Press, services: Services): ReturnType<typeof notice> {
  const { snapshot } = services.matcher();
  const entry = snapshot.entries.get(value.id);
  return entry === undefined
    ? notice(da.slack.entryGone)
    : buildAnswered(answerWith(snapshot, entry, value.lang), { share: value.share });
}
