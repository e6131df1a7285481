import { listed } from './counts.ts';
import { formatDate } from './dates.ts';
import { noAnswer } from './no-answer.ts';

/** What changes often, by its name in the files. */
type Varying = 'prices' | 'opening-hours' | 'waiting-times';
const varying = {
  da: { prices: 'priser', 'opening-hours': 'åbningstider', 'waiting-times': 'ventetider' },
  en: { prices: 'prices', 'opening-hours': 'opening hours', 'waiting-times': 'waiting times' },
} as const;

const NUMBERS = {
  da: ['Et', 'To', 'Tre', 'Fire', 'Fem', 'Seks', 'Syv', 'Otte', 'Ni', 'Ti'],
  en: ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'],
} as const;

/** By ISO 639-1, as they stand after "på". */
const LANGUAGES = {
  ar: 'arabisk',
  de: 'tysk',
  fa: 'farsi',
  pl: 'polsk',
  ro: 'rumænsk',
  tr: 'tyrkisk',
  uk: 'ukrainsk',
  other: 'et andet sprog',
} as const;

/** MitID's own site, as its pages name their publisher. */
const OURS = 'mitid.dk';

type Page = {
  readonly publisher: string;
  readonly published: string | null;
  readonly language: 'da' | 'en';
};

/** What an answer holds that changes often, and the pages that it builds on. */
type Held = {
  readonly varies: readonly Varying[];
  readonly sources: readonly { readonly source: Pick<Page, 'publisher'> }[];
};

/**
 * The line that closes an answer which holds what changes often; null for all others. It names where to look: mitid.dk, unless
 * the answer has nothing from there.
 */
function reservation({ varies, sources }: Held, language: 'da' | 'en'): string | null {
  if (varies.length === 0) return null;
  const names = varies.map((one) => varying[language][one]);
  const list = listed(names, language);
  const subject = list.charAt(0).toUpperCase() + list.slice(1);
  const publishers = sources.map(({ source }) => source.publisher);
  const where = publishers.includes(OURS) ? OURS : (publishers[0] ?? OURS);
  return language === 'da'
    ? `${subject} kan ændre sig. Se ${where}.`
    : `${subject} may change. See ${where}.`;
}

/** What the bot says about an answer, in Slack and in the terminal alike. */
export const answers = {
  nearest: 'Måske hjælper et af disse svar:',
  chat: {
    complaint: 'Det er jeg ked af. Skriv dit spørgsmål igen med andre ord, eller spørg en koordinator.',
    person:
      'Det forstår jeg godt. Skriv først, hvad det handler om. Under svaret kan du trykke »Spørg en koordinator«, og så ser et menneske på det. Haster det, og handler det om MitID, så ring til MitID Support på 33 98 00 10.',
    repeat: 'Jeg ved ikke, hvad jeg skal gentage. Skriv dit spørgsmål igen, så svarer jeg kort.',
  },
  person:
    'Det forstår jeg godt. En koordinator er et menneske og kan se på dit spørgsmål. Haster det, og handler det om MitID, så ring til MitID Support på 33 98 00 10.',
  checked: (date: string) => `Tjekket ${formatDate(date)}`,
  asked: (question: string) => `Spørgsmål: »${question}«`,
  /** What a question in a foreign language was told, for whoever reads along. */
  foreign: (language: keyof typeof LANGUAGES) =>
    `Spørgsmålet er vist på ${LANGUAGES[language]}. Her står, at jeg kun svarer på dansk og engelsk, og hvor der er hjælp.`,
  joined: (before: string) => `Jeg læste det sammen med »${before}«`,
  /** `named`: the page's publisher, perhaps as a link. */
  readMore: (named: string, { publisher, language }: Omit<Page, 'published'>, checked: string) => {
    const where = /\w\.\w/u.test(publisher) ? 'på' : 'hos';
    const english = language === 'en' ? ' (på engelsk)' : '';
    return `Læs mere ${where} ${named}${english} · tjekket ${formatDate(checked)}`;
  },
  overdue: (review: string) => `Skulle være set efter ${formatDate(review)}`,
  sourcesHeading: 'Kilder:',
  furtherHeading: 'Læs mere:',
  source: (title: string, publisher: string) => `${title}, ${publisher}`,
  /** What stands behind the title of a page: "mitid.dk, 22. september 2022, på engelsk". */
  page: ({ publisher, published, language }: Page) =>
    [
      publisher,
      ...(published === null ? [] : [formatDate(published)]),
      ...(language === 'en' ? ['på engelsk'] : []),
    ].join(', '),
  earlierHeading: 'Hvad sagde man før?',
  earlier: (date: string) =>
    // Of some answers only the month or the year is known.
    date.length === 10 ? `Svar pr. ${formatDate(date)}:` : `Svar fra ${formatDate(date)}:`,
  earlierNotice: 'Sådan lød svaret dengang. Det kan være ændret siden.',
  reservation,
  /** What is said around an answer that is read aloud. */
  spoken: (entry: Held, language: 'da' | 'en') => ({
    step: (number: number) => `${NUMBERS[language][number - 1] ?? number}: `,
    reservation: reservation(entry, language),
  }),
  related: 'Måske vil du også vide:',
  didYouMean: 'Mente du …?',
  /** Where money may be lost, what to do at once comes before the choice. */
  didYouMeanHint: ([likeliest]: readonly { readonly safety: boolean }[]) =>
    likeliest?.safety === true
      ? 'Er nogen blevet snydt, så spær hele MitID på mitid.dk, og ring straks til banken. Vælg så det, der passer bedst.'
      : 'Jeg er ikke helt sikker på, hvad du spørger om. Vælg det, der passer bedst.',
  didYouMeanOutLoud: (titles: readonly string[]) => `Mente du: ${titles.join(' Eller: ')}`,
  inDanish: 'På dansk:',
  noAnswer,
  elsewhere: (page: string, publisher: string) => `Prøv siden »${page}« fra ${publisher}.`,
  nearestTopics: 'Måske finder du svaret under et af disse emner:',
} as const;
