import { describe, expect, it } from 'vitest';
import {
  type ConversationFilter,
  conversationChoices,
} from '../../../../../../src/playground/page/blocks/elements/select/conversations.ts';
import type { ShownChannel } from '../../../../../../src/playground/site/protocol.ts';

const channel = (id: string, kind: ShownChannel['kind'], ...memberIds: string[]): ShownChannel => ({
  id,
  name: id,
  kind,
  isArchived: id === 'gammel',
  memberIds,
});
const names = {
  people: [
    { id: 'U1', name: 'Anna', isBot: false, isGuest: false, role: 'frivillig' },
    { id: 'U2', name: 'MitID-hjælper', isBot: true, isGuest: false, role: null },
  ],
  channels: [
    channel('opslag', 'public'),
    channel('gammel', 'public'),
    channel('intern', 'private'),
    channel('Anna', 'im', 'U1'),
    channel('MitID-hjælper', 'im', 'U1', 'U2'),
    channel('Anna, Bent', 'mpim', 'U1', 'U2'),
  ],
};

describe('the conversations of a menu', () => {
  const offered = (filter: ConversationFilter) => conversationChoices(names, filter).map(({ text }) => text);

  it('are all that are not archived, channels with their sign', () => {
    expect(offered({})).toEqual(['#opslag', '#intern', 'Anna', 'MitID-hjælper', 'Anna, Bent']);
  });

  it('are only those that the filter includes', () => {
    expect(offered({ include: ['private', 'mpim'] })).toEqual(['#intern', 'Anna, Bent']);
  });

  it('leave out direct messages with bots when asked to', () => {
    expect(offered({ include: ['im', 'mpim'], exclude_bot_users: true })).toEqual(['Anna', 'Anna, Bent']);
  });
});
