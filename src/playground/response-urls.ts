import { newId } from './identifiers.ts';
import { Refusal } from './refusal.ts';

/* https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const USES = 5;
const LIFETIME_MS = 30 * 60 * 1000;

/** What a response_url was given out for. `original` is the `ts` of the app's own message that was acted on. */
export type Grant = { readonly user: string; readonly channel: string; readonly original: string | null };

/** The addresses at which an app may answer something a person did, even where it is no member. */
export function createResponseUrls(now: () => number, baseUrl: string) {
  const grants = new Map<string, { grant: Grant; at: number; uses: number }>();
  return {
    /** Gives a new address. */
    issue(grant: Grant): string {
      const id = newId('') + newId('');
      grants.set(id, { grant, at: now(), uses: 0 });
      return `${baseUrl}/response/${id}`;
    },
    /** Counts one use. Refuses with `invalid_url`, `expired_url` (older than 30 minutes) or `used_url` (after 5 uses). */
    use(id: string): Grant {
      const known = grants.get(id);
      if (known === undefined) throw new Refusal('invalid_url');
      if (now() - known.at > LIFETIME_MS) throw new Refusal('expired_url');
      if (known.uses >= USES) throw new Refusal('used_url');
      known.uses += 1;
      return known.grant;
    },
  };
}
export type ResponseUrls = ReturnType<typeof createResponseUrls>;
