import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTextOf, isSameAnswer, markdownOf } from '../../src/text/answer-parts.ts';

const WHOLE = `Du laver selv en ny PIN-kode i MitID-appen.

1. Åbn appen.
2. Vælg menuen.

Kan du ikke scanne, så ring.

## Mere

Gæt ikke videre.

- Ingen kan slå den gamle op.`;

describe('the parts of an answer', () => {
  it('are its first paragraph, the steps, and what only some need', () => {
    expect(answerTextOf(WHOLE)).toEqual({
      short: 'Du laver selv en ny PIN-kode i MitID-appen.',
      steps: '1. Åbn appen.\n2. Vælg menuen.\n\nKan du ikke scanne, så ring.',
      more: 'Gæt ikke videre.\n\n- Ingen kan slå den gamle op.',
    });
  });

  it.each([
    ['one paragraph over two lines', 'Ja, det\nkan du.', { short: 'Ja, det\nkan du.', steps: '', more: '' }],
    [
      'a list right below',
      'Gør sådan:\n1. Ring\n2. Vent',
      { short: 'Gør sådan:', steps: '1. Ring\n2. Vent', more: '' },
    ],
    [
      'a number that is no list',
      'Der er\n2021 af dem.',
      { short: 'Der er\n2021 af dem.', steps: '', more: '' },
    ],
    ['more without steps', 'Ja.\n## More\nNo.', { short: 'Ja.', steps: '', more: 'No.' }],
    ['nothing', ' \n ', { short: '', steps: '', more: '' }],
  ])('of %s', (_, markdown, parts) => {
    expect(answerTextOf(markdown)).toEqual(parts);
  });

  it('make the same Markdown again, in either language', () => {
    expect(markdownOf(answerTextOf(WHOLE), 'da')).toBe(WHOLE);
    expect(markdownOf(answerTextOf(WHOLE), 'en')).toBe(WHOLE.replace('## Mere', '## More'));
  });

  it('are what the Markdown is written of, whatever it says', () => {
    const line = fc.stringMatching(/^[a-zæøå][a-zæøå*. ]{0,20}[a-zæøå.]$/u);
    const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
    const list = fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((lines) => lines.map((one) => `- ${one}`).join('\n'));
    const part = fc.array(fc.oneof(paragraph, list), { maxLength: 3 }).map((blocks) => blocks.join('\n\n'));
    fc.assert(
      fc.property(paragraph, part, part, fc.constantFrom('da', 'en'), (short, steps, more, language) => {
        expect(answerTextOf(markdownOf({ short, steps, more }, language))).toEqual({ short, steps, more });
      }),
    );
  });

  it('tell whether two texts are the same answer', () => {
    expect(isSameAnswer('Gør sådan:\n1. Ring', ' Gør sådan:\n\n1. Ring\n')).toBe(true);
    expect(isSameAnswer('Ja.\n\nNej.', 'Ja.\n\n## Mere\n\nNej.')).toBe(false);
  });
});
