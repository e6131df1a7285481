import { newId } from './identifiers.ts';
import { Refusal } from './refusal.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses */
const TRIGGER_MS = 3000;

/** Trigger ids: the right to open one view, given to the app with every press, command, shortcut and sent view. */
export function createTriggers(now: () => number, lifeMs = TRIGGER_MS) {
  const triggers = new Map<string, { user: string; at: number; isUsed: boolean; view: string | null }>();
  return {
    /** `view`: the modal in which the person acted, if any. */
    issue(user: string, view: string | null = null): string {
      const id = `${newId('')}.${newId('')}`;
      triggers.set(id, { user, at: now(), isUsed: false, view });
      return id;
    },
    /**
     * Uses it up; gives whose it was and in which modal. Refuses with `invalid_trigger_id`, `exchanged_trigger_id`
     * (used before) or `expired_trigger_id` (older than `lifeMs`).
     */
    exchange(id: string): { user: string; view: string | null } {
      const trigger = triggers.get(id);
      if (trigger === undefined) throw new Refusal('invalid_trigger_id');
      if (trigger.isUsed) throw new Refusal('exchanged_trigger_id');
      if (now() - trigger.at > lifeMs) throw new Refusal('expired_trigger_id');
      trigger.isUsed = true;
      return { user: trigger.user, view: trigger.view };
    },
  };
}
export type Triggers = ReturnType<typeof createTriggers>;

/* https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
const USES = 5;
const RESPONSE_URL_MS = 30 * 60 * 1000;

/** What a response_url was given out for. `original` is the `ts` of the app's own message that was acted on. */
export type Grant = { readonly user: string; readonly channel: string; readonly original: string | null };

/** Response URLs: the addresses to which an app may post about something a person did, even where it is no member. */
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
      if (now() - known.at > RESPONSE_URL_MS) throw new Refusal('expired_url');
      if (known.uses >= USES) throw new Refusal('used_url');
      known.uses += 1;
      return known.grant;
    },
  };
}
export type ResponseUrls = ReturnType<typeof createResponseUrls>;
