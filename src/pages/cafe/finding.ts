import type { Answer, Unknown } from '../../answering/answer.ts';
import { da } from '../../i18n/da.ts';
import { foreign } from '../../i18n/foreign.ts';
import type { Topic } from '../../knowledge/snapshot.ts';
import { html, type Markup } from '../../text/markup.ts';
import { FOLDERS } from '../addresses.ts';
import type { Edition } from '../edition.ts';
import type { PageQuestion } from '../question.ts';
import { entriesOf } from '../reading-pages.ts';
import { cafeAnswer } from './answer.ts';
import { bigLinks, cafeAddress, cafeDocument, entryButtons } from './frame.ts';

const words = da.cafe;

/** The first page: a big field, the guides, the topics. */
export function cafeFront(edition: Edition): string {
  return cafeDocument(words.title, html`<h1>${words.title}</h1>${asking(edition, '')}`, edition);
}

/** The questions of a topic. */
export function cafeTopic(topic: Topic, edition: Edition): string {
  const main = html`<h1>${topic.title}</h1>${entryButtons(entriesOf(topic, edition))}`;
  return cafeDocument(topic.title, main, edition);
}

/** What a question is answered. It stands in no address, so that the tablet remembers none. */
export function cafeFound({ text, isRedacted }: PageQuestion, answer: Answer, edition: Edition): string {
  const note = isRedacted ? html`<p class="warning" role="status">${da.pages.redacted}</p>` : '';
  if (answer.outcome === 'answered') return cafeAnswer(answer, edition, note);
  const said = html`${note}${found(answer)}${asking(edition, text)}`;
  return cafeDocument(words.title, said, edition);
}

function found(answer: Exclude<Answer, { outcome: 'answered' }>): Markup {
  switch (answer.outcome) {
    case 'suggestions': {
      const entries = answer.suggestions.map(({ entry }) => entry);
      return html`<h1>${da.answers.didYouMean}</h1><p>${da.answers.didYouMeanHint(entries)}</p>${entryButtons(entries)}`;
    }
    case 'unknown':
      return unknown(answer);
    case 'chat':
      return html`<h1>${da.pages.noAnswer}</h1><p>${da.pages.chat[answer.kind]}</p>`;
    case 'foreign':
      return html`<h1 lang="en">${da.pages.foreign}</h1>
      <div dir="auto" lang="${answer.language === 'other' ? 'en' : answer.language}">${foreign[answer.language].map((line) => html`<p>${line}</p>`)}</div>`;
  }
}

function unknown({ about, nearest, topics }: Unknown): Markup {
  const { said, hint, support } = da.answers.noAnswer(about);
  const page = about?.elsewhere ?? null;
  const elsewhere = page === null ? null : da.answers.elsewhere(page.title, page.publisher);
  const lines = [hint, elsewhere, support].filter((line) => line !== null);
  return html`<h1>${said}</h1>${lines.map((line) => html`<p>${line}</p>`)}
      ${nearest.length > 0 ? entryButtons(nearest) : topicButtons(topics)}`;
}

function asking({ snapshot }: Edition, asked: string): Markup {
  const guides = [...snapshot.entries.values()].filter(({ kind }) => kind === 'guide');
  return html`<form role="search" action="${cafeAddress('')}" method="post" data-ask>
        <label for="q">${words.label}</label>
        <div>
          <input id="q" name="q" type="search" value="${asked}" maxlength="400" autocomplete="off" aria-describedby="hint" enterkeyhint="search">
          <button class="big">${words.button}</button>
        </div>
        <p id="hint">${words.hint}</p>
        <p class="warning" role="alert" data-offline hidden>${words.offline}</p>
      </form>
      ${guides.length === 0 ? '' : html`<h2>${words.guides}</h2>${entryButtons(guides)}`}
      <h2>${words.topics}</h2>${topicButtons(snapshot.topics)}`;
}

function topicButtons(topics: readonly Topic[]): Markup {
  return bigLinks(
    topics.map(({ id, title }) => ({ address: cafeAddress(`${FOLDERS.topic}/${id}`), label: title })),
  );
}
