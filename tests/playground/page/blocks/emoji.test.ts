import { describe, expect, it } from 'vitest';
import { emojiOf, withEmoji } from '../../../../src/playground/page/blocks/emoji.ts';

describe('shortcodes', () => {
  it.each([
    [':wave: Hej :+1:', '👋 Hej 👍'],
    [':ukendt: kl. 10:30:00', ':ukendt: kl. 10:30:00'],
    [':constructor:', ':constructor:'],
  ])('turn %s into %s', (written, shown) => {
    expect(withEmoji(written)).toBe(shown);
  });

  it('have a character each, or none', () => {
    expect(emojiOf('warning')).toBe('⚠️');
    expect(emojiOf('ukendt')).toBeNull();
  });
});
