import { describe, expect, it } from 'vitest';
import { saidByEmoji, withoutEmoji } from '../../src/text/emoji.ts';

describe('emoji', () => {
  it.each([
    ['glemt pin :pray::+1:', 'glemt pin'],
    [':wave::skin-tone-3: hej:smile:du', 'hej du'],
    ['kode 🙏🏽 👩‍👧 ❤️ væk', 'kode væk'],
    [':flag-dk: :man-woman-girl: :piñata:', ''],
  ])('are taken off: %j', (text, rest) => {
    expect(withoutEmoji(text).replaceAll(/\s+/gu, ' ').trim()).toBe(rest);
  });

  it.each(['kl. 10:30:45', 'fra 9:15-10:15', 'PIN:1234:5', 'fejl 5:x', 'tast 1️⃣ og 2', 'a: b: c', '© 2026'])(
    'are not what only looks like them: %j',
    (text) => {
      expect(withoutEmoji(text)).toBe(text);
    },
  );

  it.each([
    [':pray: :pray:', 'tak'],
    [':wave: :heart:!', 'tak'],
    ['👍🏽', 'tak'],
    ['👋', 'goddag'],
    [':slightly_smiling_face:', 'goddag'],
    [':our_own_parrot:', 'goddag'],
    [':-1:', 'det hjalp ikke'],
    ['👎', 'det hjalp ikke'],
    ['tak :pray:', null],
    ['???', null],
    ['', null],
  ])('say something where they stand alone: %j', (text, said) => {
    expect(saidByEmoji(text)).toBe(said);
  });

  it.each([':', ':a', ':-', '👍', '❤️', '\u200D'])('a page of %j keeps nobody waiting', (sign) => {
    const page = sign.repeat(40_000 / sign.length);
    const before = process.cpuUsage();
    for (const text of [page, `${page} x`]) saidByEmoji(text);
    // In microseconds of work. Where the time grows with the square of the length, it is seconds.
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});
