/**
 * What makes a message the same however it is delivered: where and when it was written, and what it asks. Slack repeats
 * events under new ids, so an event's id does not tell; and an edited question is a new one.
 */
export function messageKey(
  teamId: string | undefined,
  message: { readonly channel: string; readonly ts: string },
  question: string,
): string {
  return [teamId ?? '', message.channel, message.ts, question].join('|');
}
