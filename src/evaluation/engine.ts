import type { Entry } from '../knowledge/snapshot.ts';
import { toStems } from '../matching/features/words.ts';
import { wholeOf } from '../text/answer-parts.ts';
import { normalise } from '../text/normalise.ts';
import { isStopStem } from '../text/stop-words.ts';

/** A found entry with its score: higher is better, and comparable between questions. */
export type Ranked = { readonly id: string; readonly score: number };

/** A search engine with one setting; `rank` gives what it finds, best first. */
export type Engine = {
  readonly setting: Readonly<Record<string, string | number | boolean>>;
  readonly rank: (question: string) => readonly Ranked[];
};

/** The fields of an entry that every engine searches; FIELD_WEIGHTS is how much a hit in each counts. */
export type Document = {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly string[];
  readonly keywords: readonly string[];
  readonly answer: string;
};
export const FIELD_WEIGHTS = { title: 3, questions: 3, keywords: 2, answer: 1 } as const;

/** How text is prepared, in entries and questions alike. `content`: stems without stop words. */
export const TEXT_FORMS = {
  plain: normalise,
  stems: (text: string) => toStems(text).join(' '),
  content: (text: string) =>
    toStems(text)
      .filter((stem) => !isStopStem(stem))
      .join(' '),
} as const;
export type TextForm = keyof typeof TEXT_FORMS;

/** The entries as documents, in one form of text. */
export function documentsOf(entries: Iterable<Entry>, form: TextForm): Document[] {
  const write = TEXT_FORMS[form];
  return [...entries].map(({ id, title, questions, keywords, answer }) => ({
    id,
    title: write(title),
    questions: [...questions.da, ...questions.en].map(write),
    keywords: keywords.map(write),
    answer: write(wholeOf(answer)),
  }));
}
