const number = new Intl.NumberFormat('da-DK');

/** What lies in each table, by the table's name. */
const tables: Readonly<Record<string, string>> = {
  inbox: 'Beskeder',
  questions: 'Spørgsmål',
  votes: 'Stemmer (👍 og 👎)',
  daily_counts: 'Tal for hver dag',
  misses: 'Spørgsmål uden et godt svar',
  askers: 'Personer, der venter på svar',
  letters: 'Breve til og fra koordinatorer',
  learned: 'Lært i Slack',
  coordinators: 'Koordinatorer',
  acts: 'Hvad koordinatorer har gjort',
  channels: 'Valg for kanaler',
  threads: 'Tråde',
  welcomes: 'Velkomster',
  announcements: 'Opslag',
  announcement_revisions: 'Opslags ordlyd',
  deliveries: 'Sendte opslag og påmindelser',
  receipts: 'Kvitteringer',
  audiences: 'Kanalgrupper',
  errands: 'Bottens egne gøremål',
};

const WIDTH = 32;
const FIGURE = 12;

function row(table: string, ...counts: readonly number[]): string {
  const figures = counts.map((count) => number.format(count).padStart(FIGURE)).join('');
  return `  ${(tables[table] ?? table).padEnd(WIDTH)}${figures}`;
}

function rows(count: number): string {
  return `${number.format(count)} ${count === 1 ? 'række' : 'rækker'}`;
}

/** What making a backup says. */
export const backup = {
  usage: [
    'Brug: npm run backup                         kopi ved siden af databasen, med dato og klokkeslæt i navnet',
    '      npm run backup -- <mappe>/             det samme i en anden mappe',
    '      npm run backup -- <fil>                kopi i den fil, som ikke må findes i forvejen',
    '      npm run backup -- <mappe>/ --keep 14   og slet de ældste kopier i mappen, så der er 14',
  ].join('\n'),
  wrongKeep: '--keep skal være et helt antal kopier fra 1 og op.',
  keepInFolder: '--keep passer til en mappe, ikke til en fil. Skriv en mappe med / til sidst.',
  written: (file: string, count: number) =>
    `Sikkerhedskopien ligger i ${file} (${rows(count)}). Den er en database, som botten kan bruge som DATA_FILE.`,
  deleted: (files: readonly string[]) => `Slettet, fordi der er nyere: ${files.join(', ')}`,
} as const;

/** What putting a backup back says. */
export const restoring = {
  usage: [
    'Brug: npm run restore -- <kopi>                      lægger en sikkerhedskopi tilbage, hvor der ikke er noget',
    '      npm run restore -- <kopi> --over               også hvor der er noget: det bliver først kopieret',
    '      npm run restore -- <kopi> --over --no-copy     uden at kopiere det først',
    'Stop botten først. Kopien selv bliver ikke ændret.',
  ].join('\n'),
  oneFile: 'skriv én sikkerhedskopi.',
  done: (file: string, count: number) => `${file} er lagt tilbage (${rows(count)}):`,
  row,
  kept: (file: string) => `Det, der var før, ligger i ${file}.`,
  forgotten:
    'Er nogen blevet glemt, efter at kopien blev taget, er deres oplysninger her igen. Slet dem: npm run -s person -- U012ABCDEF --forget',
  start: 'Start botten igen: npm start',
} as const;

/** What moving between a file and PostgreSQL says. */
export const moving = {
  usage: [
    'Brug: npm run move -- --to postgres            kopierer alt fra filen (DATA_FILE) til PostgreSQL (DATABASE_URL)',
    '      npm run move -- --to file                kopierer alt fra PostgreSQL til filen',
    '      npm run move -- --to file --over         også hvor der er noget i forvejen: det bliver først kopieret',
    '      npm run move -- --to file --over --no-copy     uden at kopiere det først',
    'Stop botten først. Det, der flyttes fra, bliver ikke ændret.',
  ].join('\n'),
  wrongTo: 'skriv --to postgres eller --to file.',
  noAddress:
    'DATABASE_URL mangler. Skriv adressen på PostgreSQL i .env, fx DATABASE_URL=postgresql://mitid:hemmeligt@localhost:5432/mitid',
  heading: `  ${''.padEnd(WIDTH)}${'før'.padStart(FIGURE)}${'nu'.padStart(FIGURE)}`,
  row,
  same: (count: number) => `Alt er med: ${rows(count)} begge steder.`,
  kept: restoring.kept,
  next: {
    postgres: (file: string) =>
      `Botten bruger PostgreSQL, når DATABASE_URL står i .env. Start den med npm start. ${file} er, som den var. Slet den, når alt virker: der er persondata i den.`,
    file: (file: string) =>
      `Sæt # foran DATABASE_URL i .env, så bruger botten ${file}. Start den med npm start. Databasen i PostgreSQL er, som den var. Slet den, når alt virker: der er persondata i den.`,
  },
} as const;
