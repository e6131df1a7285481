import type { Answer, Answered, Foreign, Unknown } from '../../answering/answer.ts';
import { spokenForm } from '../../answering/spoken.ts';
import { da } from '../../i18n/da.ts';
import { foreign } from '../../i18n/foreign.ts';
import { overdueSince, type Entry, type Source } from '../../knowledge/snapshot.ts';
import { partsOf, type AnswerText } from '../../text/answer-parts.ts';
import { plainText } from '../../text/markdown.ts';
import { wrap } from './layout.ts';

/** An answer for the terminal, ready to be read aloud, in 80 columns. `today` is an ISO date. */
export function answerText(answer: Answer, today: string): string {
  switch (answer.outcome) {
    case 'answered':
      return answeredText(answer, today);
    case 'suggestions':
      return paragraphs([
        entriesText(da.answers.didYouMean, choices(answer)),
        wrap(da.answers.didYouMeanHint(choices(answer))),
      ]);
    case 'unknown':
      return unknownText(answer);
    case 'chat':
      return wrap(answer.kind === 'person' ? da.terminal.person : da.answers.chat[answer.kind]);
    case 'foreign':
      return foreignText(answer);
  }
}

/** What is said to a question in a foreign language, and what that is. */
function foreignText({ language }: Foreign): string {
  return paragraphs([...foreign[language], da.answers.foreign(language)].map((part) => wrap(part)));
}

/** Entries to choose from by their numbers. */
export function entriesText(heading: string, entries: readonly Entry[]): string {
  return `${heading}\n\n${numbered(entries.map(({ title }) => title))}`;
}

/** The short answer alone, for whoever wants it again. */
export function shortText({ entry, language }: Answered): string {
  const { short } = (language === 'en' ? entry.english : null) ?? entry.answer;
  return paragraphs([underlined(entry.title), body(short)]);
}

/** What a question was read together with, and how to say that it was a new one. */
export function joinedText(before: string): string {
  return wrap(`${da.answers.joined(before)}. ${da.terminal.readAlone}`);
}

/** The entries that the person can go on to, by the numbers that `answerText` shows beside them. */
export function choices(answer: Answer): readonly Entry[] {
  if (answer.outcome === 'answered') return [...answer.choices.map(({ entry }) => entry), ...answer.related];
  if (answer.outcome === 'unknown') return answer.nearest;
  return answer.outcome === 'suggestions' ? answer.suggestions.map((match) => match.entry) : [];
}

/** An answer as one reads it aloud; what is no answer as it is shown. */
export function spokenText(answer: Answer, today: string): string {
  return answer.outcome === 'answered'
    ? spokenForm(answer, (language) => da.answers.spoken(answer.entry, language))
    : answerText(answer, today);
}

function unknownText({ about, nearest, topics }: Unknown): string {
  const { said, hint, support } = da.answers.noAnswer(about);
  const elsewhere = about?.elsewhere ?? null;
  return paragraphs([
    wrap(hint === null ? said : `${said} ${hint}`),
    ...(elsewhere === null
      ? []
      : [`${wrap(da.answers.elsewhere(elsewhere.title, elsewhere.publisher))}\n${elsewhere.url}`]),
    ...(nearest.length === 0
      ? []
      : [`${da.answers.nearest}\n${numbered(nearest.map(({ title }) => title))}`]),
    ...(nearest.length > 0 || topics.length === 0 ? [] : [bullets(da.answers.nearestTopics, topics)]),
    ...(support === null ? [] : [wrap(support)]),
  ]);
}

function answeredText({ entry, choices: offered, related, language }: Answered, today: string): string {
  const earlier = entry.earlier.map(({ date, answer, source }) =>
    [
      da.answers.earlier(date),
      body(answer, '  '),
      wrap(`  ${da.answers.source(source.title, source.publisher)}`, '  '),
    ].join('\n'),
  );
  return paragraphs([
    underlined(entry.title),
    ...(language === 'en' && entry.english !== null
      ? [...inFull(entry.english, entry, 'en'), da.answers.inDanish]
      : []),
    ...inFull(entry.answer, entry, 'da'),
    ...(offered.length === 0 ? [] : [numbered(offered.map(({ label }) => label))]),
    [`${da.answers.checked(entry.checked)}.`, ...overdue(entry, today)].join(' '),
    ...(earlier.length === 0 ? [] : [...earlier, wrap(da.answers.earlierNotice)]),
    ...(related.length === 0
      ? []
      : [
          `${da.answers.related}\n${numbered(
            related.map(({ title }) => title),
            offered.length,
          )}`,
        ]),
    pages(
      da.answers.sourcesHeading,
      entry.sources.map(({ source }) => source),
    ),
    ...(entry.further.length === 0 ? [] : [pages(da.answers.furtherHeading, entry.further)]),
  ]);
}

/** Everybody hears that an answer is past its review date. */
function overdue(entry: Entry, today: string): string[] {
  const since = overdueSince(entry, today);
  return since === null ? [] : [`${da.answers.overdue(since)}.`];
}

/** All parts of an answer, and what to bear in mind. */
function inFull(answer: AnswerText, entry: Entry, language: Answered['language']): string[] {
  const reservation = da.answers.reservation(entry, language);
  return [...partsOf(answer).map((part) => body(part)), ...(reservation === null ? [] : [wrap(reservation)])];
}

function pages(heading: string, sources: readonly Source[]): string {
  const lines = sources.map(
    (source) => `${wrap(`- ${source.title}, ${da.answers.page(source)}`, '  ')}\n  ${source.url}`,
  );
  return [heading, ...lines].join('\n');
}

function body(markdown: string, indent = ''): string {
  return plainText(markdown)
    .split('\n')
    .map((line) => {
      const hang = indent + ' '.repeat(/^\s*(?:\d+\.|•) /u.exec(line)?.[0].length ?? 0);
      return wrap(line === '' ? '' : indent + line, hang);
    })
    .join('\n');
}

/** Lines with numbers, the first behind those that were given already. */
function numbered(lines: readonly string[], given = 0): string {
  return lines.map((line, index) => wrap(`  ${given + index + 1}. ${line}`, '     ')).join('\n');
}

function bullets(heading: string, topics: readonly { readonly title: string }[]): string {
  return [heading, ...topics.map((topic) => wrap(`  - ${topic.title}`, '    '))].join('\n');
}

function underlined(title: string): string {
  return `${title}\n${'='.repeat(title.length)}`;
}

function paragraphs(parts: readonly string[]): string {
  return parts.join('\n\n');
}
