const decimal = new Intl.NumberFormat('da', { maximumFractionDigits: 3 });

/** What the calibration of a knowledge base says. */
export const calibrate = {
  usage: 'Brug: npm run calibrate [-- --knowledge MAPPE] [--questions FIL]',
  /** `error`: the expected calibration error by cross-validation, 0 to 1. */
  done: ({ answer, suggest }: { answer: number; suggest: number }, error: number) =>
    `Gemt i calibration.json: svarer fra ${decimal.format(answer)}, spørger tilbage fra ${decimal.format(suggest)}.\nKalibreringsfejl ved krydsvalidering: ${decimal.format(error)}.`,
} as const;
