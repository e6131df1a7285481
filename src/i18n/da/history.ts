import { formatDate, formatMoment } from './dates.ts';

const who = (by: string | null): string => (by === null ? 'nogen, som ikke er her mere' : by);

/** The window with what was done to an answer. `by` is a mention that Slack shows as a name, null when they were forgotten. */
export const history = {
  button: 'Historik',
  title: 'Historik',
  none: 'Svaret er ikke ændret her i Slack.',
  owner: (by: string | null) =>
    by === null ? 'Ingen passer på svaret.' : `${by} passer på svaret og får besked, når det skal ses efter.`,
  seeTo: 'Jeg passer på svaret',
  letGo: 'Jeg passer ikke på det mere',
  votesNone: 'Ingen har set svaret de seneste 30 dage.',
  entry: (at: string, by: string | null) => `*Nyt svar* skrevet af ${who(by)}\n${formatMoment(at)}`,
  edit: (at: string, by: string | null) => `*Rettet* af ${who(by)}\n${formatMoment(at)}`,
  checked: (at: string, by: string | null) => `*Stadig rigtigt*, siger ${who(by)}\n${formatMoment(at)}`,
  wording: (at: string, by: string | null) =>
    `*Et spørgsmål mere* lagt til af ${who(by)}\n${formatMoment(at)}`,
  owned: (at: string, owner: string | null) =>
    `${owner === null ? '*Ingen passer på svaret mere*' : `*${owner} passer på svaret*`}\n${formatMoment(at)}`,
  earlier: (date: string) => `*Det sagde man før* (${formatDate(date)})`,
  quote: (text: string) => `»${text}«`,
  likeness: {
    same: ['Teksten er den samme. Kun noget andet er rettet, fx kilden, det engelske eller valgene.'],
    'same-words': ['Ordene er de samme. Kun det, der er fedt eller står i lister, er anderledes.'],
    others: [],
  },
  textUnknown: 'Det, der stod før, er ikke gemt. Sådan blev det:',
  inFiles: 'Står nu i filerne og kan ikke tages tilbage her. Skal det gamle gælde igen, så tryk »Ret svar«.',
  takenBack: (at: string, by: string | null) => `Taget tilbage af ${who(by)}, ${formatMoment(at)}`,
  older: (count: number) => `… og ${count} ældre, som der ikke er plads til.`,
  takeBack: 'Tag tilbage',
  ask: {
    title: 'Tag tilbage?',
    yes: 'Tag tilbage',
    no: 'Nej',
    entry: 'Svaret forsvinder, og jeg bruger det ikke mere.',
    edit: 'Så siger svaret igen det, der stod før.',
    checked: 'Så har svaret igen den dag, det sidst blev tjekket før.',
    wording: 'Så genkender jeg ikke længere spørgsmålet sådan.',
    owner: 'Så passer den, der passede på svaret før, på det igen.',
    reopens:
      'Spørgsmålet, det blev gemt til, kommer tilbage til dem, der venter. De, der har fået besked, får ikke en ny.',
  },
  outcomes: {
    'taken-back': 'Taget tilbage. Det gælder fra nu af.',
    reopened: 'Taget tilbage. Spørgsmålet venter nu på et svar igen.',
    already: 'En anden koordinator har lige taget det tilbage.',
    'built-on':
      'Noget andet bygger på det: en nyere ændring, eller et andet svar, der fører hertil. Ret det først.',
    'in-files':
      'Det står nu i filerne og kan ikke tages tilbage her. Skal det gamle gælde igen, så tryk »Ret svar«.',
    gone: 'Det er her ikke længere.',
  },
} as const;
