import { buildDueNotice, buildOwnerNotTold } from '../blocks/desk/due.ts';
import { buildWeek } from '../blocks/desk/week.ts';
import type { Message } from '../blocks/kit/message.ts';
import type { TakenErrand } from '../curation/errands.ts';
import type { Posted } from './slack/door.ts';
import { slackTime } from './slack/find-post.ts';
import { postAlone } from './slack/post-alone.ts';
import type { Services } from './services.ts';

type With = Pick<Services, 'curation' | 'announcements' | 'coordinatorChannel' | 'door' | 'logger'> & {
  /** The longest that one call to Slack takes, in milliseconds. */
  readonly postMs: number;
};

const EVENT_TYPE = 'mitid_errand';
/** Posting takes at most 4 calls: opening a conversation, looking, posting, looking; and reading members for the week takes some. */
const CALLS = 12;
/** When Slack is asked again what it refused for the whole channel: somebody may have invited the bot. In milliseconds. */
const REFUSED_MS = 60 * 60 * 1000;

/** Says what is to be said by now: each once, however many processes do so. */
export async function runErrands({ curation, ...others }: With): Promise<void> {
  const next = async () => curation.nextErrand(CALLS * others.postMs);
  for (let errand = await next(); errand !== null; errand = await next()) {
    const message = await messageFor(errand, { curation, ...others });
    if (message === null) {
      await curation.errandDone(errand);
      continue;
    }
    const said = await sayOrHandOn(errand, message, others);
    switch (said.outcome) {
      case 'posted':
      case 'nobody':
        await curation.errandDone(errand);
        break;
      case 'refused':
        others.logger.warn({ slack: said.code, errand: errand.kind }, 'not told');
        await curation.errandLater(errand, REFUSED_MS);
        break;
      case 'wait':
        await curation.errandLater(errand, said.seconds * 1000);
        break;
      case 'refused-everywhere':
      case 'nowhere':
        await curation.errandLater(errand, REFUSED_MS);
        break;
      case 'unknown':
      case 'not-seen':
        // It may have arrived: the next try looks for it first.
        others.logger.warn({ outcome: said.outcome, errand: errand.kind }, 'perhaps not told');
        await curation.errandLater(errand, others.postMs);
        break;
    }
  }
}

async function messageFor(errand: TakenErrand, { curation, announcements }: With): Promise<Message | null> {
  if (errand.kind === 'due') {
    const { entry, dueSince: since, to } = errand;
    return buildDueNotice(entry, { owner: entry.owner, since, isOwner: to !== null });
  }
  const [figures, queue, votedDown, unread] = await Promise.all([
    curation.figures(7),
    curation.queue(),
    curation.votedDown(),
    announcements.unread(),
  ]);
  const due = curation.overdue().length;
  return buildWeek({ figures, waiting: queue.length, due, votedDown: votedDown.length, unread });
}

/** Where Slack refuses a person, the coordinators hear that they could not be told; without a channel of theirs, nobody does. */
async function sayOrHandOn(
  errand: TakenErrand,
  message: Message,
  others: Omit<With, 'curation'>,
): Promise<Said | { readonly outcome: 'nobody' }> {
  const said = await say(errand, message, others);
  if (said.outcome !== 'refused' || errand.kind !== 'due' || errand.to === null) return said;
  others.logger.warn({ slack: said.code, errand: errand.kind }, 'not told');
  if (others.coordinatorChannel === null) return { outcome: 'nobody' };
  return say({ ...errand, to: null }, buildOwnerNotTold(errand.entry), others);
}

type Said = Posted | { readonly outcome: 'nowhere' };

async function say(
  errand: TakenErrand,
  message: Message,
  { door, coordinatorChannel }: Omit<With, 'curation'>,
): Promise<Said> {
  const { name, since, isAgain } = errand;
  const metadata = { event_type: EVENT_TYPE, event_payload: { errand: name } };
  const what = { message, metadata, since: slackTime(since) };
  if (errand.kind === 'due' && errand.to !== null) return postAlone(door, errand.to, what, isAgain);
  if (coordinatorChannel === null) return { outcome: 'nowhere' };
  const post = { ...what, channel: coordinatorChannel };
  return isAgain ? door.postAgain(post) : door.post(post);
}
