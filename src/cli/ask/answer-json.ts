import type { Answer, Answered } from '../../answering/answer.ts';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';

/** The answer as programs read it. Dates are ISO; `answer` is Markdown; a source's `date` is null when the page shows none. */
export type AnswerJson = {
  question: string;
  outcome: Answer['outcome'];
  entry: EntryJson | null;
  suggestions: { id: string; title: string; confidence: number }[];
  confidence: number;
};

type EntryJson = {
  id: string;
  title: string;
  answer: string;
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
  };
}

function entryJson({ entry, related }: Answered): EntryJson {
  return {
    ...name(entry),
    answer: entry.answer,
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

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
