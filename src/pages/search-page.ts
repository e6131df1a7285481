import type { Answer, Unknown } from '../answering/answer.ts';
import { da } from '../i18n/da.ts';
import { foreign } from '../i18n/foreign.ts';
import { html, type Markup } from '../text/markup.ts';
import { answerParts, entryLinks } from './answer-parts.ts';
import type { Page } from './document.ts';
import type { Edition } from './edition.ts';
import type { PageQuestion } from './question.ts';

const words = da.pages;

/** What a question is answered: the answer, what may have been meant, or that nothing is known and where to turn. */
export function searchPage(
  { text, isRedacted, isCut }: PageQuestion,
  answer: Answer,
  edition: Edition,
): Page {
  const notes = [...(isRedacted ? [words.redacted] : []), ...(isCut ? [words.cut] : [])];
  const { title, said } = answered(answer, edition);
  return {
    title,
    asked: text,
    isListed: false,
    main: html`${notes.map((note) => html`<p class="warning" role="status">${note}</p>`)}
      <p class="asked">${da.answers.asked(text)}</p>
      ${said}`,
  };
}

function answered(answer: Answer, edition: Edition): { readonly title: string; readonly said: Markup } {
  switch (answer.outcome) {
    case 'answered': {
      const { title } = answer.entry;
      return { title, said: html`<h1>${title}</h1>${answerParts(answer, edition)}` };
    }
    case 'suggestions': {
      const entries = answer.suggestions.map(({ entry }) => entry);
      return {
        title: da.answers.didYouMean,
        said: html`<h1>${da.answers.didYouMean}</h1><p>${da.answers.didYouMeanHint(entries)}</p>${entryLinks(entries, edition)}`,
      };
    }
    case 'unknown':
      return { title: words.noAnswer, said: unknown(answer, edition) };
    case 'chat':
      return {
        title: words.noAnswer,
        said: html`<h1>${words.noAnswer}</h1><p>${words.chat[answer.kind]}</p>`,
      };
    case 'foreign': {
      const { language } = answer;
      const lang = language === 'other' ? 'en' : language;
      const dir = language === 'ar' || language === 'fa' ? 'rtl' : 'ltr';
      return {
        title: words.foreign,
        said: html`<h1 lang="en">${words.foreign}</h1>
      <div lang="${lang}" dir="${dir}">${foreign[language].map((line) => html`<p>${line}</p>`)}</div>
      <p class="note">${da.answers.foreign(language)}</p>`,
      };
    }
  }
}

/** "Det ved jeg ikke", with where to turn: another page, the nearest answers or topics, MitID Support. */
function unknown({ about, nearest, topics }: Unknown, edition: Edition): Markup {
  const { said, hint, support } = da.answers.noAnswer(about);
  const elsewhere = about?.elsewhere ?? null;
  return html`<h1>${said}</h1>
      ${[hint].filter((line) => line !== null).map((line) => html`<p>${line}</p>`)}
      ${elsewhere === null ? '' : html`<p><a href="${elsewhere.url}" rel="noreferrer">${da.answers.elsewhere(elsewhere.title, elsewhere.publisher)}</a></p>`}
      ${nearest.length === 0 ? '' : html`<p>${da.answers.nearest}</p>${entryLinks(nearest, edition)}`}
      ${
        nearest.length > 0 || topics.length === 0
          ? ''
          : html`<p>${da.answers.nearestTopics}</p>
      <ul class="entries">${topics.map(({ id, title }) => html`<li><a href="${edition.addresses.topic(id)}">${title}</a></li>`)}</ul>`
      }
      ${support === null ? '' : html`<p>${support}</p>`}`;
}
