import { da } from '../../i18n/da.ts';
import { html, type Markup } from '../../text/markup.ts';
import { FOLDERS } from '../addresses.ts';
import { styleAt, wholeDocument } from '../document.ts';
import type { Edition } from '../edition.ts';

const words = da.cafe;

/** A page for the tablet at an it-café: big type, and on every page the way to the next citizen. */
export function cafeDocument(title: string, main: Markup, { addresses }: Pick<Edition, 'addresses'>): string {
  return wholeDocument(
    { title, isListed: false },
    [styleAt(addresses.file('cafe.css'))],
    html`<header>
      <a class="big" href="${cafeAddress('')}" data-new>${words.newCitizen}</a>
    </header>
    <main>${main}</main>`,
    { scripts: [addresses.file('cafe.js')] },
  );
}

/** Where a page of the café is; '' is the first one. */
export function cafeAddress(path: string): string {
  return `/svar/${FOLDERS.cafe}${path === '' ? '' : `/${path}`}`;
}

/** Links as large buttons. */
export function bigLinks(links: readonly { readonly address: string; readonly label: string }[]): Markup {
  return html`<ul class="big-links">${links.map(({ address, label }) => html`<li><a class="big" href="${address}">${label}</a></li>`)}</ul>`;
}

/** Entries as large buttons. */
export function entryButtons(entries: readonly { readonly id: string; readonly title: string }[]): Markup {
  return bigLinks(
    entries.map(({ id, title }) => ({ address: cafeAddress(`${FOLDERS.entry}/${id}`), label: title })),
  );
}
