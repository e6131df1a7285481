/** What the check of a knowledge base says around its findings. */
export const check = {
  usage: [
    'Brug: npm run check                          tjek vidensbasen i knowledge/',
    '      npm run check -- MAPPE                 tjek en anden vidensbase, kun dens form',
    '      npm run check -- --house-rules MAPPE   tjek den også efter husreglerne',
  ].join('\n'),
  wrongUse: (reason: string) => `Det forstod jeg ikke: ${reason}`,
  unknownOption: (option: string) => `"${option}" kendes ikke.`,
  oneFolder: 'Der kan kun tjekkes én mappe ad gangen.',
  warning: (reason: string) => `advarsel: ${reason}`,
  summary: (entries: number, errors: number, warnings: number) =>
    `${entries} svar, ${errors} fejl, ${warnings} ${warnings === 1 ? 'advarsel' : 'advarsler'}`,
} as const;
