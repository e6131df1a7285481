import { da } from '../i18n/da.ts';
import { html, type Markup } from '../text/markup.ts';

/** The search field of the pages as files, hidden until its script is there, and what it finds. */
export function siteSearch(): Markup {
  const { label, button, hint, none } = da.pages.search;
  return html`<form class="search" role="search" data-site-search hidden>
        <label for="q">${label}</label>
        <div><input id="q" type="search" autocomplete="off" aria-describedby="q-hint"><button>${button}</button></div>
        <p id="q-hint" class="hint">${hint}</p>
      </form>
      <ul class="entries results" data-results aria-live="polite"></ul>
      <p data-none role="status" hidden>${none}</p>`;
}
