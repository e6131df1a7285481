import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/text/markdown.ts';

describe('the Markdown of an answer as plain words', () => {
  it('keeps paragraphs apart and numbers the steps', () => {
    const answer = 'Ja, det kan du.\n\n1. Åbn **appen**\n2. Tryk *Menu*\n\n- Husk `PIN`';
    expect(plainText(answer)).toBe('Ja, det kan du.\n\n1. Åbn appen\n2. Tryk Menu\n\n• Husk PIN');
  });

  it('spells out where a link goes', () => {
    expect(plainText('Se [mitid.dk](https://www.mitid.dk/).')).toBe('Se mitid.dk (https://www.mitid.dk/).');
    expect(plainText('Se <https://www.mitid.dk/>.')).toBe('Se https://www.mitid.dk/.');
  });

  it('joins the lines of a paragraph and keeps a hard break', () => {
    expect(plainText('en\nto  \ntre')).toBe('en to\ntre');
  });

  it('shows HTML as the characters it was written with', () => {
    expect(plainText('<b>fed</b> tekst')).toBe('<b>fed</b> tekst');
  });

  it('counts on from the number a list starts with, and indents lists in lists', () => {
    expect(plainText('3. tre\n4. fire\n   - under')).toBe('3. tre\n4. fire\n  • under');
  });
});
