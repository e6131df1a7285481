import { answerWith } from '../answering/answer-question.ts';
import { da } from '../i18n/da.ts';
import type { Entry } from '../knowledge/snapshot.ts';
import { toHtml } from '../text/markdown-html.ts';
import { html, type Markup } from '../text/markup.ts';
import { styleAt, wholeDocument } from './document.ts';
import type { Edition } from './edition.ts';
import type { Talk } from './talks.ts';

const words = da.slides;

/** A talk as large slides below each other, each as high as the screen; on paper with what the speaker may say besides. */
export function slidesPage(name: string, { title, parts }: Talk, edition: Edition): string {
  const { addresses, snapshot } = edition;
  const others = [
    { id: null, label: words.talk },
    { id: 'kursus', label: words.course },
    ...snapshot.topics.map(({ id, title: label }) => ({ id, label })),
  ].filter(({ id }) => (id ?? 'foredrag') !== name);
  return wholeDocument(
    { title: words.title(words.names[name] ?? title), isListed: false },
    [styleAt(addresses.file('slides.css'))],
    html`<main data-slides>
      <section class="slide first" tabindex="-1">
        <h1>${words.names[name] ?? title}</h1>
        <p class="how">${words.how}</p>
        <nav aria-label="${words.others}">
          <a href="${addresses.front}">${da.pages.name}</a>
          ${others.map(({ id, label }) => html`<a href="${addresses.slides(id)}">${label}</a>`)}
        </nav>
      </section>
      ${parts.map(
        ({
          heading,
          entries,
        }) => html`${heading === null ? '' : html`<section class="slide part" tabindex="-1">${toHtml(heading)}</section>`}
      ${entries.map((entry) => slidesOf(entry, edition))}`,
      )}
    </main>`,
    { scripts: [addresses.file('slides.js')] },
  );
}

/** The short answer on a slide, the steps or a guide's choices on the next. */
function slidesOf(entry: Entry, { snapshot }: Edition): Markup {
  const { title, answer, checked } = entry;
  const { choices } = answerWith(snapshot, entry);
  const notes = [
    ...(answer.more === '' ? [] : [toHtml(answer.more)]),
    html`<p>${[da.answers.reservation(entry, 'da'), `${da.answers.checked(checked)}.`].filter((line) => line !== null).join(' ')}</p>`,
  ];
  const steps =
    choices.length === 0
      ? toHtml(answer.steps)
      : html`<ul>${choices.map(({ label }) => html`<li>${label}</li>`)}</ul>`;
  return html`<section class="slide" tabindex="-1">
        <h2>${title}</h2>
        <div class="short">${toHtml(answer.short)}</div>
        ${steps.markup === '' ? html`<aside class="notes">${notes}</aside>` : ''}
      </section>
      ${
        steps.markup === ''
          ? ''
          : html`<section class="slide" tabindex="-1">
        <p class="again">${title}</p>
        <div class="steps">${steps}</div>
        <aside class="notes">${notes}</aside>
      </section>`
      }`;
}
