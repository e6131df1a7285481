import type { webApi } from '@slack/bolt';
import type { CodedError } from '../../errors.ts';
import { refusalOf } from './access.ts';

/** How often Slack is asked although nothing looks wrong, in milliseconds: where nobody asks, nobody would notice. */
const QUIET_MS = 5 * 60 * 1000;
/** So many refusals in a row are meant: now and then Slack refuses a good token. */
const REFUSALS = 3;

/** Notices that the bot's token counts no more: taken back, or the app was removed. */
export type TokenWatch = {
  /** Slack refused a call in a way that may be about the token: it is asked at the next check. */
  readonly suspect: () => void;
  /** Asks Slack when there is reason to. Never throws: that Slack is away is no refusal. */
  readonly check: () => Promise<void>;
};

/** `onRefused` is called once, when Slack has refused the token in several checks in a row. */
export function createTokenWatch(
  client: webApi.WebClient,
  onRefused: (refusal: CodedError) => void,
): TokenWatch {
  let refusals = 0;
  let nextAt = performance.now() + QUIET_MS;
  const suspect = (): void => {
    nextAt = 0;
  };
  return {
    suspect,
    check: async () => {
      if (performance.now() < nextAt || refusals >= REFUSALS) return;
      nextAt = performance.now() + QUIET_MS;
      try {
        await client.auth.test();
        refusals = 0;
      } catch (error) {
        const refusal = refusalOf('SLACK_BOT_TOKEN', error);
        if (refusal === null) return;
        suspect();
        refusals += 1;
        if (refusals === REFUSALS) onRefused(refusal);
      }
    },
  };
}
