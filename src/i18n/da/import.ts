import { forbidden } from './forbidden.ts';
import { lacks } from './lacks.ts';

type Details = Readonly<Record<string, string | number>>;

const suggest = ({ suggestion }: Details): string =>
  suggestion === undefined ? '' : ` – mente du "${suggestion}"?`;

/** What a file is, by its usual extension. */
const KINDS: Readonly<Record<string, string>> = {
  cfb: 'en ældre Excel- eller Word-fil (.xls eller .doc), eller en fil med adgangskode',
  docx: 'et Word-dokument',
  pptx: 'en PowerPoint-præsentation',
  odt: 'et tekstdokument fra LibreOffice',
  ods: 'et regneark fra LibreOffice',
  rtf: 'et tekstdokument (RTF)',
  pdf: 'en PDF',
  html: 'en hjemmeside (HTML)',
  xml: 'en XML-fil',
  zip: 'et zip-arkiv',
  png: 'et billede',
  jpg: 'et billede',
  gif: 'et billede',
  webp: 'et billede',
};
const HOW_TO_SAVE = 'Gem svarene som Excel-projektmappe (.xlsx) eller "CSV UTF-8", og prøv igen.';

/** What the import of a table of questions and answers says. */
export const importing = {
  usage: [
    'Brug: npm run import -- fil.csv                  læg filens svar ind i vidensbasen',
    '      npm run import -- fil.csv --dry-run        vis kun, hvad der ville blive skrevet',
    '      npm run import -- fil.csv --emne problemer emnet for de rækker, der ikke selv nævner et',
    '      npm run import -- fil.csv --kilde ADRESSE  kilden for de rækker, der ikke selv nævner en',
    '      npm run import -- fil.csv --nyt-emne       opret de emner, der ikke findes',
    '      npm run import -- fil.csv --ret            en række med et svars titel retter svaret',
    '      npm run import -- fil.csv --knowledge MAPPE   i en anden vidensbase',
    '',
    'Filen kan være: Excel (.xlsx); CSV med ; eller , eller tabulator mellem felterne; Markdown, hvor hver overskrift med ## er',
    'et spørgsmål; QnA Makers .tsv; QnABots .json. Et regneark fra Google Forms gemmes først som CSV.',
    'Første linje er overskrifterne, på dansk eller engelsk. Andre kolonner bliver ikke brugt.',
    '  id           id             det svar, rækken retter. Et tomt felt lader det stå, der står (kan undværes)',
    '  emne         topic          mappens navn eller emnets titel, fx problemer eller "Når noget driller"',
    '  titel        title          spørgsmålet, højst 75 tegn. Uden den er det første under spørgsmål titlen',
    '  spørgsmål    questions      andre måder at spørge på, med | eller linjeskift imellem (kan undværes)',
    '  svar         answer         svaret; linjeskift er tilladt, når feltet står i anførselstegn',
    '  kilde_url    source_url     sidens adresse, https://… (eller kilde)',
    '  kilde_titel  source_title   sidens overskrift (kan undværes)',
    '  udgiver      publisher      hvem der står bag siden (kan undværes)',
    '  udgivet      published      sidens dato, fx 2026-11-23, 23-11-2026 eller 2026; tom, når den ikke har nogen (kan undværes)',
    '  tjekket      checked        hvornår siden blev læst; ellers i dag (kan undværes)',
    '  engelsk      english        svaret på engelsk (kan undværes)',
    '  valg         choices        kun til en guide: 2 til 6 valg med | imellem, hvert "det, man siger om sig selv -> svar"',
    '  læs_mere     further        sider at læse videre på, som står i sources.yaml: id eller adresse, med | imellem (kan undværes)',
    '  kan_ændre_sig varies        priser, åbningstider eller ventetider, når svaret nævner dem; ellers intet (kan undværes)',
    '  sikkerhed    safety         ja, når svaret handler om svindel, misbrug eller noget mistet (kan undværes)',
    '  passes_af    owner          medlems-id i Slack på den, der passer på svaret, fx U012ABCDEF (kan undværes)',
    '',
    'Sådan et ark med de svar, der er nu, får du med: npm run export -- --csv svar.csv',
    'Er der fejl i bare én linje, bliver intet skrevet.',
  ].join('\n'),
  fileMissing: 'Skriv, hvilken fil der skal læses.',
  unreadable: (file: string, reason: string) =>
    reason === 'ENOENT'
      ? `${file}: filen findes ikke. Ret stien.`
      : `${file}: filen kan ikke læses (${reason}). Se efter, om du har adgang til den.`,
  broken: 'Intet er skrevet. Ret fejlene ovenfor først.',
  line: (file: string, line: number, reason: string) => `${file}:${line}: ${reason}`,
  inColumn: (column: string, reason: string) => `${column}: ${reason}`,
  notice: (text: string) => `til orientering: ${text}`,
  nothing: (count: number) =>
    `Intet er skrevet: ${count} fejl. Ret ${count === 1 ? 'den' : 'dem'} i tabellen, og prøv igen.`,
  summary: (
    { added, corrected }: { readonly added: number; readonly corrected: number },
    isDryRun: boolean,
  ) => {
    if (added + corrected === 0) return 'Alt det står der i forvejen. Intet er skrevet.';
    const what = [
      ...(added === 0 ? [] : [`${added} svar ${isDryRun ? 'ville blive' : 'er'} lagt ind`]),
      ...(corrected === 0 ? [] : [`${corrected} svar ${isDryRun ? 'ville blive' : 'er'} rettet`]),
    ].join(', og ');
    return isDryRun ? `${what}. Intet er skrevet.` : `${what}. Se dem igennem, og kør "npm run check".`;
  },
  otherFault: () => 'kan ikke bruges, som det står.',
  /** What is wrong with a table or one of its values, and what to do. */
  faults: {
    'table-empty': () =>
      'her er ingen svar. Skriv overskrifterne i første linje og et svar i hver linje derunder.',
    'kind-of-file': (d: Details) =>
      `det er ${KINDS[String(d['kind'])] ?? `en fil af en anden slags (${d['kind']})`}. ${HOW_TO_SAVE}`,
    'spreadsheet-broken': () =>
      'filen hedder .xlsx, men der er intet regneark i den, som kan læses. Åbn den i Excel, og gem den igen.',
    'not-text': () => `filen er hverken tekst eller et regneark. ${HOW_TO_SAVE}`,
    'json-unknown': () =>
      'JSON bliver kun læst, som QnABot gemmer det: {"qna":[{"q":["spørgsmål"],"a":"svar"}]}. Gem svarene som CSV i stedet.',
    'markdown-no-questions': () =>
      'her er ingen overskrifter med ##. Skriv ## foran hvert spørgsmål, og svaret på linjerne under.',
    'table-no-columns': () =>
      'her er ingen af de overskrifter, der skal være: emne, titel, svar, kilde_url. Skriv dem i første linje med ; imellem.',
    'table-quote-open': () =>
      'her begynder et felt med anførselstegn, og det slutter aldrig. Sæt det manglende anførselstegn.',
    'table-quote-inside': () =>
      'her står et anførselstegn midt i et felt. Sæt hele feltet i anførselstegn, og skriv dem indeni dobbelt: "".',
    'column-missing': (d: Details) =>
      `kolonnen mangler. Tilføj den i første linje${d['option'] === undefined ? '' : `, eller skriv den for alle rækker på én gang: ${d['option']}`}.`,
    'column-misspelt': (d: Details) => `kolonnen kendes ikke${suggest(d)}`,
    'column-twice': () => 'kolonnen står to gange. Fjern den ene.',
    'row-length': (d: Details) =>
      `her er ${d['count']} felter, men der er ${d['expected']} kolonner. Mangler der anførselstegn om et felt?`,
    'topic-unknown': (d: Details) =>
      `emnet "${d['value']}" findes ikke${suggest(d) || '. Brug navnet på en mappe i vidensbasen.'} Skal det oprettes, så tilføj --nyt-emne.`,
    'topic-differs': (d: Details) =>
      `svaret hører til emnet "${d['topic']}". Skal det flyttes, så flyt dets fil. Ellers skriv det emne.`,
    'id-unknown': (d: Details) =>
      `der er intet svar med id "${d['value']}"${suggest(d) || '. Er svaret nyt, så lad feltet være tomt.'}`,
    'id-twice': (d: Details) => `det svar bliver også rettet i linje ${d['value']}. Fjern den ene.`,
    personal: () =>
      'her står noget, der ligner et CPR-nummer, et kortnummer eller en kode. Fjern det, for alle kan se svaret.',
    'not-writable': () => 'kan ikke blive til et svar, der kan bruges.',
    'title-twice': (d: Details) =>
      /^\d+$/u.test(String(d['other']))
        ? `titlen står også i linje ${d['other']}. Fjern den ene.`
        : `der er allerede et svar med den titel: ${d['other']}. Skal det rettes, så skriv ${d['other']} i kolonnen id, eller tilføj --ret. Ellers find en anden titel.`,
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
    'not-a-user-id': (d: Details) =>
      `"${d['value']}" er ikke et medlems-id i Slack. Det begynder med U eller W, fx U012ABCDEF.`,
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
  /** What was left out or taken for granted. */
  notices: {
    'read-as-windows': (d: Details) =>
      `filen er gemt, som Windows gjorde før (Windows-1252), og er læst sådan. Se efter, at "${d['text']}" er skrevet rigtigt.`,
    'read-as-utf16': () => 'filen er gemt som "Unicode-tekst" (UTF-16) og er læst sådan.',
    'several-sheets': (d: Details) => `kun arket "${d['read']}" er læst, ikke: ${d['others']}.`,
    'columns-left-out': (d: Details) =>
      d['count'] === 1
        ? `kolonnen ${d['names']} bliver ikke brugt.`
        : `kolonnerne ${d['names']} bliver ikke brugt.`,
    'follow-up-left-out': (d: Details) =>
      `"${d['value']}" kan kun forstås efter et andet spørgsmål og er sprunget over.`,
    'text-left-out': () => 'teksten her hører ikke til et spørgsmål og er sprunget over.',
    'source-named': (d: Details) =>
      `kilden kommer til at hedde "${d['title']}" fra "${d['publisher']}". Skriv dens rigtige navn i sources.yaml, eller i kilde_titel og udgiver.`,
    'source-kept': (d: Details) =>
      `kilden findes i forvejen som ${d['id']} og bliver stående: "${d['title']}" fra "${d['publisher']}". Skal den hedde noget andet, så ret den i sources.yaml.`,
    'english-unchanged': () =>
      'det danske svar er nyt, det engelske er det gamle. Se efter, at det stadig passer.',
    thin: (d: Details) => `${lacks(String(d['lacks']).split(' '))}.`,
  },
} as const;
