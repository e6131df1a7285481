import type { webApi } from '@slack/bolt';

/** The members of a user group. */
export type UserGroup = {
  /** Those that Slack named last; nobody before it did. */
  readonly members: () => readonly string[];
  /** Asks Slack again. Throws what Slack refuses: the group is gone, the scope or the plan is missing. */
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
