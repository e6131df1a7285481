import { stemmer as danishStemmer } from '@orama/stemmers/danish';
import { stemmer as englishStemmer } from '@orama/stemmers/english';
import type { Language } from './language.ts';

/** A letter that is written in several ways, or has an accent; a word without any is folded as it is. */
const TO_FOLD = /[^a-z0-9 ]|a[ae]|oe/u;

/**
 * Danish letters as people without a Danish keyboard write them: æ as ae or a, ø as oe or o, å as aa or a. All become
 * one letter, so that every spelling of a word meets in the same stem.
 */
export function foldDanishLetters(word: string): string {
  if (!TO_FOLD.test(word)) return word;
  return word
    .replace(/æ|ae/gu, 'a')
    .replace(/ø|oe|ö/gu, 'o')
    .replace(/å|aa|ä/gu, 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** The stem of one lower-case word, its Danish letters folded: `nøglekortet`, `noeglekort` -> `noglekort`. */
export function stem(word: string, language: Language = 'da'): string {
  const folded = foldDanishLetters(word);
  return language === 'en' ? englishStemmer(folded) : danishStemmer(folded);
}
