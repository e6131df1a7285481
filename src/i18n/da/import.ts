import { forbidden } from './forbidden.ts';

type Details = Readonly<Record<string, string | number>>;

const suggest = ({ suggestion }: Details): string =>
  suggestion === undefined ? '' : ` – mente du "${suggestion}"?`;

/** What the import of a table of questions and answers says. */
export const importing = {
  usage: [
    'Brug: npm run import -- fil.csv                      læg tabellens svar ind i vidensbasen',
    '      npm run import -- fil.csv --dry-run            vis kun, hvad der ville blive skrevet',
    '      npm run import -- fil.csv --knowledge MAPPE    i en anden vidensbase',
    '',
    'Tabellen er en CSV-fil i UTF-8 med ; eller , eller tabulator mellem felterne (i Excel: "Gem som", "CSV UTF-8").',
    'Første linje er overskrifterne, på dansk eller engelsk:',
    '  emne         topic          mappens navn eller emnets titel, fx problemer eller "Når noget driller"',
    '  titel        title          spørgsmålet, højst 75 tegn',
    '  spørgsmål    questions      andre måder at spørge på, med | imellem (kan undværes)',
    '  svar         answer         svaret; linjeskift er tilladt, når feltet står i anførselstegn',
    '  kilde_titel  source_title   sidens overskrift',
    '  kilde_url    source_url     sidens adresse, https://…',
    '  udgiver      publisher      hvem der står bag siden',
    '  udgivet      published      sidens dato, fx 2026-11-23, 23-11-2026 eller 2026; tom, når den ikke har nogen (kan undværes)',
    '  tjekket      checked        hvornår siden blev læst; ellers i dag (kan undværes)',
    '  engelsk      english        svaret på engelsk (kan undværes)',
    '  valg         choices        kun til en guide: 2 til 6 valg med | imellem, hvert "det, man siger om sig selv -> svar"',
    '  læs_mere     further        sider at læse videre på, som står i sources.yaml: id eller adresse, med | imellem (kan undværes)',
    '  kan_ændre_sig varies        priser, åbningstider eller ventetider, når svaret nævner dem (kan undværes)',
    '  sikkerhed    safety         ja, når svaret handler om svindel, misbrug eller noget mistet (kan undværes)',
    '',
    'Er der fejl i bare én linje, bliver intet skrevet.',
  ].join('\n'),
  wrongUse: (reason: string) => `Det forstod jeg ikke: ${reason}`,
  unknownOption: (option: string) => `"${option}" kendes ikke.`,
  unexpected: (argument: string) => `"${argument}" hører ikke til her.`,
  fileMissing: 'Skriv, hvilken fil der skal læses.',
  unreadable: (file: string, reason: string) =>
    reason === 'ENOENT'
      ? `${file}: filen findes ikke. Ret stien.`
      : `${file}: filen kan ikke læses (${reason}). Se efter, om du har adgang til den.`,
  broken: 'Intet er skrevet. Ret fejlene ovenfor først.',
  line: (file: string, line: number, reason: string) => `${file}:${line}: ${reason}`,
  inColumn: (column: string, reason: string) => `${column}: ${reason}`,
  notWritable: 'kan ikke blive til et svar, der kan bruges.',
  nothing: (count: number) =>
    `Intet er skrevet: ${count} fejl. Ret ${count === 1 ? 'den' : 'dem'} i tabellen, og prøv igen.`,
  summary: (count: number, isDryRun: boolean) =>
    isDryRun
      ? `${count} svar ville blive lagt ind. Intet er skrevet.`
      : `${count} svar er lagt ind. Se dem igennem, og kør "npm run check".`,
  otherFault: () => 'kan ikke bruges, som det står.',
  /** What is wrong with a table or one of its values, and what to do. */
  faults: {
    'table-empty': () =>
      'her er ingen svar. Skriv overskrifterne i første linje og et svar i hver linje derunder.',
    'table-is-spreadsheet': () =>
      'det er et regneark og ikke en CSV-fil. Åbn det, og vælg "Gem som" og "CSV UTF-8".',
    'table-not-utf8': (d: Details) =>
      `filen er ikke gemt som UTF-8, men formentlig som Latin-1 (Windows): se "${d['text']}" i linje ${d['line']}. Gem den igen som "CSV UTF-8".`,
    'table-utf16': () =>
      'filen er gemt som UTF-16 ("Unicode-tekst") eller er ikke tekst. Gem den igen som "CSV UTF-8".',
    'table-no-columns': () =>
      'her er ingen af de overskrifter, der skal være: emne, titel, svar, kilde_titel, kilde_url, udgiver. Skriv dem i første linje med ; imellem.',
    'table-quote-open': () =>
      'her begynder et felt med anførselstegn, og det slutter aldrig. Sæt det manglende anførselstegn.',
    'table-quote-inside': () =>
      'her står et anførselstegn midt i et felt. Sæt hele feltet i anførselstegn, og skriv dem indeni dobbelt: "".',
    'column-missing': () => 'kolonnen mangler. Tilføj den i første linje.',
    'column-unknown': (d: Details) => `kolonnen kendes ikke${suggest(d) || '. Fjern den, eller ret navnet.'}`,
    'column-twice': () => 'kolonnen står to gange. Fjern den ene.',
    'row-length': (d: Details) =>
      `her er ${d['count']} felter, men der er ${d['expected']} kolonner. Mangler der anførselstegn om et felt?`,
    'topic-unknown': (d: Details) =>
      `emnet "${d['value']}" findes ikke${suggest(d) || '. Brug navnet på en mappe i vidensbasen.'}`,
    personal: () =>
      'her står noget, der ligner et CPR-nummer, et kortnummer eller en kode. Fjern det, for alle kan se svaret.',
    'title-twice': (d: Details) =>
      /^\d+$/u.test(String(d['other']))
        ? `titlen står også i linje ${d['other']}. Fjern den ene.`
        : `der er allerede et svar med den titel: ${d['other']}. Ret det i stedet, eller find en anden titel.`,
    missing: () => 'mangler. Udfyld feltet.',
    empty: () => 'er tomt. Udfyld feltet.',
    'answer-empty': () => 'er tomt. Skriv svaret.',
    'too-long': (d: Details) =>
      `er for langt: ${d['length']} tegn, og der er plads til ${d['maximum']}. Skriv det kortere.`,
    'too-long-for-slack': (d: Details) =>
      `er for langt til Slack: ${d['length']} tegn, og der er plads til ${d['maximum']}. Skriv det kortere, eller del svaret i to.`,
    ...forbidden,
    'several-lines': () => 'skal stå på én linje. Fjern linjeskiftet.',
    'choice-unreadable': (d: Details) =>
      `"${d['value']}" kan ikke læses som et valg. Skriv fx: Jeg har glemt min PIN-kode -> Hvad gør man, når PIN-koden er glemt?`,
    'unknown-entry': (d: Details) =>
      `svaret "${d['value']}" findes ikke${suggest(d) || '. Skriv et svars titel eller id.'}`,
    'choices-missing': (d: Details) => `her er ${d['count']} valg, og der skal være mindst ${d['minimum']}.`,
    'too-many': (d: Details) => `her må højst stå ${d['maximum']}, men her står ${d['count']}.`,
    'unknown-varies': (d: Details) =>
      `"${d['value']}" kendes ikke her. Skriv priser, åbningstider eller ventetider.`,
    'unknown-source': (d: Details) =>
      `siden "${d['value']}" står ikke i sources.yaml. Skriv en kildes id eller adresse.`,
    'not-yes-or-no': (d: Details) => `"${d['value']}" er hverken ja eller nej.`,
    'not-a-date': (d: Details) =>
      `"${d['value']}" er ikke en dato, der findes. Skriv fx 2026-11-23 eller 23-11-2026.`,
    'not-a-partial-date': (d: Details) =>
      `"${d['value']}" er ikke en dato, der findes. Skriv fx 2026-11-23, 23-11-2026, 2026-11 eller 2026.`,
    'date-in-future': (d: Details) =>
      `datoen ${d['value']} er ikke kommet endnu (i dag er det ${d['today']}). Ret den.`,
    'not-https': (d: Details) =>
      `"${d['value']}" kan ikke bruges som adresse. Kopiér den fra browseren: den begynder med https:// og har ingen mellemrum.`,
  },
} as const;
