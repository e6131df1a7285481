import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry, Snapshot } from '../../src/knowledge/snapshot.ts';
import { everyText, ownKnowledge, saidToday, sentencesOf } from '../support/own-knowledge.ts';

/** Something that no answer may say. */
type Never = {
  readonly what: string;
  /** Texts that say it: the search must find each. */
  readonly wrong: readonly string[];
  /** Texts that come close and are fine. */
  readonly right: readonly string[];
  /** Where it may not stand. */
  readonly in: (entry: Entry) => readonly string[];
  /** Gives the passages of a text that say it. */
  readonly find: (text: string) => readonly string[];
};

/** The telephone numbers that answers give: MitID Support, Cyberhotline, mit.dk, and the agency's for complaints. */
const NUMBERS = ['33980010', '33370037', '70802580', '33925200'];
/** The identity theft hotline that has another number today, and the two numbers of NemID. */
const RETIRED = ['33980098', '72247050', '72247090'];
/** Named as places where people log in or where a source says to look, not as places to read more. */
const NAMED = ['sundhed.dk', 'skat.dk', 'digitaliser.dk'];

let knowledge: Snapshot;
beforeAll(async () => {
  knowledge = await ownKnowledge();
});

const matches = (pattern: RegExp) => (text: string) => text.match(pattern) ?? [];

/** Finds sentences that speak of all of `about` and lack `unless`. */
function sentences(about: readonly RegExp[], unless?: RegExp): Never['find'] {
  return (text) =>
    sentencesOf(text)
      .flat()
      .filter((sentence) => about.every((one) => one.test(sentence)) && unless?.test(sentence) !== true);
}

/** What entries say today, apart from those whose reservation covers it. */
function unlessVaries(what: Entry['varies'][number]): Never['in'] {
  return (entry) => (entry.varies.includes(what) ? [] : saidToday(entry));
}

