import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../src/text/redact.ts';

const CPR = '[CPR-nummer fjernet]';
const CODE = '[kode fjernet]';

const two = (number: number): string => String(number).padStart(2, '0');
const cprs = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    /** Added to the day in a replacement number. */
    replaced: fc.constantFrom(0, 60),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 99 }),
    last: fc.integer({ min: 0, max: 9999 }),
    between: fc.constantFrom(
      '',
      '-',
      ' ',
      '.',
      '/',
      '–',
      '—',
      '−',
      ' - ',
      ' – ',
      '_',
      ':',
      '\u00A0',
      '\u2011',
      '\n',
      '\u2043',
      '%2D',
      '&lt;',
    ),
    inDate: fc.constantFrom('', '.', '-', '/', ' '),
  })
  .map(({ day, replaced, month, year, last, between, inDate }) =>
    [[two(day + replaced), two(month), two(year)].join(inDate), String(last).padStart(4, '0')].join(between),
  );
/** Anything people write around a number; no further digit touches it, nor the sign of a telephone number abroad. */
const around = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('mit cpr er ', 'kode ', 'min pin 1234 ', '+45 33 98 00 10 '),
  )
  .filter(
    (text) =>
      !/[\p{Nd}+][\p{Cf}\uFE0F\u20E3]*$|^[\p{Cf}\uFE0F\u20E3]*\p{Nd}/u.test(text) && !/[<>]/u.test(text),
  );

describe('whatever is written', () => {
  it('no CPR number is left, and nothing else is gone', () => {
    fc.assert(
      fc.property(around, cprs, around, (before, cpr, after) => {
        const { text, kinds } = redact(`${before}${cpr}${after}`);
        expect(kinds).toContain('cpr');
        expect(text).not.toContain(cpr);
        expect(text).toContain(CPR);
      }),
      { numRuns: 1000 },
    );
  });

  it('redacting again changes nothing', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string(),
        cprs,
        fc.constantFrom(
          'kode',
          'pin',
          'er',
          '1234',
          '12 34',
          '4111 1111 1111 1111',
          '33980010',
          '. ',
          ', ',
          '\n',
          CODE,
          CPR,
          'kr',
          '2019',
          'i',
          'sidste fire',
        ),
      ),
    );
    fc.assert(
      fc.property(pieces, fc.constantFrom(' ', '', '-'), (parts, joint) => {
        const once = redact(parts.join(joint)).text;
        expect(redact(once)).toEqual({ text: once, kinds: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('a text without digits, and without a password, stays byte for byte', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !/\p{Nd}/u.test(text)),
        (text) => {
          expect(redact(text)).toEqual({ text, kinds: [] });
        },
      ),
    );
  });

  it.each([
    '1',
    '12 ',
    '1234 ',
    'kode 1234 ',
    'kode er ',
    '010190-1234 ',
    '1-',
    'a-',
    '\u200B',
    '<@U1> ',
    'cpr 1',
    'kode: x1 ',
    'kode a er ',
    'adgangskode:',
    '%2D',
    '&lt;',
    '1. januar 19',
    '---',
  ])('a page of %j is read to its end', (piece) => {
    const page = piece.repeat(Math.ceil(40_000 / piece.length));
    expect(redact(`${page} 010190-1234`).kinds).toContain('cpr');
  });
});
