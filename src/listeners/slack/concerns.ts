import type { webApi } from '@slack/bolt';
import { isRefusedFor } from './attempt.ts';

/**
 * What the configuration says and Slack does not have so. The bot works all the same, but somebody waits in vain: it is told to whoever
 * started it. `place`: which of several in the variable, from 1.
 */
export type Concern = {
  readonly variable: 'COORDINATOR_CHANNEL' | 'COORDINATORS' | 'COORDINATOR_GROUP' | 'SLACK_SIGNING_SECRET';
  readonly about:
    | 'channel-unknown'
    | 'channel-archived'
    | 'channel-without-bot'
    | 'person-unknown'
    | 'person-gone'
    | 'person-is-bot'
    | 'group-unknown'
    | 'scope-missing'
    | 'not-asked'
    | 'signature'
    | 'clock';
  readonly place?: number;
};

type Coordination = {
  readonly coordinators: readonly string[];
  readonly channel: string | null;
  readonly group: string | null;
};

/** Asks Slack whether there are this channel, these people and this group. Never rejects. */
export async function askForConcerns(
  client: webApi.WebClient,
  { coordinators, channel, group }: Coordination,
): Promise<Concern[]> {
  const asked = await Promise.all([
    ...(channel === null ? [] : [channelConcern(client, channel)]),
    ...coordinators.map(async (user, index) => personConcern(client, user, index + 1)),
    ...(group === null ? [] : [groupConcern(client, group)]),
  ]);
  return asked.filter((concern) => concern !== null);
}

async function channelConcern(client: webApi.WebClient, channel: string): Promise<Concern | null> {
  const variable = 'COORDINATOR_CHANNEL';
  try {
    const { channel: found } = await client.conversations.info({ channel });
    if (found?.is_archived === true) return { variable, about: 'channel-archived' };
    return found?.is_member === false ? { variable, about: 'channel-without-bot' } : null;
  } catch (error) {
    return { variable, about: reasonOf(error, 'channel-unknown', ['channel_not_found']) };
  }
}

async function personConcern(client: webApi.WebClient, user: string, place: number): Promise<Concern | null> {
  const variable = 'COORDINATORS';
  try {
    const { user: found } = await client.users.info({ user });
    if (found?.deleted === true) return { variable, about: 'person-gone', place };
    return found?.is_bot === true ? { variable, about: 'person-is-bot', place } : null;
  } catch (error) {
    return {
      variable,
      about: reasonOf(error, 'person-unknown', ['user_not_found', 'user_not_visible']),
      place,
    };
  }
}

async function groupConcern(client: webApi.WebClient, usergroup: string): Promise<Concern | null> {
  try {
    await client.usergroups.users.list({ usergroup });
    return null;
  } catch (error) {
    // https://docs.slack.dev/reference/methods/usergroups.users.list
    const codes = ['no_such_subteam', 'plan_upgrade_required'];
    return { variable: 'COORDINATOR_GROUP', about: reasonOf(error, 'group-unknown', codes) };
  }
}

function reasonOf(error: unknown, unknown: Concern['about'], codes: readonly string[]): Concern['about'] {
  if (isRefusedFor(error, codes)) return unknown;
  return isRefusedFor(error, ['missing_scope']) ? 'scope-missing' : 'not-asked';
}
