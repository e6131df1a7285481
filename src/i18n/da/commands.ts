const decimal = new Intl.NumberFormat('da', { maximumFractionDigits: 3 });

/** What the calibration of a knowledge base says. */
export const calibrate = {
  usage: 'Brug: npm run calibrate [-- --knowledge MAPPE] [--questions FIL]',
  /** `error`: the expected calibration error by cross-validation, 0 to 1. */
  done: ({ answer, suggest, harm }: { answer: number; suggest: number; harm: number }, error: number) =>
    `Gemt i calibration.json: svarer fra ${decimal.format(answer)}, spørger tilbage fra ${decimal.format(suggest)}, sætter sikkerhed først fra ${decimal.format(harm)}.\nKalibreringsfejl ved krydsvalidering: ${decimal.format(error)}.`,
} as const;

/** What the command that prints the HTTP manifest says. */
export const manifest = {
  usage:
    'Brug: npm run -s manifest -- --url https://bot.eksempel.dk\nAdressen skal begynde med https:// og kunne nås fra internettet.',
  wrongUrl: 'skriv efter --url en adresse, der begynder med https://.',
} as const;

/** What writing the pages for citizens as files says. */
export const site = {
  usage: [
    'Brug: npm run site -- --out <mappe>     skriver siderne for borgere som filer, der kan ligge på ethvert webhotel',
    'Sæt PAGES_URL i .env til sidernes adresse for at få et sitemap og QR-koder med.',
  ].join('\n'),
  noFolder: 'skriv efter --out, hvilken mappe siderne skal ligge i.',
  written: (folder: string, entries: number) =>
    `Siderne (${entries} svar) ligger i ${folder}. Åbn index.html for at se dem.`,
  noSitemap: 'Der er intet sitemap og ingen QR-koder, fordi PAGES_URL ikke er sat.',
  notWritable: (folder: string) => `Der kan ikke skrives i ${folder}. Vælg en anden mappe.`,
} as const;

/** What making a citizen's sheet says. */
export const sheet = {
  usage: [
    'Brug: npm run sheet -- <svar>             ét ark som PDF; <svar> er svarets id, fx glemt-pin',
    '      npm run sheet -- --topic <emne>     hele emnet som et hæfte; <emne> er mappens navn, fx sikkerhed',
    '      npm run sheet -- … --out <fil>      i den fil i stedet',
    'Sæt CAFE_NAME og PAGES_URL i .env for at få caféens navn og en QR-kode med.',
  ].join('\n'),
  nothingNamed: 'Skriv, hvilket svar eller hvilket emne arket skal handle om.',
  oneOf: 'Vælg enten et svar eller et emne.',
  noEntry: (id: string) =>
    `Der er intet svar med id'et "${id}". Et id er filens navn i knowledge/ uden .md, fx glemt-pin.`,
  noTopic: (id: string, topics: readonly string[]) =>
    `Der er intet emne, der hedder "${id}". Vælg mellem ${topics.join(', ')}.`,
  written: (file: string, pages: number) =>
    `${pages === 1 ? 'Arket' : `Hæftet (${pages} ark)`} ligger i ${file}.`,
  noBrowser: (file: string) =>
    `Der er ingen browser, som kan lave en PDF. Arket ligger i ${file}: åbn filen, og skriv den ud. (Installér Chromium eller Chrome, eller sæt CHROMIUM_PATH.)`,
  notWritable: (file: string) => `Der kan ikke skrives i ${file}. Vælg en anden fil med --out.`,
  browserFailed: (path: string) =>
    `Browseren ${path} kunne ikke lave en PDF. Sæt CHROMIUM_PATH til en anden.`,
} as const;

/** What every command says when it is called wrongly. */
export const commandLine = {
  wrongUse: (reason: string, usage: string) => `Det forstod jeg ikke: ${reason}\n\n${usage}`,
  unknownOption: (option: string) => `"${option}" kendes ikke.`,
  nothingAfter: (option: string) => `der mangler noget efter ${option}.`,
  unexpected: (argument: string) => `"${argument}" hører ikke til her.`,
} as const;
