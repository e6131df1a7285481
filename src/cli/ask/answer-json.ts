import type { Answer, Answered } from '../../answering/answer.ts';
import { da } from '../../i18n/da.ts';
import type { ForeignLanguage } from '../../text/foreign-language.ts';
import type { Entry, NotCovered, Source } from '../../knowledge/snapshot.ts';

/**
 * The answer as programs read it. Dates are ISO, of earlier answers perhaps only a year; texts are Markdown, empty parts ''; a
 * source's `date` is null when the page shows none.
 */
export type AnswerJson = {
  question: string;
  outcome: Answer['outcome'];
  entry: EntryJson | null;
  suggestions: { id: string; title: string; confidence: number }[];
  confidence: number;
  /** The language of a question that no answer is written in. */
  foreign: ForeignLanguage | null;
  /** What a question that no entry answers is about, when that is known; of chat that is `smalltalk`. */
  about: { kind: NotCovered['kind']; title: string } | null;
  /** Answers that may help where none is known, best first. */
  nearest: { id: string; title: string }[];
  /** Where to turn with a question that is about something else, when that is known. */
  elsewhere: { title: string; url: string } | null;
};

type EntryJson = {
  id: string;
  title: string;
  kind: Entry['kind'];
  short: string;
  steps: string;
  more: string;
  /** What to bear in mind, as the answer holds what changes often. */
  reservation: string | null;
  english: { short: string; steps: string; more: string; reservation: string | null } | null;
  /** Where a guide leads. */
  choices: { label: string; id: string }[];
  checked: string;
  sources: SourceJson[];
  /** Where to read more; the answer takes nothing from there. */
  further: SourceJson[];
  earlier: { date: string; answer: string; source: string }[];
  related: { id: string; title: string }[];
};

type SourceJson = {
  title: string;
  publisher: string;
  url: string;
  date: string | null;
  language: Source['language'];
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
            confidence: toThousandths(confidence),
          }))
        : [],
    confidence: toThousandths(answer.confidence),
    foreign: answer.outcome === 'foreign' ? answer.language : null,
    about: answer.outcome === 'unknown' ? subject(answer.about) : null,
    nearest: answer.outcome === 'unknown' ? answer.nearest.map(name) : [],
    elsewhere: answer.outcome === 'unknown' ? page(answer.about?.elsewhere ?? null) : null,
  };
}

function entryJson({ entry, choices, related }: Answered): EntryJson {
  return {
    ...name(entry),
    kind: entry.kind,
    ...entry.answer,
    reservation: da.answers.reservation(entry, 'da'),
    english:
      entry.english === null ? null : { ...entry.english, reservation: da.answers.reservation(entry, 'en') },
    choices: choices.map((choice) => ({ label: choice.label, id: choice.entry.id })),
    checked: entry.checked,
    sources: entry.sources.map(({ source }) => sourceJson(source)),
    further: entry.further.map(sourceJson),
    earlier: entry.earlier.map(({ date, answer, source }) => ({
      date,
      answer,
      source: da.answers.source(source.title, source.publisher),
    })),
    related: related.map(name),
  };
}

function sourceJson({ title, publisher, url, published, language }: Source): SourceJson {
  return { title, publisher, url, date: published, language };
}

function name({ id, title }: Entry): { id: string; title: string } {
  return { id, title };
}

function subject(about: NotCovered | null): AnswerJson['about'] {
  return about === null ? null : { kind: about.kind, title: about.title };
}

function page(source: Source | null): AnswerJson['elsewhere'] {
  return source === null ? null : { title: source.title, url: source.url };
}

/** Of a share from 0 to 1: more decimals say nothing to programs. */
export function toThousandths(share: number): number {
  return Math.round(share * 1000) / 1000;
}
