import type { webApi } from '@slack/bolt';

/** The members of a user group. */
export type UserGroup = {
  /** User ids as of the last refresh; empty before the first. */
  readonly members: () => readonly string[];
  /** Asks Slack again. Throws when Slack refuses: no such group, or the scope or the plan is missing. */
  readonly refresh: () => Promise<void>;
};

/** A user group by Slack's id; null stands for a group without members. */
export function createUserGroup(client: webApi.WebClient, usergroup: string | null): UserGroup {
  let members: readonly string[] = [];
  return {
    members: () => members,
    refresh: async () => {
      if (usergroup === null) return;
      const { users = [] } = await client.usergroups.users.list({ usergroup });
      members = users;
    },
  };
}
