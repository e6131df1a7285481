import type { Answer, Answered, Unknown } from '../../answering/answer.ts';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { plainText } from '../../text/markdown.ts';
import { wrap } from './layout.ts';

/** An answer for the terminal, ready to be read aloud, in 80 columns. */
export function answerText(answer: Answer): string {
  switch (answer.outcome) {
    case 'answered':
      return answeredText(answer);
    case 'suggestions':
      return paragraphs([
        da.answers.didYouMean,
        numbered(answer.suggestions.map((match) => match.entry)),
        wrap(da.answers.didYouMeanHint),
      ]);
    case 'unknown':
      return unknownText(answer);
  }
}

/** The entries that the person can go on to, by the numbers that `answerText` shows beside them. */
export function choices(answer: Answer): readonly Entry[] {
  if (answer.outcome === 'answered') return answer.related;
  return answer.outcome === 'suggestions' ? answer.suggestions.map((match) => match.entry) : [];
}

function unknownText({ about, topics }: Unknown): string {
  const { said, hint, support } = da.answers.noAnswer(about);
  const elsewhere = about?.elsewhere ?? null;
  return paragraphs([
    wrap(hint === null ? said : `${said} ${hint}`),
    ...(elsewhere === null
      ? []
      : [`${wrap(da.answers.elsewhere(elsewhere.title, elsewhere.publisher))}\n${elsewhere.url}`]),
    ...(topics.length === 0 ? [] : [bullets(da.answers.nearestTopics, topics)]),
    ...(support === null ? [] : [wrap(support)]),
  ]);
}

function answeredText({ entry, related, language }: Answered): string {
  const earlier = entry.earlier.map(({ date, answer, source }) =>
    [
      da.answers.earlier(date),
      body(answer, '  '),
      wrap(`  ${da.answers.source(source.title, source.publisher)}`, '  '),
    ].join('\n'),
  );
  const sources = entry.sources.map(({ source }) => {
    const name = da.answers.source(source.title, source.publisher);
    return [wrap(`- ${name}, ${da.answers.published(source.published)}`, '  '), `  ${source.url}`].join('\n');
  });
  return paragraphs([
    underlined(entry.title),
    ...(language === 'en' && entry.english !== null ? [body(entry.english), da.answers.inDanish] : []),
    body(entry.answer),
    `${da.answers.checked(entry.checked)}.`,
    ...(earlier.length === 0 ? [] : [...earlier, wrap(da.answers.earlierNotice)]),
    ...(related.length === 0 ? [] : [`${da.answers.related}\n${numbered(related)}`]),
    [da.answers.sourcesHeading, ...sources].join('\n'),
  ]);
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

function numbered(entries: readonly Entry[]): string {
  return entries.map((entry, index) => wrap(`  ${index + 1}. ${entry.title}`, '     ')).join('\n');
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
