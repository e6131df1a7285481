/** The pattern of a change that names somebody as the one who sees to an answer; Slack's user ids need no escapes. */
export function namesOwner(userId: string): string {
  return `%"owner":"${userId}"%`;
}
