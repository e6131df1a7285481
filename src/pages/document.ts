import { da } from '../i18n/da.ts';
import { html, type Markup } from '../text/markup.ts';
import type { Edition } from './edition.ts';

const words = da.pages;

/** One page. */
export type Page = {
  readonly title: string;
  readonly main: Markup;
  /** What was asked, to ask on from. */
  readonly asked?: string;
  /** Whether search engines may list it. */
  readonly isListed?: boolean;
  /** Names of the scripts that it has besides. */
  readonly scripts?: readonly string[];
};

/** A page with what stands around all of them: search, the way back, whom to call. Needs no script and fetches nothing foreign. */
export function buildDocument(page: Page, edition: Pick<Edition, 'addresses' | 'isServed'>): string {
  const { title, main, asked = '' } = page;
  const { addresses, isServed } = edition;
  return wholeDocument(
    page,
    [styleAt(addresses.file('pages.css'))],
    html`<a class="skip" href="#indhold">${words.skip}</a>
    <header><a href="${addresses.front}">${words.name}</a></header>
    ${isServed ? searchForm(addresses.front, asked) : ''}
    <main id="indhold" tabindex="-1" aria-label="${title}">${main}</main>
    ${footer()}`,
    { scripts: (page.scripts ?? []).map(addresses.file) },
  );
}

/** The question's field; the question stands in the address, so that the page can be passed on. */
function searchForm(action: string, asked: string): Markup {
  const { label, hint, button } = words.search;
  return html`<form class="search" role="search" action="${action}" method="get">
      <label for="q">${label}</label>
      <div>
        <input id="q" name="q" type="search" value="${asked}" maxlength="400" aria-describedby="q-hint" autocomplete="off" enterkeyhint="search">
        <button>${button}</button>
      </div>
      <p id="q-hint" class="hint">${hint}</p>
    </form>`;
}

/** A stylesheet by its address. */
export function styleAt(address: string): Markup {
  return html`<link rel="stylesheet" href="${address}">`;
}

/** The frame of every page. `scripts`: addresses. */
export function wholeDocument(
  { title, isListed = true }: Pick<Page, 'title' | 'isListed'>,
  styles: readonly Markup[],
  body: Markup,
  { scripts = [], manner = 'page' }: { readonly scripts?: readonly string[]; readonly manner?: string } = {},
): string {
  return html`<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    ${isListed ? '' : html`<meta name="robots" content="noindex">`}
    <title>${words.documentTitle(title)}</title>
    <link rel="icon" href="data:,">
    ${styles}
    ${scripts.map((address) => html`<script src="${address}" defer></script>`)}
  </head>
  <body class="${manner}">
    ${body}
  </body>
</html>
`.markup;
}

function footer(): Markup {
  const { human, support, hours, privacy } = words.footer;
  return html`<footer>
      <p>${human} <a href="tel:${support.number}">${support.text}</a>. ${hours}</p>
      <p>${privacy}</p>
    </footer>`;
}
