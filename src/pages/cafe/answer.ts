import { answerWith } from '../../answering/answer-question.ts';
import type { Answered } from '../../answering/answer.ts';
import { spokenMarkdown } from '../../answering/spoken.ts';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import type { AnswerText } from '../../text/answer-parts.ts';
import type { Language } from '../../text/language.ts';
import { piecesOf } from '../../text/markdown.ts';
import { toHtml } from '../../text/markdown-html.ts';
import { html, type Markup } from '../../text/markup.ts';
import { FOLDERS } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import { sheet } from '../sheet.ts';
import { bigLinks, cafeAddress, cafeDocument } from './frame.ts';

const words = da.cafe;

/** The page of an entry. */
export function cafeEntry(entry: Entry, edition: Edition): string {
  return cafeAnswer(answerWith(edition.snapshot, entry), edition);
}

/** An answer in cards: with a script one at a time, without one below each other. On paper it is the citizen's sheet. */
export function cafeAnswer(
  { entry, choices, language }: Answered,
  edition: Edition,
  note: Markup | '' = '',
): string {
  const written = language === 'en' && entry.english !== null ? 'en' : 'da';
  const text = (written === 'en' ? entry.english : null) ?? entry.answer;
  const offered = choices.map(({ label, entry: { id } }) => ({
    address: cafeAddress(`${FOLDERS.entry}/${id}`),
    label,
  }));
  const main = html`${note}<h1>${entry.title}</h1>
    <div class="cards" data-cards lang="${written}">${cards(text, written)}</div>
    ${offered.length === 0 ? '' : bigLinks(offered)}
    <nav class="turn" aria-label="${words.turn}" data-turn hidden>
      <button type="button" class="big" data-previous>${words.previous}</button>
      <output data-place></output>
      <button type="button" class="big" data-next>${words.next}</button>
    </nav>
    <p class="reservation">${[da.answers.reservation(entry, written), `${da.answers.checked(entry.checked)}.`].filter((line) => line !== null).join(' ')}</p>
    <p class="tools">
      <button type="button" class="big" data-aloud data-quiet="${words.quiet}" hidden>${words.aloud}</button>
      <a class="big" href="${edition.addresses.sheet(entry.id)}" data-print>${words.print}</a>
    </p>
    <div class="on-paper" aria-hidden="true">${sheet(entry, edition)}</div>`;
  return cafeDocument(entry.title, main, edition);
}

function cards({ short, steps, more }: AnswerText, language: Language): Markup[] {
  const pieces = steps === '' ? [] : piecesOf(steps);
  const last = Math.max(0, ...pieces.map(({ number }) => number ?? 0));
  return [
    card(words.short, short, language),
    ...pieces.map(({ number, markdown }) =>
      card(number === null ? null : words.step(number, last), markdown, language),
    ),
    ...(more === '' ? [] : [card(words.more, more, language)]),
  ];
}

function card(heading: string | null, markdown: string, language: Language): Markup {
  return html`<section class="card" data-card data-say="${spokenMarkdown(markdown, language)}">
      ${heading === null ? '' : html`<h2 lang="da">${heading}</h2>`}
      ${toHtml(markdown)}
    </section>`;
}
