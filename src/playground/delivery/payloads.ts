import { newId } from '../identifiers.ts';
import type { Channel } from '../state/channels.ts';
import { type Json, usernameOf } from '../state/json.ts';
import type { Person } from '../state/people.ts';
import type { World } from '../state/world.ts';

/* What surrounds everything Slack sends. https://docs.slack.dev/reference/interaction-payloads */

/** An event in its envelope, with a new `event_id`. */
export function eventBody(world: World, event: Json): Json {
  return {
    token: world.app.verificationToken,
    team_id: world.team.id,
    context_team_id: world.team.id,
    context_enterprise_id: null,
    api_app_id: world.app.appId,
    event,
    type: 'event_callback',
    event_id: newEventId(),
    event_time: Math.floor(world.clock.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: world.team.id,
        user_id: world.app.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${newId('')}`,
  };
}

/** A new name for an event. */
export function newEventId(): string {
  return newId('Ev');
}

/** The head of every interaction: who did it, where the app is. */
export function interactionBody(world: World, type: string, person: Person): Json {
  return {
    type,
    token: world.app.verificationToken,
    api_app_id: world.app.appId,
    team: { id: world.team.id, domain: world.team.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: { id: person.id, username: usernameOf(person), name: usernameOf(person), team_id: world.team.id },
  };
}

/** A channel as interactions and commands name it: only public channels by their name. */
export function channelRef(channel: Channel): { id: string; name: string } {
  const names = { public: channel.name, private: 'privategroup', im: 'directmessage', mpim: 'privategroup' };
  return { id: channel.id, name: names[channel.kind] };
}
