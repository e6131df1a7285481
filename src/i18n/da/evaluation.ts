const percent = new Intl.NumberFormat('da-DK', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const decimals = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const error = new Intl.NumberFormat('da-DK', { minimumFractionDigits: 3, maximumFractionDigits: 3 });

type Details = Readonly<Record<string, string | number>>;

const NONE = 'intet svar';

/** What the measuring of the matcher says, in the terminal and on its page. */
export const evaluation = {
  usage: [
    'Brug: npm run -s eval -- --questions FIL    mål svarene på spørgsmålene i FIL (JSON-linjer); kan gentages',
    '      --all                                 mål alle sæt i tests/evals, og vis dem i én tabel',
    '      --goals FIL                           brug andre mål end goals.json ved siden af spørgsmålene',
    '      --knowledge MAPPE                     brug en anden vidensbase',
    '      --json                                tallene som ét JSON-objekt',
    '      --verbose                             vis hvert spørgsmål, der gik galt, og hvorfor (ét sæt)',
    '      --peers                               sammenlign med andre søgemaskiner (et kvarter, ét sæt)',
    '      --report MAPPE                        skriv en side med det hele: MAPPE/index.html (ét sæt)',
    '',
    'Et spørgsmål kan have "after" (det, samme person spurgte om lige før) og "kind" (det er småsnak: thanks,',
    'greeting, about-bot, complaint, person eller repeat). Spørgsmål med "after" tælles for sig.',
    'De nærmeste svar under "Det ved jeg ikke" tæller som tilbudt. Småsnak og fremmede sprog tæller som holdt',
    'tilbage, ikke som falske svar. Sæt, hvis navn begynder med unseen, viser kun tal: ingen må se spørgsmålene.',
  ].join('\n'),
  questionsMissing: '--questions FIL eller --all skal være der.',
  oneSetOnly: '--verbose, --peers og --report er kun til ét sæt.',
  unseen: (set: string) => `${set} er et sæt, som ingen må se: kun tallene vises.`,
  goalsBroken: (file: string) => `${file}: det er ikke mål. Skriv fx { "*": { "helpful": 0.96 } }.`,
  noFile: (file: string) => `${file}: filen findes ikke.`,
  cannotWrite: (file: string, reason: string) => `${file}: siden kan ikke skrives (${reason}).`,
  written: (file: string) => `Siden er skrevet: ${file}`,
  comparing: 'Sammenligner med andre søgemaskiner. Det tager omkring et kvarter …',
  problem: (file: string, line: number, reason: string) => `${file}:${line}: ${reason}`,
  problems: {
    'not-json': () => 'linjen er ikke gyldig JSON.',
    'not-object': () => 'linjen skal være et objekt: { "q": "…", "expect": ["…"], "style": "…" }.',
    q: () => '"q" mangler eller er ikke en tekst.',
    expect: () => '"expect" mangler eller er ikke en liste af id\'er – den er tom, når intet svar passer.',
    style: () => '"style" mangler eller er tom.',
    after: () => '"after" er ikke en tekst.',
    kind: () => '"kind" kendes ikke. Skriv thanks, greeting, about-bot, complaint, person eller repeat.',
    'unknown-id': (d: Details) =>
      `svaret "${d['id']}" findes ikke i vidensbasen${d['suggestion'] === undefined ? '.' : ` – mente du "${d['suggestion']}"?`}`,
    'no-questions': () => 'filen har ingen spørgsmål.',
  },

  share: (value: number | null) => (value === null ? '–' : percent.format(value)),
  interval: (low: number, high: number) => `${percent.format(low)} til ${percent.format(high)}`,
  confidence: (value: number) => decimals.format(value),
  calibrationError: (value: number) => `Kalibreringsfejl: ${error.format(value)}`,
  counts: (questions: number, answerable: number, followUps: number) => {
    const counted = `${questions} spørgsmål: ${answerable} med svar, ${questions - answerable} uden`;
    return followUps === 0 ? counted : `${counted}; ${followUps} følger efter et andet og tælles for sig`;
  },
  set: 'sæt',
  number: 'antal',
  goals: {
    met: 'Alle mål er nået.',
    missed: 'Målet er ikke nået:',
    shortfall: (name: string, value: number, goal: number, isSeldom: boolean) =>
      `${name} ${percent.format(value)} (${isSeldom ? 'højst' : 'mindst'} ${percent.format(goal)})`,
  },
  all: 'alle',
  style: 'stil',
  measures: {
    firstRight: { name: 'Rigtigt øverst', short: 'øverst', meaning: 'Det bedste bud er rigtigt.' },
    topThree: { name: 'Rigtigt i top 3', short: 'top 3', meaning: 'Et af de tre bedste bud er rigtigt.' },
    answeredRight: { name: 'Svarer rigtigt', short: 'rigtigt', meaning: 'Der svares, og svaret er rigtigt.' },
    answeredWrong: { name: 'Svarer forkert', short: 'forkert', meaning: 'Der svares, og svaret er forkert.' },
    helpful: {
      name: 'Hjælper',
      short: 'hjælper',
      meaning:
        'Der svares rigtigt, eller det rigtige er med i "Mente du …?" eller blandt de nærmeste svar under "Det ved jeg ikke".',
    },
    falseAnswers: {
      name: 'Falske svar',
      short: 'falske',
      meaning: 'Intet svar passer, men der svares alligevel.',
    },
    unknownOnUnanswerable: {
      name: 'Siger "ved jeg ikke"',
      short: 'ved ikke',
      meaning: 'Intet svar passer, og intet svares eller foreslås. Småsnak og fremmede sprog tæller med.',
    },
    harmHelped: {
      name: 'Hjælper ved fare',
      short: 'fare',
      meaning: 'Nogen kan miste penge, og et rigtigt svar gives eller tilbydes.',
    },
    harmSoothed: {
      name: 'Beroliger ved fare',
      short: 'beroliger',
      meaning:
        'Nogen kan miste penge, men får småsnak, "det ved jeg ikke" eller en vejledning, og intet om sikkerhed.',
    },
    chatTaken: {
      name: 'Forstår småsnak',
      short: 'småsnak',
      meaning:
        'Tak, hilsener, klager og ønsker om et menneske eller om at få svaret igen tages for det, de er.',
    },
    followUpsHelped: {
      name: 'Hjælper ved opfølgning',
      short: 'følger op',
      meaning: 'Spørgsmålet læses sammen med det forrige. Disse spørgsmål tælles kun her og i deres stil.',
    },
    foreignServed: {
      name: 'Klarer fremmede sprog',
      short: 'fremmed',
      meaning: 'Der svares rigtigt, eller det siges på sproget, hvilke sprog der forstås.',
    },
  },
  peers: {
    heading: 'Andre søgemaskiner',
    engine: 'søgemaskine',
    names: {
      matcher: 'MitID-hjælper',
      fuse: 'Fuse.js, hele spørgsmålet',
      fuseTokens: 'Fuse.js, ord for ord',
      miniSearch: 'MiniSearch',
    },
    firstRight: 'øverst',
    topThree: 'top 3',
    rightAtFivePercent: 'ved 5 %',
    note: '"ved 5 %": svarer rigtigt, når grænsen lader 5 % falske svar slippe igennem.',
    setting: (setting: string, tried: number) =>
      tried === 1 ? '' : `bedste af ${tried} indstillinger: ${setting}`,
  },
  failures: {
    heading: (style: string, count: number) => `${style}: ${count} gik galt`,
    none: 'Intet gik galt.',
    kinds: {
      answeredWrong: 'svarede forkert',
      falseAnswer: 'svarede, selv om intet svar passer',
      unhelpful: {
        suggestions: 'foreslog intet rigtigt',
        chat: 'tog det for småsnak',
        unknown: 'sagde "det ved jeg ikke"',
      },
      soothed: 'sagde intet om sikkerhed, selv om nogen kan miste penge',
      chatMissed: 'forstod ikke, at det var småsnak',
    },
    expected: (ids: readonly string[]) => `forventet: ${ids.length === 0 ? NONE : ids.join(' eller ')}`,
    nothingFound: 'Intet blev fundet.',
  },
  page: {
    title: 'Hvor god er søgningen?',
    overall: 'Tallene',
    overallNote:
      'Hver streg er et 95 %-interval: så langt kan tallet ligge fra det sande, fordi spørgsmålene er få.',
    byStyle: 'Efter stil',
    measure: 'tal',
    share: 'andel',
    intervalHeading: '95 %-interval fra 0 til 100 %',
    of: (count: number) => `af ${count}`,
    reliability: 'Passer sikkerheden?',
    reliabilityNote:
      'Hvert punkt er spørgsmål med næsten samme sikkerhed. På den skrå linje er botten lige så sikker, som den har ret; under den er den for sikker. Tallene forneden er antal spørgsmål.',
    confidenceAxis: 'sikkerhed',
    rightAxis: 'andel rigtige',
    point: (from: number, to: number, count: number, right: number) =>
      `Sikkerhed ${decimals.format(from)} til ${decimals.format(to)}: ${percent.format(right)} rigtige af ${count}`,
    confusions: 'Forvekslinger',
    confusionsNote: 'Det svar, der blev spurgt efter, og det, der lå øverst i stedet.',
    asked: 'spurgt efter',
    given: 'fik',
    count: 'antal',
    none: NONE,
    noConfusions: 'Ingen.',
    failures: 'Det gik galt',
  },
} as const;
