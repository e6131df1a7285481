import type { App } from '@slack/bolt';
import { answerWith } from '../../answering/answer-question.ts';
import { buildAnswered } from '../../blocks/answer/answered.ts';
import { ACTIONS, type Carried, type From } from '../../blocks/answer/button.ts';
import { buildForCitizen } from '../../blocks/answer/for-citizen.ts';
import { buildTopic } from '../../blocks/answer/choices.ts';
import { buildMore } from '../../blocks/answer/more.ts';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import type { Snapshot } from '../../knowledge/snapshot.ts';
import { presented } from '../presented.ts';
import type { Services } from '../services.ts';
import { onPress, type Press } from '../windows/press.ts';

/** Buttons that show something: a chosen answer, a related one, the rest of one, the questions of a topic. */
export function register(app: App, services: Services): void {
  onPress(app, services.logger, ACTIONS.showAnswer, async (press) => {
    const { id, q, from } = press.value;
    const message = await chosenAnswer(press, services, press.choosesInPlace ? from : undefined);
    if (q !== undefined) await services.curation.choose(q, id);
    await press.choose(message);
  });
  onPress(app, services.logger, ACTIONS.openAnswer, async (press) =>
    press.open(await chosenAnswer(press, services)),
  );
  onPress(app, services.logger, ACTIONS.openMore, async (press) => {
    const { share, lang, q: question, intro, joined: isJoined, mine, from } = press.value;
    const { snapshot } = services.matcher();
    const entry = snapshot.entries.get(press.value.id);
    if (entry === undefined) return press.open(notice(da.slack.entryGone));
    const answered = answerWith(snapshot, entry, lang);
    if (press.isPrivate) {
      const around = await presented(services, entry, {
        ...press,
        question,
        isJoined,
        isTold: intro?.kind === 'told',
      });
      const voted = mine === undefined ? undefined : { mine };
      return press.replace(buildAnswered(answered, { ...around, share, intro, voted, from, isWhole: true }));
    }
    // Others are not to find a longer answer where they read a short one.
    const forCoordinator = await services.curation.isCoordinator(press.userId);
    await press.open(buildMore(answered, { lang }, forCoordinator));
  });
  onPress(app, services.logger, ACTIONS.forCitizen, async (press) => {
    const entry = services.matcher().snapshot.entries.get(press.value.id);
    const { lang = 'da' } = press.value;
    await (entry === undefined
      ? press.open(notice(da.slack.entryGone))
      : press.openWindow(buildForCitizen(entry, lang, services.pages)));
  });
  onPress(app, services.logger, ACTIONS.openTopic, async (press) => {
    const { id, share, q, asks } = press.value;
    await press.open(topicList(services.matcher().snapshot, id, { share, q, asks }));
  });
}

/** All questions of a topic, by its id. */
export function topicList({ topics, entries }: Snapshot, id: string, carried: Carried): Message {
  const topic = topics.find((one) => one.id === id);
  const ofTopic = [...entries.values()].filter((entry) => entry.topic === id);
  return topic === undefined ? notice(da.slack.entryGone) : buildTopic(topic, ofTopic, carried);
}

/** `from`: where it was chosen, if the answer takes the place of that. */
async function chosenAnswer(press: Press, services: Services, from?: From): Promise<Message> {
  const { snapshot } = services.matcher();
  const { id, lang, joined: isJoined, share = press.toOthers } = press.value;
  const entry = snapshot.entries.get(id);
  if (entry === undefined) return notice(da.slack.entryGone);
  const question = await questionBehind(press, services);
  const around = await presented(services, entry, { ...press, isPrivate: true, question, isJoined });
  return buildAnswered(answerWith(snapshot, entry, lang), { ...around, share, from });
}

/** The id of the question that an answer is opened for, if any; opening it may be a question itself. */
async function questionBehind(
  { value, userId, channel }: Press,
  { curation }: Services,
): Promise<string | undefined> {
  const { id, q, asks } = value;
  if (q !== undefined || asks === undefined) return q;
  const place = { channel, threadTs: null, isPrivate: true };
  return (await curation.pick({ userId, surface: 'home', place }, id)) ?? undefined;
}
