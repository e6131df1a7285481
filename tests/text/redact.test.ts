import { describe, expect, it } from 'vitest';
import { redact, withoutMarks } from '../../src/text/redact.ts';

const CPR = '[CPR-nummer fjernet]';
const CARD = '[kortnummer fjernet]';
const CODE = '[kode fjernet]';

describe('CPR numbers', () => {
  it.each([
    ['010190-1234', CPR],
    ['Mit cpr er 010190-1234, tak', `Mit cpr er ${CPR}, tak`],
    ['0101901234', CPR],
    ['010190 1234', CPR],
    ['010190.1234', CPR],
    ['010190/1234', CPR],
    ['010190–1234', CPR],
    ['010190 – 1234', CPR],
    ['010190—1234', CPR],
    ['010190_1234', CPR],
    ['010190\u00A01234', CPR],
    ['010190\u20111234', CPR],
    ['010190\u22121234', CPR],
    ['0101\u200B90-1234', CPR],
    ['01.01.90-1234', CPR],
    ['01-01-90 1234', CPR],
    ['01/01/90-1234', CPR],
    ['01 01 90 1234', CPR],
    ['01 01 90 12 34', CPR],
    ['0 1 0 1 9 0 1 2 3 4', CPR],
    ['01-01-1990-1234', CPR],
    ['01011990-1234', CPR],
    ['０１０１９０-１２３４', CPR],
    ['cpr0101901234x', `cpr${CPR}x`],
    ['cpr-nr.: 0101 90 1234', `cpr-nr.: ${CPR}`],
    ['personnummer 010 190 1234', `personnummer ${CPR}`],
    ['290200-1234', CPR],
    ['311299-0000', CPR],
    ['min mor 010138-1234 og min far 020235-4321', `min mor ${CPR} og min far ${CPR}`],
    ['<tel:0101901234|0101901234>', `<tel:${CPR}|${CPR}>`],
    ['(010190-1234)', `(${CPR})`],
    ['(010190)-1234', `(${CPR}`],
    ['010190 (1234)', `${CPR})`],
    ['010190, 1234', CPR],
    ['010190\n1234', CPR],
    ['010190·1234', CPR],
    ['010190．1234', CPR],
    ['01.01.90.1234', CPR],
    ['0101 90 1234', CPR],
    ['0101 901234', CPR],
    ['010190 12 34', CPR],
    ['010190-12-34', CPR],
    ['010190 1 2 3 4', CPR],
    ['01.01.1990 1234', CPR],
    ['01011990 1234', CPR],
    ['010119901234', CPR],
    ['010190-1234kan ikke', `${CPR}kan ikke`],
    ['010190-1234,020290-1234', `${CPR},${CPR}`],
    // Replacement numbers.
    ['610190-1234', CPR],
    ['erstatnings-cpr 910190 1234', `erstatnings-cpr ${CPR}`],
    ['7101901234', CPR],
    // Signs as addresses, Slack and web pages write them, and rare ones.
    ['010190%2D1234', CPR],
    ['010190%201234', CPR],
    ['010190&lt;1234', CPR],
    ['010190&nbsp;1234', CPR],
    ['010190&#45;1234', CPR],
    ['01\u204301\u204390\u20431234', CPR],
    ['010190➖1234', CPR],
    ['&lt;010190-1234&gt;', `&lt;${CPR}&gt;`],
    // The month in words.
    ['1. januar 1990 - 1234', CPR],
    ['født den 1. Januar 1990 – 1234.', `født den ${CPR}.`],
    ['1. januar 1990, 1234', CPR],
    ['1 jan 1990 1234', CPR],
    ['1. jan. 90-1234', CPR],
    ['3. okt. 2012-1234', CPR],
    ['January 1st, 1990 - 1234', CPR],
    ['1 January 1990 - 1234', CPR],
    // Written as nothing else is.
    ['kundenummer 010190-1234', `kundenummer ${CPR}`],
  ])('%s', (text, redacted) => {
    expect(redact(text)).toEqual({ text: redacted, kinds: ['cpr'] });
  });

  it.each([
    '+45 33 98 00 10',
    'Ring 33980010, +4533980010 eller 0045 33 98 00 10',
    'ring 33 98 00 10 eller 33 37 00 37',
    '310299-1234',
    '310499-1234',
    '320199-1234',
    '001299-1234',
    '011399-1234',
    '290201-1234',
    '33 98 00 10 20',
    '70 20 20 20',
    '+10 12 12 12 12',
    'den 10.12.2026 14',
    'den 01.01.2026 1230',
    'kl. 10-12 og 13-16',
    '010190',
    '12345678901',
    '5010190-1234',
    'reg. 1234 konto 1234567890',
    'konto 12341234567890',
    'IBAN DK50 0040 0440 1162 43',
    'CVR 34051178',
    'den 24.11.26 kl. 14.30',
    '2026-11-24T10:30:00.000Z',
    '24-11-2026',
    'MitID 2.10.11, iOS 17.6.1, Android 14',
    'det koster 1.500,00 kr.',
    'faktura 20261124001',
    '<@U0101901234> hej',
    '<#C0101901234|hjaelp>',
  ])('not %s', (text) => {
    expect(redact(text)).toEqual({ text, kinds: [] });
  });
});

