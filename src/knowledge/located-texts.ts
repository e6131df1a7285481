import { problemAt, type KnowledgeDocument } from './document.ts';
import type { Path, Problem, ProblemCode } from './problems.ts';

/** A text of a document, with the way to it. */
export type LocatedText = {
  readonly document: KnowledgeDocument;
  readonly path: Path;
  readonly text: string;
};

/** A problem with a text, which is among its details. */
export function problemOf(
  { document, path, text }: LocatedText,
  code: ProblemCode,
  details: Problem['details'] = {},
): Problem {
  return problemAt(document, path, code, { value: text, ...details });
}

/** `knowledge/emne/svar.md:12` */
export function writtenPlace({ document, path }: LocatedText): string {
  return `${document.file}:${document.placeOf(path).line}`;
}

/** The texts of several documents at a path; see textsAt. */
export function textsOf(documents: readonly KnowledgeDocument[], pattern: readonly string[]): LocatedText[] {
  return documents.flatMap((document) => textsAt(document, pattern));
}

/** The texts of a document at a path; `*` stands for every item of a list. What is no text is left to `checkForm`. */
export function textsAt(document: KnowledgeDocument, pattern: readonly string[]): LocatedText[] {
  return collect(document.value, pattern, []);

  function collect(value: unknown, [step, ...rest]: readonly string[], path: Path): LocatedText[] {
    if (step === undefined) return typeof value === 'string' ? [{ document, path, text: value }] : [];
    if (step === '*') {
      return Array.isArray(value)
        ? value.flatMap((part, index) => collect(part, rest, [...path, index]))
        : [];
    }
    const parts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const part = parts.find(([key]) => key === step);
    return part === undefined ? [] : collect(part[1], rest, [...path, step]);
  }
}
