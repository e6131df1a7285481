import { newId } from './identifiers.ts';
import { Refusal } from './refusal.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses */
const LIFETIME_MS = 3000;

/** The right to open one view, given to the app with everything a person does on purpose. */
export function createTriggers(now: () => number) {
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
     * (used before) or `expired_trigger_id` (older than 3 s).
     */
    exchange(id: string): { user: string; view: string | null } {
      const trigger = triggers.get(id);
      if (trigger === undefined) throw new Refusal('invalid_trigger_id');
      if (trigger.isUsed) throw new Refusal('exchanged_trigger_id');
      if (now() - trigger.at > LIFETIME_MS) throw new Refusal('expired_trigger_id');
      trigger.isUsed = true;
      return { user: trigger.user, view: trigger.view };
    },
  };
}
export type Triggers = ReturnType<typeof createTriggers>;
