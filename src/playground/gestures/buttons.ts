import { describe, interactiveIn, type Placed, type Pressable } from '../blocks/interactive.ts';
import type { Block } from '../blocks/layout.ts';
import { Suggestions } from '../blocks/composition.ts';
import { checkAgainst } from '../blocks/problems.ts';
import { channelRef, interactionBody } from '../delivery/payloads.ts';
import { Refusal } from '../refusal.ts';
import { canSee } from '../state/channels.ts';
import { type Json, messageJson, viewJson } from '../state/json.ts';
import { isFor, type Message } from '../state/messages.ts';
import type { View } from '../state/views.ts';
import { type ElementId, type Made, requireKnown, selected, type Selection, stateOf } from './selection.ts';
import type { GestureContext } from './invocation.ts';

/** Which element: its `action_id` (then the first of that name), its exact place, or a test that the first right one passes. */
export type Which = string | ElementId | ((element: Pressable) => boolean);

/** A message, by where and when it was posted. */
type At = Pick<Message, 'channel' | 'ts'>;
/** Where the element stands: among which blocks, in which view (null: a message), and what the payload says of it. */
type Place = { readonly blocks: readonly Block[]; readonly view: View | null; readonly body: Json };

const MIN_QUERY_LENGTH = 3;

/** Buttons and menus, in messages and in views. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export function createButtonGestures({ world, outbox }: GestureContext) {
  const requireInteractivity = (): void => {
    if (!world.manifest.settings.interactivity.is_enabled) throw new Refusal('interactivity_disabled');
  };

  const visible = (userId: string, { channel, ts }: At): Message => {
    const message = world.messages.get(world.channels.get(channel).id, ts);
    const isVisible = isFor(message, userId) && canSee(world.channels.get(channel), world.people.get(userId));
    if (!isVisible) throw new Refusal('message_not_found');
    return message;
  };

  const inMessage = (message: Message): Place => {
    const isEphemeral = message.onlyFor !== null;
    const container = {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: isEphemeral,
      // Of a message that everybody sees, the message itself says in which thread it stands.
      ...(message.threadTs === null || !isEphemeral ? {} : { thread_ts: message.threadTs }),
    };
    return {
      blocks: message.blocks,
      view: null,
      body: {
        container,
        channel: channelRef(world.channels.get(message.channel)),
        ...(isEphemeral ? {} : { message: messageJson(world, message) }),
      },
    };
  };

  const inView = (view: View): Place => ({
    blocks: view.payload.blocks,
    view,
    body: { container: { type: 'view', view_id: view.id }, view: viewJson(world, view) },
  });

  const send = async (
    userId: string,
    place: Place,
    { element, blockId }: Placed,
    selection: Selection | undefined,
    made: Made,
  ): Promise<string> => {
    requireInteractivity();
    requireKnown(place.blocks, made);
    const actionId = element.action_id;
    const state = stateOf(place.blocks, made, { blockId, actionId, selection });
    const triggerId = world.triggers.issue(userId, place.view?.id);
    const action = {
      type: element.type,
      action_id: actionId,
      block_id: blockId,
      ...selected(element, selection),
      action_ts: world.clock.ts(),
    };
    await outbox.ask({
      kind: 'interactive',
      body: {
        ...interactionBody(world, 'block_actions', world.people.get(userId)),
        ...place.body,
        ...(place.view === null
          ? { state: { values: state } }
          : { view: viewJson(world, place.view, state) }),
        trigger_id: triggerId,
        actions: [action],
      },
    });
    return triggerId;
  };

  return {
    /**
     * Presses a button, or chooses in a menu, of a message as it now stands; `made`: what else is filled in there. Refuses
     * with `message_not_found`, `action_not_found` or `invalid_selection`.
     */
    async press(userId: string, at: At, which: Which, selection?: Selection, made: Made = {}) {
      const message = visible(userId, at);
      const placed = findIn(message.blocks, which);
      const responseUrl = world.responseUrls.issue({
        user: userId,
        channel: message.channel,
        original: message.ts,
      });
      const place = inMessage(message);
      const body = { ...place.body, response_url: responseUrl };
      return { triggerId: await send(userId, { ...place, body }, placed, selection, made), responseUrl };
    },
    /** The same in one's own modal or App Home, where there is no response_url. Refuses with `not_found`. */
    async pressInView(userId: string, viewId: string, which: Which, selection?: Selection, made: Made = {}) {
      const place = inView(world.views.own(userId, viewId));
      return { triggerId: await send(userId, place, findIn(place.blocks, which), selection, made) };
    },
    /**
     * Types into a menu that the app fills; gives the options it offers (none when `value` is shorter than the menu's
     * `min_query_length`, 3 unless set). `at`: the message, or `{ viewId }`. Refuses with `invalid_options`.
     */
    async suggest(
      userId: string,
      at: At | { readonly viewId: string },
      which: Which,
      value: string,
    ): Promise<Suggestions> {
      requireInteractivity();
      const place =
        'viewId' in at ? inView(world.views.own(userId, at.viewId)) : inMessage(visible(userId, at));
      const { element, blockId } = findIn(place.blocks, which);
      if (element.type !== 'external_select' && element.type !== 'multi_external_select') {
        throw new Refusal('invalid_selection', { element: element.action_id });
      }
      if (value.length < (element.min_query_length ?? MIN_QUERY_LENGTH)) return { options: [] };
      const answer = await outbox.ask({
        kind: 'interactive',
        body: {
          ...interactionBody(world, 'block_suggestion', world.people.get(userId)),
          ...place.body,
          action_id: element.action_id,
          block_id: blockId,
          value,
        },
      });
      return checkAgainst(Suggestions, answer, 'invalid_options', '');
    },
  };
}

function findIn(blocks: readonly Block[], which: Which): Placed {
  const all = interactiveIn(blocks);
  const placed = all.find((one) => isMeant(one, which));
  if (placed === undefined) {
    throw new Refusal('action_not_found', {
      offered: all.map((one) => describe(one).label ?? one.element.action_id),
    });
  }
  return placed;
}

function isMeant(placed: Placed, which: Which): boolean {
  if (typeof which === 'function') return which(describe(placed));
  if (typeof which === 'string') return placed.element.action_id === which;
  return placed.blockId === which.blockId && placed.element.action_id === which.actionId;
}
