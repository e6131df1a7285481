import type { App } from '@slack/bolt';
import { answerWith } from '../../answering/answer-question.ts';
import { buildAnswered } from '../../blocks/answer/answered.ts';
import { ACTIONS } from '../../blocks/answer/button.ts';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { presented } from '../presented.ts';
import type { Services } from '../services.ts';
import { isRefusedFor } from '../slack/attempt.ts';
import { onPress, type Press } from '../windows/press.ts';

/** Slack's codes when the bot may not post in the channel. */
const NOT_A_MEMBER = ['not_in_channel', 'channel_not_found'];

/** "Vis for alle" and "Svar i tråden": posts a private answer for others, with the name of whoever shares it. */
export function register(app: App, services: Services): void {
  onPress(app, services.logger, ACTIONS.shareInChannel, async (press) => {
    await share(press, services, async (message) => {
      await press.post(message);
      await press.replace(notice(da.slack.sharedInChannel));
    });
  });
  onPress(app, services.logger, ACTIONS.shareInThread, async (press) => {
    const target = press.value.share;
    if (target?.to !== 'thread') return press.open(notice(da.slack.buttonWornOut));
    try {
      await share(press, services, async (message) => {
        await press.client.chat.postMessage({ ...message, channel: target.channel, thread_ts: target.ts });
        await press.replace(notice(da.slack.sharedInThread));
      });
    } catch (error) {
      if (!isRefusedFor(error, NOT_A_MEMBER)) throw error;
      await press.open(notice(da.slack.notMember));
    }
  });
}

/** Shares once, however fast the button is pressed; after a failure it can be pressed again. */
async function share(
  press: Press,
  services: Services,
  post: (message: Message) => Promise<void>,
): Promise<void> {
  const { snapshot } = services.matcher();
  const entry = snapshot.entries.get(press.value.id);
  if (entry === undefined) return press.open(notice(da.slack.entryGone));
  const { lang, q: question } = press.value;
  const intro = { kind: 'shared', who: press.userId } as const;
  const around = await presented(services, entry, { ...press, isPrivate: false, question });
  const message = buildAnswered(answerWith(snapshot, entry, lang), { ...around, intro });
  await services.once.run(`share|${press.userId}|${press.source}|${entry.id}`, async () => post(message));
}
