import { channelRef, interactionBody } from '../delivery/payloads.ts';
import { Refusal } from '../refusal.ts';
import { canSee } from '../state/channels.ts';
import { messageJson } from '../state/json.ts';
import type { Invocation, GestureContext } from './invocation.ts';

/** Shortcuts from the three dots at a message and from the lightning menu. https://docs.slack.dev/interactivity/implementing-shortcuts */
export function createShortcutGestures({ world, outbox }: GestureContext) {
  const requireDeclared = (callbackId: string, type: 'message' | 'global'): void => {
    const isKnown = world.manifest.features.shortcuts.some(
      (one) => one.callback_id === callbackId && one.type === type,
    );
    if (!isKnown) throw new Refusal('invalid_shortcut', { callbackId, type });
  };
  return {
    /**
     * Picks a message shortcut, also where the app is no member. Refuses with `invalid_shortcut` (not in the manifest)
     * or `message_not_found` (ephemeral messages have no shortcuts).
     */
    async shortcut(userId: string, callbackId: string, channelId: string, ts: string): Promise<Invocation> {
      requireDeclared(callbackId, 'message');
      const person = world.people.get(userId);
      const channel = world.channels.get(channelId);
      const message = world.messages.get(channel.id, ts);
      if (message.onlyFor !== null || !canSee(channel, person)) throw new Refusal('message_not_found');
      const triggerId = world.triggers.issue(person.id);
      const isOwn = message.botId === world.app.botId;
      const responseUrl = world.responseUrls.issue({
        user: person.id,
        channel: channel.id,
        original: isOwn ? message.ts : null,
      });
      await outbox.ask({
        kind: 'interactive',
        body: {
          ...interactionBody(world, 'message_action', person),
          action_ts: world.clock.ts(),
          callback_id: callbackId,
          trigger_id: triggerId,
          response_url: responseUrl,
          channel: channelRef(channel),
          message_ts: message.ts,
          message: messageJson(world, message),
        },
      });
      return { triggerId, responseUrl, shown: null };
    },
    /** Picks a global shortcut; there is no channel, so no response_url. Refuses with `invalid_shortcut`. */
    async globalShortcut(userId: string, callbackId: string): Promise<{ readonly triggerId: string }> {
      requireDeclared(callbackId, 'global');
      const person = world.people.get(userId);
      const triggerId = world.triggers.issue(person.id);
      const body = interactionBody(world, 'shortcut', person);
      await outbox.ask({
        kind: 'interactive',
        body: { ...body, action_ts: world.clock.ts(), callback_id: callbackId, trigger_id: triggerId },
      });
      return { triggerId };
    },
  };
}
