import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../src/text/language.ts';

describe('the language of a question', () => {
  it.each([
    ['how do i get mitid', 'en'],
    ['can my mother use my phone', 'en'],
    ['what is the phone number of mitid support', 'en'],
    ['hvordan får jeg mitid', 'da'],
    ['hvad er en password manager', 'da'],
    ['min app siger pin is wrong når jeg logger på', 'da'],
    ['mitid app', 'da'],
    ['', 'da'],
  ])('%j is %s', (text, language) => expect(guessLanguage(text)).toBe(language));
});
