import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTyped, gestureOf, withMentions } from '../../../../src/playground/page/composer/typed.ts';

const person = (id: string, name: string) => ({ id, name, isBot: false, isGuest: false, role: null });
const people = [person('U1', 'Karen'), person('U2', 'Karen Holm'), person('U3', 'MitID-hjælper')];
const inChannel = { channel: 'C1', threadTs: null };

describe('what sending does', () => {
  it('says a text, with names after @ as mentions', () => {
    expect(gestureOf(' @mitid-hjælper må man have ø? ', inChannel, people)).toEqual({
      do: 'say',
      channel: 'C1',
      text: '<@U3> må man have ø?',
    });
  });

  it('gives a command what stands behind it', () => {
    const thread = { channel: 'C1', threadTs: '1.0', broadcast: true };
    expect(gestureOf('/mitid  glemt\nkode ', thread, people)).toEqual({
      do: 'command',
      channel: 'C1',
      command: '/mitid',
      text: 'glemt\nkode',
      threadTs: '1.0',
    });
    expect(gestureOf('/ikke en kommando', inChannel, people)).toMatchObject({ command: '/ikke' });
    expect(gestureOf('1/2 af dem', inChannel, people)).toMatchObject({ do: 'say' });
  });

  it('replies in a thread, in the channel too when asked to', () => {
    const thread = { channel: 'C1', threadTs: '1.0', broadcast: true };
    expect(gestureOf('Tak', thread, people)).toEqual({
      do: 'say',
      channel: 'C1',
      text: 'Tak',
      threadTs: '1.0',
      broadcast: true,
    });
  });

  it('sends nothing when there is nothing', () => {
    expect(gestureOf(' \n ', inChannel, people)).toBeNull();
  });
});

describe('mentions', () => {
  it.each([
    ['@Karen Holm og @Karen', '<@U2> og <@U1>'],
    ['(@Karen), @Karen!', '(<@U1>), <@U1>!'],
    ['@Karens @Karenina', '@Karens @Karenina'],
    ['post@Karen og @@Karen', 'post@Karen og @@Karen'],
    ['@Per', '@Per'],
  ])('%s', (typed, sent) => {
    expect(withMentions(typed, people)).toBe(sent);
  });

  it('takes names as they are, whatever they look like', () => {
    assert(
      property(string({ minLength: 1 }), (name) => {
        expect(() => withMentions(`@${name}`, [person('U9', name)])).not.toThrow();
      }),
    );
  });
});

it('gives a sent text back as its author typed it', () => {
  const markup =
    'Hej <@U2> &lt;b&gt; &amp;amp; <http://mitid.dk|mitid.dk> <https://borger.dk> <mailto:a@b.dk|a@b.dk>';
  const name = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  expect(asTyped(markup, name)).toBe('Hej @Karen Holm <b> &amp; mitid.dk https://borger.dk a@b.dk');
});
