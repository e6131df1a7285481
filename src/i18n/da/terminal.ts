/** The kinds of features that count for an answer; see `KINDS`. */
const featureKinds: Readonly<Record<string, string>> = {
  word: 'ord',
  pair: 'ordpar',
  piece: 'bogstaver',
  concept: 'begreb',
  negated: 'nægtelse af',
};
/** `+1,25`: above 0 counts for an answer, below 0 against it. */
const WEIGHT = new Intl.NumberFormat('da-DK', {
  signDisplay: 'always',
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

const PERCENT = new Intl.NumberFormat('da-DK', { style: 'percent' });

/** What the terminal says around the answers. */
export const terminal = {
  usage: [
    'Brug: npm run ask -- "dit spørgsmål"          svar på ét spørgsmål',
    '      npm run ask                             samtale, indtil du trykker Ctrl-D',
    '      npm run -s ask -- --json "spørgsmål"    svaret som ét JSON-objekt',
    '      npm run ask -- --why "spørgsmål"        svaret, og hvad der pegede på det',
    '      npm run ask -- --spoken "spørgsmål"     svaret, som man læser det højt',
    '      --knowledge MAPPE                       brug en anden vidensbase',
  ].join('\n'),
  jsonNeedsQuestion: '--json skal have et spørgsmål i anførselstegn.',
  spokenNeedsQuestion: '--spoken skal have et spørgsmål i anførselstegn.',
  whyNeedsQuestion: '--why skal have et spørgsmål i anførselstegn.',
  why: {
    heading: 'Hvorfor?',
    none: 'Intet i spørgsmålet pegede på et af svarene.',
    entry: (title: string, id: string) => `${title} (${id})`,
    nearest: (wording: string) => `ligner mest: "${wording}"`,
    subject: (title: string, id: string) => `Uden svar: ${title} (${id})`,
    weighed: (probability: number, likeness: number) =>
      `${PERCENT.format(probability)} sandsynligt, ligner ${PERCENT.format(likeness)}`,
    shared: (stems: readonly string[]) => `fælles ord: ${stems.join(', ')}`,
    ours: (stems: readonly string[]) => `ord, som kun vores svar bruger: ${stems.join(', ')}`,
    taken: 'Det er det, spørgsmålet bliver taget for.',
    against: {
      'entry-likelier': 'Ikke taget for det: et af svarene er mere sandsynligt.',
      unlikely: 'Ikke taget for det: det er ikke sandsynligt nok.',
      unlike: 'Ikke taget for det: det ligner ikke nok.',
      ours: 'Ikke taget for det: der står et af vores ord.',
      'nothing-shared': 'Ikke taget for det: der er ingen sigende ord fælles.',
    },
    harm: (probability: number, from: number) =>
      [
        `Fare for misbrug eller tab: ${PERCENT.format(probability)}.`,
        ...(from > 1 ? [] : [`Fra ${PERCENT.format(from)} kommer svar om sikkerhed først.`]),
      ].join(' '),
    feature: (kind: string, name: string, weight: number) =>
      `${WEIGHT.format(weight)}  ${featureKinds[kind] ?? kind} "${name}"`,
  },
  welcome: 'Spørg om MitID, og tryk Enter. Stop med Ctrl-D.',
  prompt: 'Spørgsmål: ',
  chooseNumber: (count: number) => `Skriv et tal fra 1 til ${count} for at se svaret.`,
  newQuestion: 'nyt',
  askAnew: 'Spørg om noget nyt.',
  readAlone: 'Var det et nyt spørgsmål, så skriv »nyt«.',
  person: 'Det forstår jeg godt. I Slack kan du trykke »Spørg en koordinator«, så ser et menneske på det.',
  goodbye: 'Farvel, og tak for spørgsmålene.',
  startUsage: [
    'Brug: npm start                   MitID-hjælper i Slack, eller på denne computer, når der ingen tokens er',
    '      npm start -- --terminal     en samtale her i terminalen',
    '      npm start -- --check        se, om alt er i orden, og stop igen',
    '      npm start -- --version      se, hvilken udgave det er',
  ].join('\n'),
  local: (address: string) =>
    [
      `Prøv MitID-hjælper her på computeren: ${address}`,
      'Åbn adressen i en browser. Stop med Ctrl-C.',
      `Sider for borgere:          ${address}/svar`,
      '',
      'Hellere her i terminalen?   npm start -- --terminal',
      'I jeres rigtige Slack?      Opret appen på https://api.slack.com/apps fra manifest.json, og skriv',
      '                            SLACK_BOT_TOKEN og SLACK_APP_TOKEN i filen .env (se .env.example).',
    ].join('\n'),
  health: (address: string) => `Sådan har jeg det: ${address}`,
  pages: (address: string) => `Sider for borgere: ${address}`,
  copied: (file: string) => `Databasen bliver ændret til denne udgave. Den, som den var, ligger i ${file}.`,
  localReady: 'MitID-hjælper er klar.',
  running: (mode: string) => `MitID-hjælper er klar i Slack (${mode}). Stop med Ctrl-C.`,
  stopping: 'Stopper. Jeg gør de svar færdige, som er i gang …',
} as const;