describe('card numbers', () => {
  it.each([
    ['4111111111111111', CARD],
    ['4111 1111 1111 1111', CARD],
    ['4111-1111-1111-1111', CARD],
    ['5019 7170 1010 3742', CARD],
    ['3782 822463 10005', CARD],
    ['30569309025904', CARD],
    ['4222222222222', CARD],
    ['6304000000000000', CARD],
    ['kort4111111111111111', `kort${CARD}`],
    ['4111.1111.1111.1111', CARD],
    ['4111\n1111\n1111\n1111', CARD],
    ['4111, 1111, 1111, 1111', CARD],
    ['3782/822463/10005', CARD],
    ['kort 4111 1111 1111 1111 udløber 12/27', `kort ${CARD} udløber 12/27`],
  ])('%s', (text, redacted) => {
    expect(redact(text)).toEqual({ text: redacted, kinds: ['card'] });
  });

  it.each([
    '4111 1111 1111 1112',
    '411111111111',
    '1234 1234567890',
    'DK4111111111111111',
    'fra 20.11.2026-24.11.2026',
    '33980010 70202020',
  ])('not %s', (text) => {
    expect(redact(text)).toEqual({ text, kinds: [] });
  });
});

describe('codes', () => {
  it.each([
    ['min kode er 1234', `min kode er ${CODE}`],
    ['Min kode er: "1234".', `Min kode er: "${CODE}".`],
    ['1234 er min pin', `${CODE} er min pin`],
    ['1234 bruger jeg som kode', `${CODE} bruger jeg som kode`],
    ['pinkode 123456', `pinkode ${CODE}`],
    ['PIN-KODEN ER 12345678!', `PIN-KODEN ER ${CODE}!`],
    ['pin=1234', `pin=${CODE}`],
    ['pin1234', `pin${CODE}`],
    ['adgangskode:\n123456', `adgangskode:\n${CODE}`],
    [
      'adgangskoden jeg bruger til mitid på min gamle telefon er 9988',
      `adgangskoden jeg bruger til mitid på min gamle telefon er ${CODE}`,
    ],
    ['password: 123456', `password: ${CODE}`],
    ['engangskoden 123 456 kom på sms', `engangskoden ${CODE} kom på sms`],
    ['jeg fik sms-koden 445566', `jeg fik sms-koden ${CODE}`],
    ['min kode er 1 2 3 4', `min kode er ${CODE}`],
    ['mine koder: 1234, 5678 og 9999', `mine koder: ${CODE}, ${CODE} og ${CODE}`],
    ['min pinkode er 1984', `min pinkode er ${CODE}`],
    ['my code is 1234', `my code is ${CODE}`],
    ['fik koden d. 24. november, den er 445566', `fik koden d. 24. november, den er ${CODE}`],
    ['født 010190, de sidste fire er 1234', `født 010190, de sidste fire er ${CODE}`],
    ['pukkoden hedder 12345678', `pukkoden hedder ${CODE}`],
    ['aktiveringskode 12345678', `aktiveringskode ${CODE}`],
    ['aktiveringskoden er 12 34 56 78', `aktiveringskoden er ${CODE}`],
    ['din kode er 123-456', `din kode er ${CODE}`],
    ['kode 12-34', `kode ${CODE}`],
    ['min kode er 1-2-3-4', `min kode er ${CODE}`],
    ['min kode er 1.2.3.4', `min kode er ${CODE}`],
    ['min kode er 1, 2, 3, 4', `min kode er ${CODE}`],
    ['koden til appen er 4 7 1 1', `koden til appen er ${CODE}`],
    ['adgangskode til mitid.dk: 1234', `adgangskode til mitid.dk: ${CODE}`],
    ['adgangskoden til min konto er 12345678', `adgangskoden til min konto er ${CODE}`],
    ['kode nummer 2 er 1234', `kode nummer 2 er ${CODE}`],
    ['kodeviseren viser 123456', `kodeviseren viser ${CODE}`],
    ['1234 1234 er min kode', `${CODE} ${CODE} er min kode`],
    ['1234, 5678 og 9999 er mine koder', `${CODE}, ${CODE} og ${CODE} er mine koder`],
    ['min kode: <tel:12345678|12345678>', `min kode: <tel:${CODE}|${CODE}>`],
  ])('%j', (text, redacted) => {
    expect(redact(text)).toEqual({ text: redacted, kinds: ['code'] });
  });

  it.each([
    'hvordan laver man en kode på 6 cifre',
    'en kode på 123456 tegn',
    'jeg har haft samme kode siden 2019',
    'jeg skiftede kode i 2024',
    'koden kom 24-11-2026',
    'en ny kodeviser koster 1500 kr',
    'koden på kortet kostede 1500 kr.',
    'fejlkode 8003',
    'koden virker ikke, fejl 8003',
    'error code 8003',
    'landekoden er 0045',
    'ring 33980010, hvis du har glemt din kode',
    'Har du glemt din kode? 33980010 kan hjælpe',
    'få en ny kode på 33 98 00 10',
    'glemt kode 33 98 00 10',
    'glemt kode +45 33 98 00 10',
    'glemt pinkode 70 20 20 20',
    'ring mig på 20304050 min kode virker ikke',
    'koden virker ikke, mit nummer er 20304050',
    'koden blev lavet 2019',
    'vi er 1200 frivillige, der mangler koder',
    'koder til 2500 medlemmer',
    'en sms fra 1919 med en kode',
    'reg.nr. 1234 og kode',
    'kode 2.10.11',
    'åbent kl. 10.00-16.00, husk kode',
    'den nye kodeviser koster 299,95 kr',
    'kodeviser 12345678',
    'koden er 123',
    'koden er 123456789',
    'MitID version 2026 har ingen pin',
    'Jeg bor i 8000 Aarhus',
    'Koden er glemt. Vi er 1234 medlemmer.',
  ])('not %j', (text) => {
    expect(redact(text)).toEqual({ text, kinds: [] });
  });
});

describe('a text with several kinds', () => {
  it('names each kind once and keeps all else as it was', () => {
    expect(
      redact('  Hej 👋🏽\r\ncpr 010190-1234,\tkort 4111 1111 1111 1111, pin 1234 og kode 4321 — ÆØÅ\u200B '),
    ).toEqual({
      text: `  Hej 👋🏽\r\ncpr ${CPR},\tkort ${CARD}, pin ${CODE} og kode ${CODE} — ÆØÅ\u200B `,
      kinds: ['cpr', 'card', 'code'],
    });
  });

  it('can be read without the marks', () => {
    expect(withoutMarks(redact('010190-1234 virker ikke').text).trim()).toBe('virker ikke');
  });
});
