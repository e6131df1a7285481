import { notice } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import type { Handling } from '../inbox/arrival.ts';
import { slackTime } from '../slack/find-post.ts';
import { postAlone } from '../slack/post-alone.ts';
import type { Services } from '../services.ts';

/** Whom to warn, and where. `userId` is null in a direct message, which is private anyway. */
type Whom = {
  readonly channel: string;
  readonly threadTs: string | undefined;
  readonly userId: string | null;
};

const EVENT_TYPE = 'mitid_warning';

/** Asks somebody in private to delete a message with personal data. */
export async function warnOfPersonalData(
  { door, logger }: Pick<Services, 'door' | 'logger'>,
  { key, redacted }: Handling,
  { channel, threadTs, userId }: Whom,
): Promise<void> {
  if (redacted.length === 0) return;
  const message = notice(da.privacy.inMessage(redacted));
  const metadata = { event_type: EVENT_TYPE, event_payload: { key } };
  const named = { message, metadata, since: slackTime(new Date().toISOString()) };
  const told =
    userId === null
      ? await door.post({ ...named, channel, threadTs })
      : await door.whisper({ message, channel, threadTs, userId });
  const isRefused = told.outcome === 'refused' && userId !== null;
  const { outcome } = isRefused ? await postAlone(door, userId, named) : told;
  if (outcome !== 'posted') logger.warn({ outcome }, 'word about personal data not delivered');
}
