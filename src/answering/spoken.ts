import type { Language } from '../text/language.ts';
import { renderMarkdown, UNMARKED } from '../text/markdown.ts';
import { toSpeakable } from '../text/speakable.ts';
import type { Answered } from './answer.ts';

/** The wording around the parts of an answer that is read aloud; see i18n/da/answers.ts. */
export type SpokenWords = {
  /** What stands before a step: "Et: ". */
  readonly step: (number: number) => string;
  /** What to bear in mind, if anything. */
  readonly reservation: string | null;
};

/** As much of an answer as is said. */
export type Spoken = Pick<Answered, 'language'> & {
  readonly entry: Pick<Answered['entry'], 'answer' | 'english'>;
  readonly choices: readonly { readonly label: string }[];
};

/** In seconds. Nobody listens longer to an answer that is read aloud to them. */
export const LONGEST_TO_SAY = 45;
/** As fast as one reads aloud to somebody. */
const WORDS_A_MINUTE = 150;

/**
 * An answer as one reads it aloud, a line for each paragraph, step or choice: the short answer, the steps and the reservation.
 * Links are said by their words. In English where the question was and there is an answer in English.
 */
export function spokenForm(
  { entry, choices, language: asked }: Spoken,
  wordsIn: (language: Language) => SpokenWords,
): string {
  const language = asked === 'en' && entry.english !== null ? 'en' : 'da';
  const { short, steps } = (language === 'en' ? entry.english : null) ?? entry.answer;
  const { step, reservation } = wordsIn(language);
  const said = [short, steps].filter((part) => part !== '').map((part) => plainWords(part, step));
  // The labels are Danish.
  const offered = language === 'en' ? [] : choices.map(({ label }, index) => `${step(index + 1)}${label}`);
  return spokenLines([...said, ...offered, ...(reservation === null ? [] : [reservation])], language);
}

/** A piece of an answer, Markdown, as one reads it aloud; items are said without their numbers. */
export function spokenMarkdown(markdown: string, language: Language): string {
  return spokenLines([plainWords(markdown, () => '')], language);
}

function spokenLines(parts: readonly string[], language: Language): string {
  return parts
    .flatMap((part) => part.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ended(toSpeakable(line, language)))
    .join('\n');
}

function plainWords(markdown: string, step: SpokenWords['step']): string {
  return renderMarkdown(markdown, {
    ...UNMARKED,
    link: (content) => content,
    listItem: (marker, content) => {
      const number = /^\d+/u.exec(marker)?.[0];
      return `${number === undefined ? '' : step(Number(number))}${content}`;
    },
  });
}

/** How long a text takes to read aloud, in seconds. */
export function secondsToSay(spoken: string): number {
  const words = spoken.split(/\s+/u).filter((word) => /[\p{L}\d]/u.test(word));
  return (words.length / WORDS_A_MINUTE) * 60;
}

/** A step without a full stop would run into the next one. */
function ended(line: string): string {
  return /[.!?:]$/u.test(line) ? line : `${line}.`;
}
