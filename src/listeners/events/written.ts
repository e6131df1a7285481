import type { SlackEventMiddlewareArgs } from '@slack/bolt';

type Event = SlackEventMiddlewareArgs<'message'>['event'];

/** A message that a person wrote. */
export type Written = Extract<
  Event,
  { subtype: undefined | 'file_share' | 'thread_broadcast' | 'me_message' }
>;

/** Whether a person wrote it. The inbox passes on no other subtypes, but the types do not say so. */
export function isWritten(event: Event): event is Written {
  return (
    event.subtype === undefined ||
    event.subtype === 'file_share' ||
    event.subtype === 'thread_broadcast' ||
    event.subtype === 'me_message'
  );
}
