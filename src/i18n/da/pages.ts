import { formatDate } from './dates.ts';

const support = { text: 'MitID Support: 33 98 00 10', number: '+4533980010' } as const;

/** What the pages for citizens say around the answers. */
export const pages = {
  name: 'Svar om MitID',
  documentTitle: (title: string) => `${title} · Svar om MitID`,
  skip: 'Gå til indholdet',
  navigation: 'Sider',
  topics: 'Emner',
  intro: 'Her er svar på spørgsmål om MitID. Mennesker har skrevet dem og tjekket dem.',
  search: {
    label: 'Skriv dit spørgsmål om MitID',
    hint: 'Skriv aldrig CPR-nummer, koder eller adgangskoder her.',
    button: 'Find svar',
    none: 'Der er intet svar med de ord. Prøv med andre ord, eller vælg et spørgsmål nedenfor.',
  },
  chooseTopic: 'Eller vælg et emne',
  questions: (count: number) => `${count} spørgsmål`,
  more: 'Mere',
  choose: 'Hvad passer bedst?',
  safety: 'Det handler om din sikkerhed',
  sources: 'Kilder',
  further: 'Læs mere',
  related: 'Måske vil du også vide',
  inEnglish: 'In English',
  sheet: 'Svaret på papir',
  booklet: 'Hele emnet som hæfte',
  slides: 'Emnet på storskærm',
  back: 'Tilbage til forsiden',
  footer: {
    human: 'Vil du hellere tale med et menneske?',
    support,
    hours: 'Tjek åbningstiden på mitid.dk.',
    privacy: 'Siden bruger ingen cookies og gemmer ikke, hvem du er.',
  },
  redacted:
    'Jeg har fjernet et nummer eller en kode fra dit spørgsmål og ikke gemt det. Skriv aldrig den slags her.',
  cut: 'Dit spørgsmål var meget langt. Jeg har kun læst begyndelsen.',
  chat: {
    complaint: 'Det er jeg ked af. Skriv dit spørgsmål igen med andre ord, gerne kort.',
    person:
      'Det forstår jeg godt. Ring til MitID Support på 33 98 00 10, eller spørg på en it-café. Giv aldrig dine koder til nogen.',
    repeat: 'Skriv dit spørgsmål igen, så leder jeg efter svaret.',
  },
  noAnswer: 'Ikke noget sikkert svar',
  foreign: 'Another language',
  problems: {
    missing: {
      title: 'Siden findes ikke',
      text: 'Svaret er måske flyttet. Skriv dit spørgsmål, eller vælg et emne.',
    },
    method: { title: 'Det kan siden ikke', text: 'Gå til forsiden, og skriv dit spørgsmål der.' },
    long: { title: 'Det var for langt', text: 'Skriv spørgsmålet kortere, gerne med få ord.' },
    busy: {
      title: 'Vent et øjeblik',
      text: 'Der kommer mange spørgsmål herfra lige nu. Vent et minut, og prøv igen.',
    },
    starting: {
      title: 'Vent et øjeblik',
      text: 'Svarene er ved at blive hentet frem. Prøv igen om lidt.',
    },
    failed: {
      title: 'Noget gik galt',
      text: 'Det er ikke din skyld. Prøv igen om lidt. Haster det, så ring til MitID Support på 33 98 00 10.',
    },
  },
  sheetPage: {
    title: (title: string) => `På papir: ${title}`,
    booklet: (topic: string) => `Hæfte: ${topic}`,
    back: 'Tilbage til svaret',
    backToFront: 'Tilbage til forsiden',
    print: 'Skriv ud',
    printHint: 'Tryk Ctrl og P, eller vælg Udskriv i browserens menu.',
    steps: 'Sådan gør du',
    choices: 'Hvad passer bedst?',
    notes: 'Noter',
    neverCodes: 'Skriv aldrig koder her.',
    checked: (date: string) => `Svaret er tjekket ${formatDate(date)}.`,
    got: (cafe: string, date: string) => `Fået på it-caféen i ${cafe} den ${formatDate(date)}.`,
    gotAnywhere: (date: string) => `Skrevet ud den ${formatDate(date)}.`,
    scan: 'Se svaret på nettet',
    support,
  },
} as const;
