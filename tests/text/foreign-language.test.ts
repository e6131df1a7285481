import { describe, expect, it } from 'vitest';
import { foreignLanguage } from '../../src/text/foreign-language.ts';

describe('a text in a foreign language', () => {
  it.each([
    ['de', 'Mein Mann hat sein Passwort vergessen'],
    ['de', 'MitID läuft nicht mehr'],
    ['pl', 'Moja mama zgubiła telefon i nie może się zalogować'],
    ['pl', 'nie mam paszportu'],
    ['uk', 'Мама загубила телефон, як заблокувати MitID?'],
    ['ar', 'سُرق هاتف أمي، كيف أوقف MitID؟'],
    ['fa', 'مادرم گذرنامه ندارد، چطور MitID بگیرد؟'],
    ['tr', 'Annem telefonunu kaybetti, ne yapalım?'],
    ['ro', 'Mama mea nu are pașaport, poate primi MitID?'],
  ])('is recognised as %s: %s', async (language, text) => {
    expect(await foreignLanguage(text)).toBe(language);
  });

  it('is any other one where the letters are not Latin', async () => {
    expect(await foreignLanguage('ฉันทำโทรศัพท์หาย')).toBe('other');
    expect(await foreignLanguage('Я потерял телефон, что делать?')).toBe('other');
  });

  it.each([
    'mor har mistet telefonen',
    'genaktivere appen',
    'ap virker itt',
    'jeg får ikke åpnet appen på den nye mobilen',
    'jag kan inte logga in längre',
    'my mother lost her phone',
    'MitID',
    '???',
    '👍 👍',
    '',
  ])('is none that is read, or read as Danish: %j', async (text) => {
    expect(await foreignLanguage(text)).toBeNull();
  });
});
