import { describe, expect, it } from 'vitest';
import { asRichText } from '../../src/playground/typed-rich-text.ts';

const text = (written: string, style?: Record<string, true>) => ({
  type: 'text',
  text: written,
  ...(style === undefined ? {} : { style }),
});

describe('what a person typed, as Slack’s editor sends it', () => {
  it.each([
    ['<@U1> 1 &lt; 2', [{ type: 'user', user_id: 'U1' }, text(' 1 < 2')]],
    ['<b>', [text('<b>')]],
    ['et\nto', [text('et'), text('\n'), text('to')]],
    ['*fed* og _skrå_', [text('fed', { bold: true }), text(' og '), text('skrå', { italic: true })]],
    ['*_begge_*', [text('begge', { bold: true, italic: true })]],
    ['~*`kode`*~', [text('kode', { strike: true, bold: true, code: true })]],
    ['2*3*4 og snake_case_', [text('2*3*4 og snake_case_')]],
    ['<https://mitid.dk|mitid.dk>', [{ type: 'link', url: 'https://mitid.dk', text: 'mitid.dk' }]],
    [
      'tak :+1::skin-tone-4: kl. 1:30:',
      [text('tak '), { type: 'emoji', name: '+1', unicode: '1f44d' }, text(' kl. 1:30:')],
    ],
    ['*<#C1>*', [{ type: 'channel', channel_id: 'C1', style: { bold: true } }]],
  ])('%s', (markup, elements) => {
    expect(asRichText(markup)).toMatchObject([
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] },
    ]);
  });

  it('has quotes and preformatted text as parts of their own, and nothing for nothing', () => {
    expect(asRichText('&gt; citat\nsvar\n```\n*kode*\n```')).toMatchObject([
      {
        elements: [
          { type: 'rich_text_quote', elements: [text('citat')] },
          { type: 'rich_text_section', elements: [text('svar')] },
          { type: 'rich_text_preformatted', elements: [text('*kode*')] },
        ],
      },
    ]);
    expect(asRichText('')).toEqual([]);
  });
});
