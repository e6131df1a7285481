/** What the command that prints the HTTP manifest says. */
export const manifest = {
  usage:
    'Brug: npm run -s manifest -- --url https://bot.eksempel.dk\nAdressen skal begynde med https:// og kunne nås fra internettet.',
} as const;
