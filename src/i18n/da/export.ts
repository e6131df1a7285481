import { counted } from './counts.ts';
import { lacks } from './lacks.ts';

/** What the export of what was learned in Slack says. */
export const exporting = {
  usage: [
    'Brug: npm run export                       skriv det, der er lært i Slack, ind i vidensbasens filer',
    '      npm run export -- --dry-run          vis kun, hvad der ville blive skrevet',
    '      npm run export -- --knowledge MAPPE  skriv i en anden vidensbase',
    '      npm run export -- --csv svar.csv     gem alle filernes svar som et ark, som import kan læse igen',
    '',
    'Arket har ikke det med, der er lært i Slack og endnu ikke skrevet i filerne. Kør derfor npm run export først.',
    'Se ændringerne igennem bagefter, kør "npm run check", og gem dem i git.',
  ].join('\n'),
  csvFileAlone: (file: string) => `"${file}" hører kun til sammen med --csv.`,
  sheet: (file: string, count: number) =>
    `${file}: ${count} svar er gemt. Ret dem i et regneark, og læg dem ind igen med: npm run import -- ${file}`,
  sheetFailed: (file: string, reason: string) =>
    reason === 'EEXIST'
      ? `${file}: filen findes allerede, og den bliver ikke overskrevet. Vælg et andet navn.`
      : `${file}: filen kan ikke skrives (${reason}). Se efter, om mappen findes, og om du må skrive i den.`,
  broken: 'Intet er skrevet. Ret fejlene ovenfor, og kør eksporten igen.',
  file: (path: string, isNew: boolean) => `${path}: ${isNew ? 'ny' : 'ændret'}`,
  thin: (title: string, codes: readonly string[]) => `»${title}« ${lacks(codes)}.`,
  kinds: {
    entry: (id: string) => `det nye svar "${id}"`,
    edit: (id: string) => `rettelsen af "${id}"`,
    checked: (id: string) => `tjekket af "${id}"`,
    owner: (id: string) => `hvem der passer på "${id}"`,
    wording: (id: string, text: string) => `spørgsmålet "${text}" til "${id}"`,
    'not-covered': (id: string) => `emnet uden svar "${id}"`,
  },
  unknownChange: (id: number) => `ændring nr. ${id}`,
  skipped: (what: string, reason: string) => `Gemt til senere: ${what}. ${reason}`,
  takenBack: (what: string) =>
    `Taget tilbage i Slack, mens filerne blev skrevet: ${what}. Det står nu i filerne. Fjern det dér, eller ret svaret i Slack.`,
  reasons: {
    'entry-missing': 'Svaret findes ikke længere i vidensbasen.',
    'entry-exists': 'Et andet svar har allerede det id.',
    broken: 'Filen ville ikke kunne bruges bagefter. Tjek svaret og dets kilder.',
    'unknown-change': 'Den er lavet af en anden udgave af programmet.',
  },
  summary: (changes: number, files: number, isDryRun: boolean) => {
    if (changes === 0) return 'Der er ikke noget nyt at skrive.';
    const what = `${counted(changes, 'ændring', 'ændringer')} i ${counted(files, 'fil', 'filer')}`;
    if (isDryRun) return `${what} ville blive skrevet. Intet er gemt.`;
    return files === 0 ? `${what}: filerne har det hele i forvejen.` : `${what} er skrevet.`;
  },
} as const;
