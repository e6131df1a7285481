import { describe, expect, it } from 'vitest';
import { asMarkup } from '../../src/playground/typed-text.ts';

const isUser = (id: string) => id === 'U1';

describe('what a person types', () => {
  it.each([
    ['Bo & Eva <3', 'Bo &amp; Eva &lt;3'],
    ['<@U1> hej', '<@U1> hej'],
    ['<@U2> hej', '&lt;@U2&gt; hej'],
    ['<!channel>', '&lt;!channel&gt;'],
    ['se https://mitid.dk/a?b=1&c=2.', 'se <https://mitid.dk/a?b=1&amp;c=2>.'],
    ['se mitid.dk/hjaelp, tak', 'se <http://mitid.dk/hjaelp|mitid.dk/hjaelp>, tak'],
    ['skriv til a.b@mitid.dk', 'skriv til <mailto:a.b@mitid.dk|a.b@mitid.dk>'],
    ['kl. 10.30 osv.', 'kl. 10.30 osv.'],
    ['`<@U1> mitid.dk` mitid.dk', '`&lt;@U1&gt; mitid.dk` <http://mitid.dk|mitid.dk>'],
    ['```\nmitid.dk\n```', '```\nmitid.dk\n```'],
    ['tak 👍🏽❤️ 1️⃣ ©', 'tak :+1::skin-tone-4::heart: :one: ©'],
    ['', ''],
  ])('%s arrives as %s', (typed, text) => {
    expect(asMarkup(typed, isUser)).toBe(text);
  });
});
