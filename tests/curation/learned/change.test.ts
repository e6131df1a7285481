import { describe, expect, it } from 'vitest';
import { freeId, idFrom } from '../../../src/curation/learned/ids.ts';
import { readChange, wordingOf, writeChange } from '../../../src/curation/learned/change.ts';

describe('a learned change', () => {
  it('comes back from the storage as it went in', () => {
    const change = { kind: 'checked', entry: 'glemt', date: '2026-11-24' } as const;
    expect(readChange({ change: writeChange(change) })).toEqual(change);
  });
});

describe('a question as a wording', () => {
  it.each([
    ['  hvad\ner\tdet\u200B ', 'hvad er det'],
    ['[CPR-nummer fjernet] virker ikke', 'virker ikke'],
    ['[kode fjernet]', ''],
    ['ord '.repeat(100), 'ord '.repeat(75).trim()],
    ['x'.repeat(400), 'x'.repeat(300)],
  ])('%j', (question, wording) => {
    expect(wordingOf(question)).toBe(wording);
  });
});

describe('an id from a title', () => {
  it.each([
    ['Må jeg bruge ÆØÅ?', 'maa-jeg-bruge-aeoeaa'],
    ['  Hvad er MitID – og hvorfor?! ', 'hvad-er-mitid-og-hvorfor'],
    ['Café Müller', 'cafe-muller'],
    ['???', ''],
    ['ord '.repeat(30), 'ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord'],
    ['x'.repeat(100), 'x'.repeat(60)],
  ])('%j', (title, id) => {
    expect(idFrom(title)).toBe(id);
  });

  it('is the first that is free', () => {
    expect(freeId('a', new Set())).toBe('a');
    expect(freeId('a', new Set(['a', 'a-2']))).toBe('a-3');
  });
});
