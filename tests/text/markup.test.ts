import { describe, expect, it } from 'vitest';
import { html } from '../../src/text/markup.ts';

describe('writing HTML', () => {
  it('escapes what is put in, in text and in attributes', () => {
    expect(html`<p title="${`"'`}">${'<b>&'}</p>`.markup).toBe('<p title="&quot;&#39;">&lt;b&gt;&amp;</p>');
  });

  it('keeps markup as it is, alone and in lists, and writes numbers', () => {
    const item = html`<i>${'<'}</i>`;
    expect(html`<p>${[item, item]}</p>`.markup).toBe('<p><i>&lt;</i>\n<i>&lt;</i></p>');
    expect(html`${item} ${0}`.markup).toBe('<i>&lt;</i> 0');
  });
});
