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
} as const;

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