/** The addresses of a text, also those without https, that lead to no source. */
function addressesWithoutSource(text: string): string[] {
  const urls = [...knowledge.entries.values()].flatMap(({ sources, further }) =>
    [...sources.map(({ source }) => source), ...further].map(({ url }) => withoutScheme(url)),
  );
  return (text.match(/(https?:\/\/)?[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{Ll}{2,4}\b(\/[\p{L}\d/._-]*)?/gu) ?? [])
    .map((address) => withoutScheme(address).replace(/[./]+$/, ''))
    .filter((address) => !NAMED.includes(address) && !urls.some((url) => leadsTo(address, url)));
}

const withoutScheme = (url: string) => url.replace(/^https?:\/\//, '').replace(/^www\./, '');
const leadsTo = (address: string, url: string) =>
  url === address || url.startsWith(`${address}/`) || url.split('/')[0]?.endsWith(`.${address}`) === true;

const NOT = /\b(ikke|aldrig|hverken|ingen|ingenting|not|never|neither|nothing|nobody)\b/i;

const nevers: readonly Never[] = [
  {
    what: 'a number that could be a CPR number',
    wrong: [
      '010203-1234',
      'cpr 3112991234',
      '01 02 03 1234',
      '010203 – 1234',
      '01.02.03-1234',
      '01-02-03-1234',
    ],
    right: ['33 98 00 10', 'den 31. oktober 2023', '993199-1234', 'på 8 tal'],
    in: everyText,
    find: matches(/(?<!\d)(0[1-9]|[12]\d|3[01])[ ./-]?(0[1-9]|1[0-2])[ ./-]?\d{2}[ .–-]{0,3}\d{4}(?!\d)/g),
  },
  {
    what: 'a retired telephone number',
    wrong: ['33 98 00 98', '33980098', '7224 7050', '+45 72.24.70.90', '72-24-70-50'],
    right: ['33 98 00 10'],
    in: everyText,
    find: matches(new RegExp(RETIRED.map((number) => number.split('').join('[ .-]{0,2}')).join('|'), 'g')),
  },
  {
    what: 'a telephone number of somebody else',
    wrong: ['Ring på 12 34 56 78.', '12345678', '1234 5678', '+45 33 98 00 11'],
    right: [
      '33 98 00 10',
      '+45 33 98 00 10',
      '33 37 00 37',
      '70 80 25 80',
      '41,76 kroner',
      'den 22. september 2022',
    ],
    in: everyText,
    find: (text) =>
      (text.replaceAll('+45 ', '').match(/(?<![\d,])\d{2}([ .-]?\d{2}){3}(?!\d)/g) ?? []).filter(
        (number) => !NUMBERS.includes(number.replaceAll(/\D/g, '')),
      ),
  },
  {
    what: 'a price without a reservation',
    wrong: ['Den koster 41,76 kroner.', 'It costs 41.76 DKK.', '20 kr.'],
    right: ['Den koster penge.', 'Appen er gratis.'],
    in: unlessVaries('prices'),
    find: matches(/\d ?(kr|kroner|DKK)\b/gi),
  },
  {
    what: 'an opening hour without a reservation',
    wrong: ['De har åbent fra klokken 8.', 'De har åbent kl. 8.', 'They are open 8–20.'],
    right: ['Ring, når der er åbent.'],
    in: unlessVaries('opening-hours'),
    find: matches(/klokken|\bkl\.|\d ?[–-] ?\d/gi),
  },
  {
    what: 'a waiting time without a reservation',
    wrong: ['Vent en time.', 'Det tager 24 timer.', 'Den kommer efter 3 til 7 hverdage.', 'Wait one hour.'],
    right: ['It shows a code at the same time.', 'haft MitID i mere end 30 dage'],
    in: unlessVaries('waiting-times'),
    find: matches(
      /\b(en|to|tre|\d+) (timer?|minut(ter)?|hverdage|hours?|minutes?|working days)\b|\b(one|two) hours?\b/gi,
    ),
  },
  {
    what: 'a telephone that is answered day and night',
    wrong: [
      'Der er åbent døgnet rundt.',
      'Support svarer 24/7.',
      'Call the 24-hour line.',
      'Der er altid åbent.',
    ],
    right: ['Du skal vente 24 timer.'],
    in: saidToday,
    find: matches(/døgn|24\/7|24[- ]hour\b|around the clock|day and night|altid åbe?nt?|always open/gi),
  },
  {
    what: 'an address that is in no source',
    wrong: ['Se https://www.mitid-hjaelp.dk/.', 'Se mitid.net.', 'Se borger.dk/findes-ikke.', 'minmitid.dk'],
    right: ['Se mitid.dk.', 'Gå til borger.dk/digitalhjælper, og læs.', 'På sundhed.dk og skat.dk.'],
    in: (entry) => [...saidToday(entry), ...entry.earlier.map(({ answer }) => answer)],
    find: addressesWithoutSource,
  },
  {
    what: 'that NemID, the key card or the old app still works',
    wrong: ['Log ind med NemID.', 'Brug nøglekortet.', 'Find en kode på dit papkort.', 'Use the NemID app.'],
    right: ['NemID lukkede i 2023.', 'Nøglekortet virker ikke mere.', 'You can throw away the key card.'],
    in: saidToday,
    find: sentences(
      [/nemid|nøglekort|papkort|nøgleapp|key ?card/i],
      /lukke(de|t)\b|\bslut\b|\bgam(mel|melt|le)\b|\bold\b|skift(et|ede)|afløst|i stedet for|\bhaft\b|\bsmid\b|ikke .*\bmere\b|ikke få |holdt NemID op|\bkunne\b|\bkan ikke\b|\bvar\b|\bfør\b|opsige|svindel|\bclosed\b|\breplaced\b|\bchanged? from\b|\bmoved .* from\b|did not move|no longer|throw away|stopped|\bhad\b|\bwas\b|\bcould\b|cannot|\bbefore\b|cancel|fraud/i,
    ),
  },
  {
    what: 'what held in 2021 without saying that it is past',
    wrong: ['MitID kommer oktober 2021.', 'I 2021 skal du bruge begge.', 'Ordningen 2021 gælder.'],
    right: ['Den 6. oktober 2021 fik de første MitID.', 'Det gjorde nogle allerede i 2021.'],
    in: saidToday,
    find: (text) =>
      sentencesOf(text)
        .flat()
        .filter(
          (sentence) =>
            sentence.includes('2021') &&
            !(
              /(\d{1,2}\.? \p{L}+|\b(i|siden|fra|til|før|in|since|from|to|before)( \p{L}+)?) 2021/iu.test(
                sentence,
              ) &&
              /\b(var|kom|fik|gjorde|blev|skiftede|flytte(t|de)|begyndte|hørte|moved|began|got|tried|belonged|out of date)\b/i.test(
                sentence,
              )
            ),
        ),
  },
  {
    what: 'that one should wait for the bank',
    wrong: ['Vent, til banken skriver.', 'Wait for your bank.'],
    right: ['Du skal ikke vente på banken.'],
    in: saidToday,
    find: sentences([/\b(vent(er?)?|wait)\b/i, /\bbank/i], NOT),
  },
  {
    what: 'to approve something because somebody calls',
    wrong: ['Godkend, når de ringer.', 'Approve it during the call.', 'Godkend under et opkald.'],
    right: [
      'Godkend aldrig noget, fordi nogen ringer.',
      'Vil en, der ringer, have dig til at godkende, så læg på.',
    ],
    in: saidToday,
    find: sentences(
      [/godkend|approv/i, /\b(ring(e|er)?|opkald\w*|calls?|caller)\b/i],
      new RegExp(`${NOT.source}|læg på|hang up`, 'i'),
    ),
  },
  {
    what: 'an iPhone system, a size of the app or a ministry',
    wrong: [
      'Du skal have iOS 15.',
      'iPhone 7 er nok.',
      'Appen fylder 80 MB.',
      'Huawei virker.',
      'Finansministeriet',
    ],
    right: ['På iPhone og iPad: se mitid.dk.', 'flyttet til et andet ministerium'],
    in: saidToday,
    find: matches(
      /\biOS \d+|iPhone \d+|\b\d+ ?(MB|GB)\b|Huawei|HarmonyOS|\p{L}+ministeri\w+|Ministry of \w+/giu,
    ),
  },
  {
    what: 'to clear or hand in the old telephone',
    wrong: ['Slet alt på den gamle telefon.', 'Aflever telefonen.', 'Wipe the old phone first.'],
    right: ['Slet ikke noget på telefonen.', 'Slet den gamle nøgleapp fra din telefon.'],
    in: saidToday,
    find: sentences(
      [/\b(slet|nulstil|aflever|delete|wipe|hand in)\b/i, /telefon|phone/i],
      /\bikke\b|\bnot\b|nøgleapp|\bif you delete\b/i,
    ),
  },
  {
    what: 'to use a fingerprint, without saying when not to',
    wrong: ['Brug fingeraftryk.', 'Use a fingerprint.', 'Brug ikke koden.\n\nBrug fingeraftryk.'],
    right: [
      'I må ikke bruge fingeraftryk, når I er flere.',
      'Vælg fingeraftryk.\n\nDeler I appen, så brug hverken fingeraftryk eller ansigt.',
    ],
    in: saidToday,
    find: (text) => {
      const about = sentencesOf(text)
        .flat()
        .filter((sentence) => /fingeraftryk|fingerprint/i.test(sentence));
      return about.some((sentence) => NOT.test(sentence)) ? [] : about;
    },
  },
];

describe.each(nevers)('no answer gives or says $what', ({ in: textsOf, wrong, right, find }) => {
  it('in the knowledge base of this project', () => {
    const found = [...knowledge.entries.values()].flatMap((entry) =>
      textsOf(entry).flatMap((text) => find(text).map((passage) => `${entry.id}: ${passage}`)),
    );
    expect(found).toEqual([]);
  });

  it.each(wrong)('and %j would be found', (text) => {
    expect(find(text)).not.toEqual([]);
  });

  it.each(right)('while %j is fine', (text) => {
    expect(find(text)).toEqual([]);
  });
});
