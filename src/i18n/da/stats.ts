/** What the figures of the last days say in the terminal, and the headings of the table. */
export const stats = {
  usage: [
    'Brug: npm run stats                  tal for de seneste 7 og 30 dage',
    '      npm run stats -- --days 7      kun de seneste 7 (eller 30) dage',
    '      npm run stats -- --csv         det samme som en tabel (semikolon mellem felterne)',
  ].join('\n'),
  wrongDays: '--days skal være 7 eller 30.',
  heading: (days: number) => `De seneste ${days} dage`,
  rows: {
    asked: 'Stillede spørgsmål',
    answered: 'Besvaret med det samme',
    suggestions: 'Svaret med forslag',
    unknown: 'Ikke kendt',
    notCovered: 'Uden for emnet',
    smalltalk: 'Hilsner og småsnak',
    helped: '"Det hjalp"',
    notHelped: '"Det var ikke svaret"',
    misses: 'Nye spørgsmål uden et godt svar',
    closedMisses: 'Lukket af koordinatorer',
    tooLate: 'Ikke nået i tide',
    openMisses: 'Venter på en koordinator nu',
  },
  mostAsked: 'Mest vist',
  nothingShown: 'Ingen svar er vist endnu.',
  mostShown: (count: number, title: string) => `${count} × ${title}`,
  votes: 'Stemmer (perioden før i parentes)',
  votedDown: 'Vist, men stemt ned',
  voted: ({
    title,
    recent,
    before,
  }: Readonly<Record<'recent' | 'before', { readonly helped: number; readonly notHelped: number }>> & {
    readonly title: string;
  }) => `👍 ${recent.helped} 👎 ${recent.notHelped} (👍 ${before.helped} 👎 ${before.notHelped})  ${title}`,
  openHeading: 'Spørgsmål, der venter, mest stillede først',
  csv: {
    days: 'dage',
    figure: 'tal',
    value: 'værdi',
    mostShown: 'Vist',
    helped: 'Det hjalp',
    notHelped: 'Det var ikke svaret',
    helpedBefore: 'Det hjalp, perioden før',
    notHelpedBefore: 'Det var ikke svaret, perioden før',
    openMiss: 'Venter',
  },
} as const;
