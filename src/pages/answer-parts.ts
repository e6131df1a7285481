import type { Answered } from '../answering/answer.ts';
import { da } from '../i18n/da.ts';
import { overdueSince, type Entry, type Source } from '../knowledge/snapshot.ts';
import type { AnswerText } from '../text/answer-parts.ts';
import { toHtml } from '../text/markdown-html.ts';
import { html, type Markup } from '../text/markup.ts';
import type { Edition } from './edition.ts';

const words = da.pages;

/** All that is known of an answer: what to do, a guide's choices, the reservation, how fresh it is, sources, and what comes next. */
export function answerParts({ entry, choices, related, language }: Answered, edition: Edition): Markup {
  const { addresses, today } = edition;
  const isEnglishFirst = language === 'en' && entry.english !== null;
  const english = entry.english === null ? null : inEnglish(entry.english, entry, isEnglishFirst);
  const danish = html`${inFull(entry.answer)}
    ${
      choices.length === 0
        ? ''
        : html`<nav class="choices" aria-label="${words.choose}"><p><strong>${words.choose}</strong></p>
      <ul>${choices.map(({ label, entry: { id } }) => html`<li><a href="${addresses.entry(id)}">${label}</a></li>`)}</ul></nav>`
    }
    ${lines([da.answers.reservation(entry, 'da')])}`;
  return html`${isEnglishFirst && english !== null ? english : danish}
    ${isEnglishFirst ? html`<section><h2>${da.answers.inDanish}</h2>${danish}</section>` : ''}
    ${lines([`${da.answers.checked(entry.checked)}.`, overdue(entry, today)], 'fresh')}
    <nav class="also" aria-label="${words.related}">
      <ul class="ways">
        <li><a href="${addresses.sheet(entry.id)}">${words.sheet}</a></li>
      </ul>
      ${related.length === 0 ? '' : html`<h2>${words.related}</h2>${entryLinks(related, edition)}`}
    </nav>
    ${isEnglishFirst ? '' : (english ?? '')}
    ${earlier(entry)}
    ${sources(
      words.sources,
      entry.sources.map(({ source }) => source),
    )}
    ${sources(words.further, entry.further)}`;
}

/** Entries as links. */
export function entryLinks(entries: readonly Pick<Entry, 'id' | 'title'>[], { addresses }: Edition): Markup {
  return html`<ul class="entries">${entries.map(({ id, title }) => html`<li><a href="${addresses.entry(id)}">${title}</a></li>`)}</ul>`;
}

function inFull({ short, steps, more }: AnswerText, moreHeading: string = words.more): Markup {
  return html`<div class="short">${toHtml(short)}</div>
    ${steps === '' ? '' : html`<div class="steps">${toHtml(steps)}</div>`}
    ${more === '' ? '' : html`<section class="more"><h2>${moreHeading}</h2>${toHtml(more)}</section>`}`;
}

function inEnglish(answer: AnswerText, entry: Entry, isFirst: boolean): Markup {
  const text = html`${inFull(answer, 'More')}${lines([da.answers.reservation(entry, 'en')])}`;
  return isFirst
    ? html`<div lang="en">${text}</div>`
    : html`<details class="english" lang="en"><summary>${words.inEnglish}</summary>${text}</details>`;
}

function overdue(entry: Entry, today: string): string | null {
  const since = overdueSince(entry, today);
  return since === null ? null : `${da.answers.overdue(since)}.`;
}

function lines(texts: readonly (string | null)[], manner = 'note'): Markup {
  const said = texts.filter((text) => text !== null);
  return said.length === 0 ? html`` : html`<p class="${manner}">${said.join(' ')}</p>`;
}

/** Newest first, each with its date and source. */
function earlier({ earlier: answers }: Entry): Markup {
  if (answers.length === 0) return html``;
  const { earlierHeading, earlierNotice } = da.answers;
  return html`<details class="earlier"><summary>${earlierHeading}</summary>
      <p class="note">${earlierNotice}</p>
      ${answers.map(
        ({ date, answer, source }) => html`<h3>${da.answers.earlier(date)}</h3>
      ${toHtml(answer)}
      <p>${page(source)}</p>`,
      )}
    </details>`;
}

function sources(heading: string, all: readonly Source[]): Markup {
  if (all.length === 0) return html``;
  return html`<section class="sources"><h2>${heading}</h2>
      <ul>${all.map((source) => html`<li>${page(source)}</li>`)}</ul>
    </section>`;
}

function page(source: Source): Markup {
  return html`<a href="${source.url}" rel="noreferrer">${source.title}</a> (${da.answers.page(source)})`;
}
