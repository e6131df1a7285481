import { LRUCache } from 'lru-cache';
import { renderSVG } from 'uqr';
import { answerWith } from '../answering/answer-question.ts';
import { da } from '../i18n/da.ts';
import type { Entry } from '../knowledge/snapshot.ts';
import { toHtml } from '../text/markdown-html.ts';
import { html, markupOf, type Markup } from '../text/markup.ts';
import { publicAddresses } from './addresses.ts';
import { styleAt, wholeDocument } from './document.ts';
import type { Edition } from './edition.ts';

const words = da.pages.sheetPage;

/** One A4 page for each entry to take home, in large type, below the way back. Nothing personal is on it. */
export function sheetsPage(title: string, entries: readonly Entry[], edition: Edition): string {
  const { addresses } = edition;
  const [only, ...others] = entries;
  const back =
    only === undefined || others.length > 0
      ? { address: addresses.front, label: words.backToFront }
      : { address: addresses.entry(only.id), label: words.back };
  return wholeDocument(
    { title, isListed: false },
    [styleAt(addresses.file('sheet.css'))],
    html`<nav class="tools" aria-label="${da.pages.navigation}">
      <a href="${back.address}">${back.label}</a>
      <button type="button" data-print hidden>${words.print}</button>
      <span data-print-hint>${words.printHint}</span>
    </nav>
    <main>${entries.map((entry) => sheet(entry, edition))}</main>`,
    { scripts: [addresses.file('print.js')] },
  );
}

/** The same sheets and nothing else, in one file that needs no other. `style`: what is in `sheet.css`. */
export function sheetsAlone(
  title: string,
  entries: readonly Entry[],
  edition: Omit<Edition, 'addresses' | 'isServed'>,
  style: string,
): string {
  const inside = html`<style>${markupOf(style)}</style>`;
  return wholeDocument(
    { title },
    [inside],
    html`<main>${entries.map((entry) => sheet(entry, edition))}</main>`,
  );
}

/** A sheet, also as a part of another page. */
export function sheet(
  entry: Entry,
  { snapshot, publicUrl, cafeName, today }: Omit<Edition, 'addresses' | 'isServed'>,
): Markup {
  const { title, answer, checked } = entry;
  const { choices } = answerWith(snapshot, entry);
  const reservation = da.answers.reservation(entry, 'da');
  return html`<article class="sheet">
      <h1>${title}</h1>
      <div class="short">${toHtml(answer.short)}</div>
      ${answer.steps === '' ? '' : html`<div class="steps">${toHtml(answer.steps)}</div>`}
      ${choices.length === 0 ? '' : html`<p>${words.choices}</p><ul>${choices.map(({ label }) => html`<li>${label}</li>`)}</ul>`}
      <div class="notes"><span>${words.notes}</span><small>${words.neverCodes}</small></div>
      <footer>
        <div>
          <p class="support">${words.support.text}</p>
          <p>${words.checked(checked)} ${reservation ?? ''}</p>
          <p>${cafeName === null ? words.gotAnywhere(today) : words.got(cafeName, today)}</p>
        </div>
        ${publicUrl === null ? '' : qrCode(publicAddresses(publicUrl).entry(entry.id))}
      </footer>
    </article>`;
}

/** Making one takes as long as a whole page. */
const drawn = new LRUCache<string, string>({ max: 2000 });

function qrCode(url: string): Markup {
  const code = drawn.get(url) ?? renderSVG(url, { ecc: 'M', border: 1 });
  drawn.set(url, code);
  return html`<figure>${markupOf(code)}<figcaption>${words.scan}</figcaption></figure>`;
}
