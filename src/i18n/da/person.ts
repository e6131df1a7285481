import type { Forgotten } from './privacy.ts';

/** What the command about one person says in the terminal. */
export const person = {
  usage: [
    'Brug: npm run -s person -- U012ABCDEF            viser alt, hvad der er gemt om en person, som JSON',
    '      npm run -s person -- U012ABCDEF --forget   sletter det, som »glem mig« gør',
    'Personens nummer står i Slack: tryk på navnet, så på de tre prikker, og vælg »Kopiér medlems-id«.',
  ].join('\n'),
  onePerson: 'skriv ét nummer på en person, som Slack skriver det. Det begynder med U eller W.',
  forgotten: (userId: string, { questions, votes, misses }: Forgotten) =>
    `Slettet om ${userId}: spørgsmål ${questions}, stemmer ${votes}, ønsker om et svar ${misses}, og hvad der ellers var. Gamle sikkerhedskopier skal du selv slette.`,
} as const;
