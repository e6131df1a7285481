import type { AllMiddlewareArgs } from '@slack/bolt';
import { notice } from '../../blocks/kit/message.ts';
import { da } from '../../i18n/da.ts';
import { describeError } from '../../logging.ts';
import type { Handling } from '../inbox/arrival.ts';
import type { Services } from '../services.ts';

type With = { readonly client: AllMiddlewareArgs['client']; readonly services: Services };
/** Whom to warn, and where. `userId` is null in a direct message, which is private anyway. */
type Whom = {
  readonly channel: string;
  readonly threadTs: string | undefined;
  readonly userId: string | null;
};

/** Asks somebody in private to delete a message with personal data. */
export async function warnOfPersonalData(
  { client, services }: With,
  { redacted }: Handling,
  { channel, threadTs, userId }: Whom,
): Promise<void> {
  if (redacted.length === 0) return;
  const message = {
    ...notice(da.privacy.inMessage(redacted)),
    channel,
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
  };
  try {
    if (userId === null) await client.chat.postMessage(message);
    else await client.chat.postEphemeral({ ...message, user: userId });
  } catch (error) {
    services.logger.warn(describeError(error), 'word about personal data not delivered');
  }
}
