import { answerWith } from '../answering/answer-question.ts';
import { buildAnswered } from '../blocks/answer/answered.ts';
import type { Intro } from '../blocks/answer/button.ts';
import type { Message } from '../blocks/kit/message.ts';
import type { ToTell } from '../curation/telling.ts';
import { freshness } from './presented.ts';
import type { Door, Post, Posted } from './slack/door.ts';
import { slackTime } from './slack/find-post.ts';
import { settle } from './slack/owed.ts';
import { postAlone } from './slack/post-alone.ts';
import type { Services } from './services.ts';

type With = Pick<Services, 'matcher' | 'curation' | 'announcements' | 'logger'> & {
  readonly door: Door;
  /** The longest that one call to Slack takes, in milliseconds. */
  readonly postMs: number;
};

const EVENT_TYPE = 'mitid_told';
/** Telling one person takes at most 7 calls: opening a conversation, and two posts with a search before and after each. */
const CALLS = 8;

/** Tells everybody who waits for an answer that it came: each once, and in private what was asked in private. */
export async function tellAskers({ curation, ...others }: With): Promise<void> {
  const next = async () => curation.nextToTell(CALLS * others.postMs);
  for (let one = await next(); one !== null; one = await next()) {
    const asker = one;
    const told = await tell(asker, { ...others, curation });
    const owed = {
      posted: async () => curation.told(asker),
      refused: async () => curation.told(asker),
      later: async (afterMs: number) => curation.tellLater(asker, afterMs),
    };
    await settle(told, owed, { ...others, what: 'asker' });
  }
}

async function tell(
  asker: ToTell,
  { matcher, announcements, curation, door }: Omit<With, 'logger' | 'postMs'>,
): Promise<Posted> {
  const { place, userId, isAgain } = asker;
  const metadata = {
    event_type: EVENT_TYPE,
    event_payload: { miss: asker.missId, question: asker.questionId },
  };
  const named = { metadata, since: slackTime(asker.miss.firstAt) };
  const asked = await curation.questionSeenBy(userId, asker.questionId);
  if (!place.isPrivate) {
    const { channel, threadTs } = place;
    const post: Post = { ...named, message: messageFor(userId), channel, threadTs: threadTs ?? undefined };
    const told = await (isAgain ? door.postAgain(post) : door.post(post));
    // Where Slack no longer lets the bot post, they are told alone.
    if (told.outcome !== 'refused') return told;
  }
  return postAlone(door, userId, { ...named, message: messageFor(null) }, isAgain);

  function messageFor(who: string | null): Message {
    const { entry, miss, questionId } = asker;
    const intro: Intro = { kind: 'told', who };
    return buildAnswered(answerWith(matcher().snapshot, entry, miss.language), {
      intro,
      told: asked,
      question: questionId,
      ...freshness({ announcements, curation }, entry, place.channel),
    });
  }
}
