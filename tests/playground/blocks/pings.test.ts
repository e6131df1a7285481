import { describe, expect, it } from 'vitest';
import { checkMessageBlocks } from '../../../src/playground/blocks/message.ts';
import { pingsIn } from '../../../src/playground/blocks/texts.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const blocks = (text: object) => checkMessageBlocks([{ type: 'section', text }]);

describe('who is called', () => {
  it.each([
    ['in the text', pingsIn('<!channel> hej', [], false), ['channel']],
    ['in markup', pingsIn('', blocks(mrkdwn('<!here|here> og <!everyone>')), false), ['here', 'everyone']],
    ['not when escaped', pingsIn('&lt;!channel&gt;', blocks(mrkdwn('&lt;!here&gt;')), false), []],
    ['not in plain text', pingsIn('', blocks(plain('<!channel>')), false), []],
    ['by name only when asked for', pingsIn('@channel', [], true), ['channel']],
    ['not by name otherwise', pingsIn('@channel', [], false), []],
  ])('is found %s', (_where, found, expected) => {
    expect(found).toEqual(expected);
  });
});
