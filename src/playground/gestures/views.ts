import { z } from 'zod';
import { checkView } from '../blocks/view.ts';
import { interactionBody } from '../delivery/payloads.ts';
import { Refusal } from '../refusal.ts';
import { viewJson } from '../state/json.ts';
import type { View } from '../state/views.ts';
import type { World } from '../state/world.ts';
import { type Complaint, complaint } from './complaint.ts';
import { isFilledIn, type Made, requireKnown, stateOf } from './selection.ts';
import type { GestureContext } from './invocation.ts';

/** https://docs.slack.dev/surfaces/modals#response_actions */
const Answer = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
]);

/** What came of a submission: the complaints, by `block_id`, and the view that is now on top (null: all closed). */
export type Submitted = { readonly errors: Readonly<Record<string, string>>; readonly view: View | null };

/** Modals and App Home. */
export function createViewGestures({ world, events, outbox }: GestureContext) {
  return {
    /**
     * Fills in one's own modal and sends it; `values` by `action_id` or `block_id`. Refuses with `invalid_input`
     * and all `complaints`, by `block_id`, when something that is not optional was left out or Slack's own check of a field
     * fails, with `not_found`, and with `invalid_arguments` when the app answers with a wrong view.
     */
    async submitView(userId: string, viewId: string, values: Made = {}): Promise<Submitted> {
      const view = world.views.own(userId, viewId);
      requireKnown(view.payload.blocks, values);
      requireComplete(view, values);
      const answer = await outbox.ask({
        kind: 'interactive',
        body: {
          ...interactionBody(world, 'view_submission', world.people.get(userId)),
          trigger_id: world.triggers.issue(userId, view.id),
          view: viewJson(world, view, stateOf(view.payload.blocks, values)),
          response_urls: [],
        },
      });
      if (answer === null) {
        world.views.close(view);
        return { errors: {}, view: world.views.modals(userId).at(-1) ?? null };
      }
      const parsed = Answer.safeParse(answer);
      if (!parsed.success) throw new Refusal('invalid_payload', { answer });
      return follow(world, view, parsed.data);
    },
    /**
     * Closes a modal without sending it, or with `clear_on_close` the whole pile; the app hears of it only if it set
     * `notify_on_close`. Refuses with `not_found`.
     */
    async closeView(userId: string, viewId: string): Promise<void> {
      const view = world.views.own(userId, viewId);
      const { payload } = view;
      if (payload.type !== 'modal') throw new Refusal('not_found', { view: viewId });
      if (payload.clear_on_close) world.views.closePile(view);
      else world.views.close(view);
      if (!payload.notify_on_close) return;
      await outbox.ask({
        kind: 'interactive',
        body: {
          ...interactionBody(world, 'view_closed', world.people.get(userId)),
          view: viewJson(world, view),
          is_cleared: payload.clear_on_close,
        },
      });
    },
    /** Opens the app's own page, on its Home or its Messages tab. Refuses with `not_enabled` when there is no such tab. */
    async openHome(userId: string, tab: 'home' | 'messages' = 'home'): Promise<void> {
      const { home_tab_enabled: hasHome, messages_tab_enabled: hasMessages } =
        world.manifest.features.app_home;
      if (!(tab === 'home' ? hasHome : hasMessages)) throw new Refusal('not_enabled');
      const view = world.views.home(userId);
      await events.emit('app_home_opened', {
        type: 'app_home_opened',
        user: world.people.get(userId).id,
        channel: world.channels.direct(userId, world.app.userId).id,
        tab,
        event_ts: world.clock.ts(),
        ...(tab === 'home' && view !== undefined ? { view: viewJson(world, view) } : {}),
      });
    },
  };
}

function requireComplete(view: View, made: Made): void {
  const complaints: Record<string, Complaint> = {};
  for (const block of view.payload.blocks) {
    if (block.type !== 'input') continue;
    const filled = stateOf([block], made)[block.block_id]?.[block.element.action_id] ?? {};
    const isMissing = !isFilledIn(filled);
    if (isMissing && block.optional === true) continue;
    const reason = isMissing ? 'missing' : complaint(block.element, filled);
    if (reason !== null) complaints[block.block_id] = reason;
  }
  if (Object.keys(complaints).length > 0) throw new Refusal('invalid_input', { complaints });
}

function follow(world: World, view: View, answer: z.infer<typeof Answer>): Submitted {
  if (answer.response_action === 'errors') return { errors: answer.errors, view };
  if (answer.response_action === 'update') {
    return { errors: {}, view: world.views.update(view.id, checkView(answer.view)) };
  }
  if (answer.response_action === 'push') {
    return { errors: {}, view: world.views.open(view.user, checkView(answer.view), view) };
  }
  world.views.closePile(view);
  return { errors: {}, view: null };
}
