const number = new Intl.NumberFormat('da-DK');

/** What making a backup says. */
export const backup = {
  usage: [
    'Brug: npm run backup               kopi ved siden af databasen, med dato og klokkeslæt i navnet',
    '      npm run backup -- <fil>      kopi i den fil, som ikke må findes i forvejen',
  ].join('\n'),
  written: (file: string, rows: number) =>
    `Sikkerhedskopien ligger i ${file} (${number.format(rows)} ${rows === 1 ? 'række' : 'rækker'}). Den er en database, som botten kan bruge som DATA_FILE.`,
} as const;
