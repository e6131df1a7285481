import type { Answer, Answered } from '../../answering/answer.ts';
import { da } from '../../i18n/da.ts';
import type { Entry, Source } from '../../knowledge/snapshot.ts';

/**
 * The answer as programs read it. Dates are ISO; `answer` (Danish) and `english` are Markdown; a source's `date` is null
 * when the page shows none.
 */
export type AnswerJson = {
  question: string;
  outcome: Answer['outcome'];
  entry: EntryJson | null;
  suggestions: { id: string; title: string; confidence: number }[];
  confidence: number;
  /** Where to turn with a question that is about something else, when that is known. */
  elsewhere: { title: string; url: string } | null;
};

type EntryJson = {
  id: string;
  title: string;
  answer: string;
  english: string | null;
  checked: string;
  sources: { title: string; publisher: string; url: string; date: string | null }[];
  earlier: { date: string; answer: string; source: string }[];
  related: { id: string; title: string }[];
};

/** Writes an answer as the JSON object that `ask --json` prints. */
export function answerJson(question: string, answer: Answer): AnswerJson {
  return {
    question,
    outcome: answer.outcome,
    entry: answer.outcome === 'answered' ? entryJson(answer) : null,
    suggestions:
      answer.outcome === 'suggestions'
        ? answer.suggestions.map(({ entry, confidence }) => ({
            ...name(entry),
            confidence: round(confidence),
          }))
        : [],
    confidence: round(answer.confidence),
    elsewhere: answer.outcome === 'unknown' ? page(answer.about?.elsewhere ?? null) : null,
  };
}

function entryJson({ entry, related }: Answered): EntryJson {
  return {
    ...name(entry),
    answer: entry.answer,
    english: entry.english,
    checked: entry.checked,
    sources: entry.sources.map(({ source }) => ({
      title: source.title,
      publisher: source.publisher,
      url: source.url,
      date: source.published,
    })),
    earlier: entry.earlier.map(({ date, answer, source }) => ({
      date,
      answer,
      source: da.answers.source(source.title, source.publisher),
    })),
    related: related.map(name),
  };
}

function name({ id, title }: Entry): { id: string; title: string } {
  return { id, title };
}

function page(source: Source | null): AnswerJson['elsewhere'] {
  return source === null ? null : { title: source.title, url: source.url };
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
