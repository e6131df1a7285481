import type { App } from '@slack/bolt';
import { answerWith } from '../../answering/answer-question.ts';
import { buildAnswered } from '../../blocks/answer/answered.ts';
import { ACTIONS } from '../../blocks/answer/button.ts';
import { notice, type Message } from '../../blocks/kit/message.ts';
import { mention } from '../../blocks/kit/mrkdwn.ts';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { presented } from '../presented.ts';
import type { Services } from '../services.ts';
import { digest } from '../slack/digest.ts';
import type { Post, Posted } from '../slack/door.ts';
import { onKeptPress, onPress, type Press } from '../windows/press.ts';

/** Slack's codes when the bot may not post in the channel. */
const NOT_A_MEMBER: readonly string[] = ['not_in_channel', 'channel_not_found'];
const EVENT_TYPE = 'mitid_share';

type Shared = Posted['outcome'] | 'not-a-member';
type Share = Pick<Post, 'message' | 'metadata'>;

/**
 * "Vis for alle" and "Svar i tråden": posts a private answer for others, with the name of whoever shares it, who may take
 * it back.
 */
export function register(app: App, services: Services): void {
  const { door, logger } = services;
  onKeptPress(app, logger, ACTIONS.shareInChannel, async (press) => {
    await share(press, services, da.slack.sharedInChannel, async (post) => {
      const { channel, source } = press;
      const shared = sharedBy(await door.postAgain({ ...post, channel, since: source }));
      if (shared !== 'not-a-member') return shared;
      // The address that came with the press works in channels where the bot is no member.
      return (await press.post(post.message)) ? 'posted' : 'unknown';
    });
  });
  onKeptPress(app, logger, ACTIONS.shareInThread, async (press) => {
    const target = press.value.share;
    if (target?.to !== 'thread') return press.open(notice(da.slack.buttonWornOut));
    await share(press, services, da.slack.sharedInThread, async (post) => {
      const { channel, ts } = target;
      const shared = sharedBy(await door.postAgain({ ...post, channel, threadTs: ts, since: ts }));
      if (shared === 'posted') await services.curation.answersIn({ channel, threadTs: ts });
      return shared;
    });
  });
  onPress(app, logger, ACTIONS.takeBack, takeBack);
}

/** "Tag svaret tilbage" under what was shared: removes it, for the one who shared it. */
async function takeBack(press: Press): Promise<void> {
  const { intro } = press.value;
  if (intro?.kind !== 'shared') return press.open(notice(da.slack.buttonWornOut));
  if (intro.who !== press.userId) return press.open(notice(da.slack.notYoursToTakeBack(mention(intro.who))));
  await press.remove();
  await press.open(notice(da.slack.takenBack));
}

/**
 * Shares once, however fast the button is pressed and whoever answers it; after a failure it can be pressed again. Whoever presses while
 * it is under way hears what becomes of it: the first press may not reach them any more.
 */
async function share(
  press: Press,
  services: Services,
  done: string,
  post: (share: Share) => Promise<Shared>,
): Promise<void> {
  const { snapshot } = services.matcher();
  const entry = snapshot.entries.get(press.value.id);
  if (entry === undefined) return press.open(notice(da.slack.entryGone));
  const key = digest(`share|${press.userId}|${press.channel}|${press.source}|${entry.id}`);
  const message = await composed(entry);
  let shared: Shared | null = null;
  try {
    await services.once.run(key, async () => {
      shared = await post({ message, metadata: { event_type: EVENT_TYPE, event_payload: { key } } });
      if (shared !== 'posted') throw new NotShared(shared);
    });
  } catch (error) {
    shared = error instanceof NotShared ? error.shared : 'unknown';
    if (!(error instanceof NotShared)) services.logger.warn('share not known to have arrived');
  }
  if (shared === 'posted') await press.replace(notice(done));
  else if (shared !== null) await press.open(notice(whyNot(shared)));

  async function composed(known: Entry): Promise<Message> {
    const { lang, q: question } = press.value;
    const intro = { kind: 'shared', who: press.userId } as const;
    const around = await presented(services, known, { ...press, isPrivate: false, question });
    return buildAnswered(answerWith(snapshot, known, lang), { ...around, intro });
  }
}

class NotShared extends Error {
  readonly shared: Shared;

  constructor(shared: Shared) {
    super(`not shared: ${shared}`);
    this.name = 'NotShared';
    this.shared = shared;
  }
}

function sharedBy(posted: Posted): Shared {
  return posted.outcome === 'refused' && NOT_A_MEMBER.includes(posted.code) ? 'not-a-member' : posted.outcome;
}

function whyNot(shared: Shared): string {
  if (shared === 'not-a-member') return da.slack.notMember;
  return shared === 'unknown' || shared === 'not-seen' ? da.slack.perhapsShared : da.slack.failed;
}
