import { answerTextOf, wholeOf, type AnswerText } from '../../text/answer-parts.ts';
import { plainText } from '../../text/markdown.ts';
import type { EntryFile } from '../schema.ts';
import { eachEntry, type HouseRule } from './rule.ts';

/** In words. English takes more of them. An answer is read aloud: all together they are a minute, and of the first part nobody loses the thread. */
const MOST = {
  answer: { short: 30, steps: 80, whole: 150 },
  english: { short: 35, steps: 100, whole: 190 },
} as const;
/** With fewer an answer explains nothing; a guide only asks. */
const FEWEST = 12;

/** How long the parts of an answer may be. */
export const lengthRules: readonly HouseRule[] = [
  eachEntry('short-word-count', (entry) =>
    answersOf(entry).flatMap(({ path, text, most }) => tooMany(path, text.short, most.short)),
  ),
  eachEntry('steps-word-count', (entry) =>
    answersOf(entry).flatMap(({ path, text, most }) => tooMany(path, text.steps, most.steps)),
  ),
  eachEntry('answer-word-count', (entry) =>
    answersOf(entry).flatMap(({ path, text, most }) => tooMany(path, wholeOf(text), most.whole)),
  ),
  eachEntry(
    'answer-too-short',
    ({ kind, answer }) => {
      const count = countWords(answer);
      return kind === 'answer' && count < FEWEST
        ? [{ path: ['answer'], details: { count, minimum: FEWEST } }]
        : [];
    },
    'thin',
  ),
];

type Most = { readonly short: number; readonly steps: number; readonly whole: number };

function answersOf({
  answer,
  english,
}: EntryFile): { readonly path: readonly string[]; readonly text: AnswerText; readonly most: Most }[] {
  return [
    { path: ['answer'], text: answerTextOf(answer), most: MOST.answer },
    ...(english === undefined
      ? []
      : [{ path: ['english'], text: answerTextOf(english), most: MOST.english }]),
  ];
}

function tooMany(path: readonly string[], markdown: string, maximum: number): ReturnType<typeof breach> {
  const count = countWords(markdown);
  return count > maximum ? breach(path, count, maximum) : [];
}

function breach(path: readonly string[], count: number, maximum: number) {
  return [{ path, details: { count, maximum } }];
}

function countWords(markdown: string): number {
  return plainText(markdown)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !/^\d+\.$/u.test(word)).length;
}
