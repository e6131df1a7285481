import { channelRef } from '../delivery/payloads.ts';
import { Refusal } from '../refusal.ts';
import { usernameOf } from '../state/json.ts';
import { asMarkup, asPlain } from '../typed-text.ts';
import { type Invocation, showAcknowledgement, type GestureContext } from './invocation.ts';

/** Slash commands. https://docs.slack.dev/interactivity/implementing-slash-commands */
export function createCommandGestures(around: GestureContext) {
  const { world, outbox } = around;
  return {
    /**
     * Types `/command text`, anywhere the person may write, whether or not the app is there. Refuses with
     * `invalid_command` (not in the manifest), `not_supported_in_threads` or `not_in_channel`.
     */
    async slash(
      userId: string,
      channelId: string,
      command: string,
      text = '',
      options: { readonly threadTs?: string } = {},
    ): Promise<Invocation> {
      const person = world.people.get(userId);
      const channel = world.channels.get(channelId);
      const declared = world.manifest.features.slash_commands.find((one) => one.command === command);
      if (declared === undefined) throw new Refusal('invalid_command', { command });
      if (options.threadTs !== undefined) throw new Refusal('not_supported_in_threads', { command });
      if (!channel.members.includes(person.id)) throw new Refusal('not_in_channel', { user: person.name });
      const grant = { user: person.id, channel: channel.id, original: null };
      const triggerId = world.triggers.issue(person.id);
      const responseUrl = world.responseUrls.issue(grant);
      const trimmed = text.trim();
      const answer = await outbox.ask({
        kind: 'slash_commands',
        body: {
          token: world.app.verificationToken,
          team_id: world.team.id,
          team_domain: world.team.domain,
          channel_id: channel.id,
          channel_name: channelRef(channel).name,
          user_id: person.id,
          user_name: usernameOf(person),
          command,
          text: declared.should_escape ? asMarkup(trimmed, world.people.has) : asPlain(trimmed),
          api_app_id: world.app.appId,
          is_enterprise_install: 'false',
          response_url: responseUrl,
          trigger_id: triggerId,
        },
      });
      return { triggerId, responseUrl, shown: showAcknowledgement(around, answer, grant) };
    },
  };
}
