import { describe, expect, it } from 'vitest';
import { pageText } from '../../src/cli/check/source-watch/page-text.ts';

describe('the text of a page', () => {
  it('is what people read, without what stands around it', () => {
    const html = `<!doctype html><html><head><title>Om</title><style>p{}</style></head><body>
      <header>Log ind</header><nav>Menu</nav>
      <h1>MitID&nbsp;app</h1><p>Koster <b>41,76</b> kr.<br>Bestil&shy; den</p><script>alert(1)</script>
      <form><button>Send</button></form><footer>2026</footer></body></html>`;
    expect(pageText(html)).toBe('MitID app Koster 41,76 kr. Bestil\u00AD den');
  });

  it('is that of its main part, where it has one with words in it', () => {
    expect(pageText('<div>Cookies</div><main><p>Svaret</p></main><div>Mere</div>')).toBe('Svaret');
    expect(pageText('<div role="main"><p>Svaret</p></div><p>Mere</p>')).toBe('Svaret');
    expect(pageText('<div>Teksten</div><main></main>')).toBe('Teksten');
  });

  it('is empty where a program draws it', () => {
    expect(pageText('<body><div id="app"></div><script src="x.js"></script></body>')).toBe('');
  });

  it('is found in broken HTML too', () => {
    expect(pageText('<p>En<p>To<li>Tre</b></nav>')).toBe('En To Tre');
  });
});
