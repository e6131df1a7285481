import { answerTextOf, partsOf } from '../../text/answer-parts.ts';
import type { Language } from '../../text/language.ts';
import { plainText } from '../../text/markdown.ts';
import { findUnspeakable } from '../../text/speakable.ts';
import type { EntryFile } from '../schema.ts';
import { namesItsSubject } from './subject.ts';
import { differingNumbers } from './numbers.ts';
import { eachEntry, type HouseRule } from './rule.ts';

/** The program writes one reservation below an answer that says what varies. */
const TOLD_TO_CHECK = /\((?:tjek|check) mitid\.dk\)/iu;

/** How an answer is put into words. */
export const languageRules: readonly HouseRule[] = [
  eachEntry(
    'english-missing',
    ({ english }) => (english === undefined ? [{ path: ['english'] }] : []),
    'thin',
  ),
  eachEntry('no-subject', (entry) =>
    textsOf(entry).flatMap(({ path, text, language }) => {
      const short = plainText(answerTextOf(text).short);
      return namesItsSubject(short, language) ? [] : [{ path, details: { text: beginning(short) } }];
    }),
  ),
  eachEntry('told-to-check', (entry) =>
    textsOf(entry).flatMap(({ path, text }) => (TOLD_TO_CHECK.test(text) ? [{ path }] : [])),
  ),
  eachEntry('unspeakable', (entry) =>
    textsOf(entry).flatMap(({ path, text, language }) => {
      const found = partsOf(answerTextOf(text))
        .map((part) => findUnspeakable(plainText(part), language))
        .find((one) => one !== null);
      return typeof found === 'string' ? [{ path, details: { text: beginning(found) } }] : [];
    }),
  ),
  eachEntry('numbers-differ', ({ answer, english }) => {
    if (english === undefined) return [];
    const { danish, inEnglish } = differingNumbers(answer, english);
    return danish.length + inEnglish.length === 0
      ? []
      : [{ path: ['english'], details: { danish: danish.join(', '), english: inEnglish.join(', ') } }];
  }),
];

function textsOf({ answer, english }: EntryFile): {
  readonly path: readonly string[];
  readonly text: string;
  readonly language: Language;
}[] {
  return [
    { path: ['answer'], text: answer, language: 'da' },
    ...(english === undefined ? [] : [{ path: ['english'], text: english, language: 'en' as const }]),
  ];
}

/** As much of a text as is told of it, in characters. */
const SHOWN = 40;

function beginning(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
