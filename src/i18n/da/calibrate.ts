/** What the calibration of a knowledge base says. */
export const calibrate = {
  usage: 'Brug: npm run calibrate [-- --knowledge MAPPE] [--questions FIL]',
  done: (answer: number, suggest: number) =>
    `Gemt i calibration.json: svarer fra ${answer}, spørger tilbage fra ${suggest}.`,
} as const;
