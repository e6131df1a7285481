import type { App } from '@slack/bolt';
import { answerWith } from '../../answering/answer-question.ts';
import { buildAnswered } from '../../blocks/answer/answered.ts';
import { withAsked } from '../../blocks/answer/asked.ts';
import { ACTIONS } from '../../blocks/answer/button.ts';
import { buildChoices } from '../../blocks/answer/choices.ts';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { topicList } from './show.ts';
import { presented, questionShown } from '../presented.ts';
import type { Services } from '../services.ts';
import { onPress, type Press } from '../windows/press.ts';

/** "‹ Tilbage til forslagene": puts the list, or the guide, back in the place of the answer that was chosen from it. */
export function register(app: App, services: Services): void {
  onPress(app, services.logger, ACTIONS.back, async (press) =>
    press.replace(await chosenFrom(press, services)),
  );
}

async function chosenFrom(press: Press, services: Services): Promise<Message> {
  const { from, share, lang, q: question, joined: isJoined } = press.value;
  const { snapshot } = services.matcher();
  if (from === undefined) return notice(da.slack.buttonWornOut);
  if ('topic' in from) return topicList(snapshot, from.topic, { share, q: question });
  const [first, ...others] = from.entries.flatMap((id) => snapshot.entries.get(id) ?? []);
  if (first === undefined) return notice(da.slack.entryGone);
  const reader = { ...press, question, isJoined };
  if (first.kind === 'guide' && others.length === 0) {
    return buildAnswered(answerWith(snapshot, first, lang), {
      ...(await presented(services, first, reader)),
      share,
    });
  }
  const { asked, joined } = await questionShown(services, reader);
  return withAsked(buildChoices([first, ...others], { share, lang, q: question }, joined), asked, joined);
}
