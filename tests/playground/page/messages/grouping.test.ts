import { expect, it } from 'vitest';
import { grouped, membership, repliesTo } from '../../../../src/playground/page/messages/grouping.ts';
import type { ShownMessage } from '../../../../src/playground/site/protocol.ts';

function message(seconds: number, settings: Partial<ShownMessage> = {}): ShownMessage {
  return {
    channel: 'C1',
    ts: `${1_795_000_000 + seconds}.000100`,
    user: 'U1',
    text: 'Hej',
    blocks: [],
    threadTs: null,
    isInChannel: true,
    isEphemeral: false,
    isEdited: false,
    fileNames: [],
    reactions: [],
    ...settings,
  };
}

it('names the author again after five minutes, another author, another day, or something private', () => {
  const day = 24 * 60 * 60;
  const list = grouped([
    message(0),
    message(60),
    message(400),
    message(401, { user: 'U2' }),
    message(402, { user: 'U2', isEphemeral: true }),
    message(day),
  ]);
  expect(list.map(({ startsGroup }) => startsGroup)).toEqual([true, false, true, true, true, true]);
  expect(list.map(({ startsDay }) => startsDay)).toEqual([true, false, false, false, false, true]);
});

it('knows what Slack wrote down from what people write', () => {
  expect(membership(message(0, { text: '<@U1> has joined the channel' }))).toBe('joined');
  expect(membership(message(0, { text: '<@U1> has left the channel' }))).toBe('left');
  expect(membership(message(0, { text: '<@U2> has joined the channel' }))).toBeNull();
});

it('finds the replies of a thread, in their channel only', () => {
  const parent = message(0);
  const reply = message(1, { threadTs: parent.ts, isInChannel: false });
  const elsewhere = message(2, { threadTs: parent.ts, channel: 'C2' });
  expect(repliesTo(parent, [parent, reply, elsewhere])).toEqual([reply]);
});
