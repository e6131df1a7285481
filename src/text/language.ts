import { tokenise } from './tokens.ts';

/** What answers are written in. */
export type Language = 'da' | 'en';

/* The small words that tell the two languages apart; those that both have ("i", "for", "her", "at", "had") are left out. */
const DANISH = new Set(
  'og jeg er det den en et på til af med der som ikke han hun vi man hvad hvordan hvor hvornår hvem skal kan vil må har min mit din dit sin fra om så også eller når kunne få gør bliver være denne hvis noget nogen'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the is are of to and in it my you your do does did how what where when who why which can could should would with without have has not this that need want get we they their his she from or if'.split(
    ' ',
  ),
);

/** Guesses the language of a normalised text; Danish unless English small words are clearly more. */
export function guessLanguage(normalised: string): Language {
  const words = tokenise(normalised);
  const danish = words.filter((word) => DANISH.has(word) || /[æøå]/u.test(word)).length;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return english > danish ? 'en' : 'da';
}
