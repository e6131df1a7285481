import { redact, withoutMarks } from '../text/redact.ts';

/** A question that came with an address, ready to be shown and answered. */
export type PageQuestion = {
  /** Without personal data. */
  readonly text: string;
  /** What the matcher reads: without the marks of what was taken out. */
  readonly words: string;
  readonly isRedacted: boolean;
  /** Whether there was personal data in what came, and not only its marks. */
  readonly wasPersonal: boolean;
  /** Only the beginning of a longer text is read. */
  readonly isCut: boolean;
};

/** Nobody who looks for an answer writes more. */
const MOST_CHARACTERS = 2000;
/** Characters that nobody sees, and that turn or hide what stands beside them; emoji need their joiner. */
const UNSEEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/gu;

/** Takes what somebody wrote. Text that was redacted before counts as redacted: the page that it was sent on to says so. */
export function readQuestion(written: string): PageQuestion {
  const { text: redacted, kinds } = redact(written);
  const text = redacted.replace(UNSEEN, ' ').trim();
  const beginning = text.slice(0, MOST_CHARACTERS).replace(/\p{Cs}$/u, '');
  return {
    text: beginning,
    words: withoutMarks(beginning),
    isRedacted: withoutMarks(redacted) !== redacted,
    wasPersonal: kinds.length > 0,
    isCut: beginning !== text,
  };
}
