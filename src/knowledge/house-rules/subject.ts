import type { Language } from '../../text/language.ts';

/*
 * A short answer is shared without its question, so its first sentence must name what it is about: "Det gør du i appen" says
 * nothing there, "Den gamle telefon …" does.
 */

const YES_OR_NO = { da: /^(?:ja|nej|jo)\b[,.:]? */iu, en: /^(?:yes|no)\b[,.:]? */iu } as const;
const PRONOUN = {
  da: /^(?:det|den|de|dette|disse|denne|så|derfor|her|der|han|hun|dem|sådan) (?!vidt)/u,
  en: /^(?:it|so|that|this|these|those|they|therefore|here|there|he|she|them)(?: |['’])/u,
} as const;
/** The same words as articles: in Danish before a word that ends in -e or a number, in English before all but verbs. */
const ARTICLE = {
  da: /^(?:det|den|de) (?!(?:kunne|skulle|ville|måtte|burde|gjorde)\b)(?:\p{L}+e\b|\d)/u,
  en: /^(?:this|that|these|those) (?!(?:is|are|was|were|has|have|can|will|must|may|means|depends|does|do)\b)/u,
} as const;

/** Whether a first sentence can be understood by somebody who does not know the question. */
export function namesItsSubject(sentence: string, language: Language): boolean {
  const said = sentence.trim().replace(YES_OR_NO[language], '');
  // "IT" is no pronoun.
  const begun = said.charAt(0).toLowerCase() + said.slice(1);
  return !PRONOUN[language].test(begun) || ARTICLE[language].test(begun);
}
