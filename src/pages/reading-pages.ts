import { answerWith } from '../answering/answer-question.ts';
import { da } from '../i18n/da.ts';
import type { Entry, Topic } from '../knowledge/snapshot.ts';
import { html, type Markup } from '../text/markup.ts';
import { answerParts, entryLinks } from './answer-parts.ts';
import type { Page } from './document.ts';
import { siteSearch } from './site-search.ts';
import type { Edition } from './edition.ts';

const words = da.pages;

/** The first page: the topics, and as files, where nobody answers questions, all that can be asked. */
export function frontPage(edition: Edition): Page {
  const { snapshot, addresses, isServed } = edition;
  const topics = snapshot.topics.map((topic) => {
    const entries = entriesOf(topic, edition);
    const link = html`<a href="${addresses.topic(topic.id)}">${topic.title}</a>`;
    return isServed
      ? html`<li>${link} <small>${words.questions(entries.length)}</small></li>`
      : html`<section><h2>${link}</h2>${entryLinks(entries, edition)}</section>`;
  });
  return {
    title: words.name,
    scripts: isServed ? [] : ['svar.js', 'site-search.js'],
    main: html`<h1>${words.name}</h1>
      <p>${words.intro}</p>
      ${isServed ? '' : siteSearch()}
      ${isServed ? html`<h2>${words.chooseTopic}</h2><ul class="topics">${topics}</ul>` : topics}`,
  };
}

/** A topic with its questions, and the same on paper and on a big screen. */
export function topicPage(topic: Topic, edition: Edition): Page {
  const { addresses } = edition;
  return {
    title: topic.title,
    main: html`<h1>${topic.title}</h1>
      ${entryLinks(entriesOf(topic, edition), edition)}
      <ul class="ways">
        <li><a href="${addresses.booklet(topic.id)}">${words.booklet}</a></li>
        <li><a href="${addresses.slides(topic.id)}">${words.slides}</a></li>
      </ul>`,
  };
}

/** An answer or a guide with everything that belongs to it. */
export function entryPage(entry: Entry, edition: Edition): Page {
  return {
    title: entry.title,
    main: html`<h1>${entry.title}</h1>${answerParts(answerWith(edition.snapshot, entry), edition)}`,
  };
}

/** What went wrong, and what to do. */
export function problemPage(problem: keyof typeof words.problems, edition: Pick<Edition, 'addresses'>): Page {
  const { title, text } = words.problems[problem];
  const main: Markup = html`<h1>${title}</h1>
      <p>${text}</p>
      <p><a href="${edition.addresses.front}">${words.back}</a></p>`;
  return { title, main, isListed: false };
}

/** The questions of a topic, in the order of the files. */
export function entriesOf({ id }: Topic, { snapshot }: Pick<Edition, 'snapshot'>): Entry[] {
  return [...snapshot.entries.values()].filter(({ topic }) => topic === id);
}
