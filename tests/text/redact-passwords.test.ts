import { describe, expect, it } from 'vitest';
import { redact } from '../../src/text/redact.ts';

const CODE = '[kode fjernet]';

describe('a password with letters', () => {
  it.each([
    ['adgangskode: Kaffe123', `adgangskode: ${CODE}`],
    ['Adgangskode:Kaffe123!', `Adgangskode:${CODE}`],
    ['adgangskode:\nKaffe123', `adgangskode:\n${CODE}`],
    ['min adgangskode er Kaffe123.', `min adgangskode er ${CODE}.`],
    ['adgangskoden til min mors konto er Kaffe123', `adgangskoden til min mors konto er ${CODE}`],
    ['adgangskode: 1234abcd virker ikke', `adgangskode: ${CODE} virker ikke`],
    ['adgangskode: "Hund#kat"', `adgangskode: "${CODE}"`],
    ['adgangskode: hemmelig', `adgangskode: ${CODE}`],
    ['Mit kodeord: hemmelig. Det virker ikke.', `Mit kodeord: ${CODE}. Det virker ikke.`],
    ['password = s0lskin', `password = ${CODE}`],
    ['aktiveringskode: K7H2-9XQ4', `aktiveringskode: ${CODE}`],
  ])('%j', (text, redacted) => {
    expect(redact(text)).toEqual({ text: redacted, kinds: ['code'] });
  });

  it.each([
    'adgangskode: hvordan laver jeg en ny?',
    'adgangskode: glemt',
    'adgangskode: virker ikke',
    'Problem med adgangskode: den er låst!',
    'adgangskode: mindst 8 tegn',
    'adgangskoden er 6-cifret',
    'adgangskode: 2-faktor',
    'adgangskode: se https://www.mitid.dk/kode2',
    'adgangskode: <https://www.mitid.dk/a1|mitid.dk>',
    'adgangskode: bent2@mail.dk',
    'koden er sendt til e-Boks',
    'fejlkode: C0001A',
    'error code: C0001A',
    'The PIN: **nothing** more',
  ])('not %j', (text) => {
    expect(redact(text)).toEqual({ text, kinds: [] });
  });
});
