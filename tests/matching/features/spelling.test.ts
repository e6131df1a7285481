import { describe, expect, it } from 'vitest';
import { createSpelling, learnSpelling } from '../../../src/matching/features/spelling.ts';

const RARE = ['banken', 'telefon', 'kommunen', 'sparekassen', 'kode', 'pas', 'borgerservice'];
const spelling = createSpelling(
  await learnSpelling(
    new Map([
      ...RARE.map((word): [string, number] => [word, 1]),
      ['koden', 400],
      ['kodeks', 1],
      ['jeg', 900],
      ['den', 500],
      ['sparet', 60],
    ]),
  ),
);

describe('the nearest known spelling', () => {
  it.each([
    ['telfon', 'telefon'],
    ['komunen', 'kommunen'],
    ['sparekasen', 'sparekassen'],
    ['bogerservise', 'borgerservice'],
  ])('of %s is %s', (typed, meant) => expect(spelling(typed)).toBe(meant));

  it.each([
    ['bnaken', 'banken'],
    ['sapret', 'sparet'],
    ['dne', 'den'],
  ])('counts two letters that changed places as one error: %s', (typed, meant) =>
    expect(spelling(typed)).toBe(meant),
  );

  it('is the word that is written more often, of two as near', () => {
    expect(spelling('kodek')).toBe('koden');
  });

  it('of a short word is a frequent one or none, with the same first letter', () => {
    expect(spelling('jge')).toBe('jeg');
    expect(spelling('deg')).toBe('den');
    expect(spelling('peg')).toBeNull();
    expect(spelling('pos')).toBeNull();
  });

  it('allows one error in a word, and two from seven letters on', () => {
    expect(spelling('tellefonn')).toBe('telefon');
    expect(spelling('bangkn')).toBeNull();
  });

  it.each(['elefantunge', 'xyzxyz', 'jg', ''])('%j stands for no known word', (typed) =>
    expect(spelling(typed)).toBeNull(),
  );
});
