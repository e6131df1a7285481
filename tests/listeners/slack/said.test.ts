import { describe, expect, it } from 'vitest';
import { asksForHelp, ownDataWish, fromSlackText } from '../../../src/listeners/slack/said.ts';

describe('what a person said', () => {
  it.each([
    ['<@U0BOT> hvad er MitID?', 'hvad er MitID?'],
    ['se <https://www.mitid.dk/|mitid.dk> &amp; <https://borger.dk>', 'se mitid.dk & https://borger.dk'],
    ['i <#C1|it-café> og <#C2>, <!here>', 'i it-café og ,'],
    ['3 &lt; 5, 5 > 3 og 1 < 2', '3 < 5, 5 > 3 og 1 < 2'],
    ['<<@U1>>', '< >'],
  ])('%j', (text, said) => {
    expect(fromSlackText(text)).toBe(said);
  });

  it('is a wish to see one’s own data, to be forgotten, or for help, with or without signs behind it', () => {
    for (const text of ['mine oplysninger', 'Vis mine oplysninger?', 'MY DATA!'])
      expect(ownDataWish(text)).toBe('see');
    for (const text of ['glem mig', ' Glem  mig!! ', 'forget me.']) expect(ownDataWish(text)).toBe('erase');
    for (const text of ['', 'hjælp?!', '…']) expect(asksForHelp(text)).toBe(true);
    for (const text of ['glem mig ikke', 'glem. mig', 'mine oplysninger er væk', 'constructor'])
      expect([ownDataWish(text), asksForHelp(text)]).toEqual([null, false]);
  });

  it.each(['<', '‹', '<|', '<@', '<a|', '<tel:', '&lt;', '!', ' !', '. ', '|', '>'])(
    'a page of %j keeps nobody waiting',
    (sign) => {
      const page = sign.repeat(40_000 / sign.length);
      const before = process.cpuUsage();
      for (const text of [page, `${page}x`, `x${page}`]) asksForHelp(fromSlackText(text));
      // In microseconds of work. Where the time grows with the square of the length, it is seconds.
      expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
    },
  );
});
