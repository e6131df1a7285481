import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/text/markdown.ts';
import { markdownForSlack, typedToMarkdown } from '../../src/text/slack-marks.ts';

describe('what people type into a field', () => {
  it.each([
    ['*fed* og *meget fed*.', '**fed** og **meget fed**.'],
    ['(*fed*)', '(**fed**)'],
    ['**fed** og 2 * 3 * 4', '**fed** og 2 * 3 * 4'],
    ['* punkt\n* og *fed*', '* punkt\n* og **fed**'],
    ['a*b*c', 'a*b*c'],
    ['`*kode*` og *fed*', '`*kode*` og **fed**'],
    ['_kursiv_ og ~streg~', '_kursiv_ og ~streg~'],
    ['Se <https://mitid.dk|MitID [her]>', 'Se [MitID \\[her\\]](https://mitid.dk)'],
    ['<mailto:a@b.dk|skriv> <@U1|karen> <!channel>', '[skriv](mailto:a@b.dk) <@U1|karen> <!channel>'],
    ['Se https://mitid.dk/hjælp.', 'Se <https://mitid.dk/hjælp>.'],
    ['(https://mitid.dk)', '(<https://mitid.dk>)'],
    ['*https://a.dk/en_side_her* og HTTPS://B.dk', '**<https://a.dk/en_side_her>** og <HTTPS://B.dk>'],
    ['[her](https://a.dk) og <https://b.dk>', '[her](https://a.dk) og <https://b.dk>'],
    ['www.borger.dk/mitid, og ring', '[www.borger.dk/mitid](https://www.borger.dk/mitid), og ring'],
    ['www. og ewww.dk og a@www.dk og https://', 'www. og ewww.dk og a@www.dk og https://'],
    [':tada: :+1::skin-tone-3: :vores_egen: kl. 10:30:45', '🎉 👍🏼 :vores_egen: kl. 10:30:45'],
    ['a:b:c https://a.dk/:x:y :constructor:', 'a:b:c <https://a.dk/:x:y> :constructor:'],
    ['Husk:\n• pas\n- foto\nDet var det.', 'Husk:\n- pas\n- foto\n\nDet var det.'],
    ['Først:\n2. Kom\n3) Gå', 'Først:\n\n2. Kom\n3) Gå'],
    ['> sagt\n> af Kirsten\nog mere', '> sagt\n> af Kirsten\n\nog mere'],
  ])('%j is Markdown: %j', (typed, markdown) => {
    expect(typedToMarkdown(typed)).toBe(markdown);
    expect(typedToMarkdown(markdownForSlack(markdown))).toBe(markdown);
  });

  it('stays what it was when an answer is corrected in Slack', () => {
    expect(typedToMarkdown(markdownForSlack('*Mere*, **fed** og _kursiv_'))).toBe(
      '_Mere_, **fed** og _kursiv_',
    );
  });

  it('keeps its words, whatever they are', () => {
    const letters = string({
      unit: constantFrom('a', ' ', '*', '_', '~', '\n', '-', '<', '>', '`', 'https://a.dk', '1.', ':tada:'),
    });
    assert(
      property(letters, (text) => {
        const kept = (all: string): string => all.replaceAll(':tada:', '🎉').replaceAll(/[^ad🎉]/gu, '');
        expect(kept(plainText(typedToMarkdown(text)))).toBe(kept(text));
      }),
    );
  });

  it('is read quickly, however it was made to be slow', () => {
    const before = process.cpuUsage();
    for (const sign of ['*a ', '_', '(*', '[', '<https://', '`', '~a', 'https://a.dk..,,', ':a', '> '])
      typedToMarkdown(sign.repeat(3000 / sign.length));
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });
});
