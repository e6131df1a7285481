import { formatDayAlone } from './dates.ts';

/** What coordinators and those who asked them write to each other, by the bot. `who` is a mention that Slack shows as a name. */
export const letters = {
  title: 'Skriv om spørgsmålet',
  goesTo: (who: string) =>
    `Jeg sender det privat til ${who} og skriver, at det er fra dig. De andre koordinatorer kan også læse det.`,
  /** Of many people the first. */
  names: (mentions: readonly string[], others: number) =>
    `${mentions.join(', ')}${others > 0 ? ` og ${others} til` : ''}`,
  label: 'Hvad vil du skrive?',
  hint: 'For eksempel: Hvilken telefon er det? Skriv aldrig CPR-numre eller koder.',
  send: 'Send',
  sent: (who: string) =>
    `Sendt til ${who}. Når der kommer et svar, får du det privat her i Slack, og det står også ved spørgsmålet.`,
  nobody: 'Det er ikke sendt. Spørgsmålet er allerede besvaret, eller den, der spurgte, er slettet hos mig.',

  toAsker: (who: string) => `${who} er koordinator og skriver til dig om det, du spurgte om:`,
  toCoordinator: (who: string) => `${who} har svaret dig om spørgsmålet:`,
  writeBack: 'Skriv tilbage',
  whoReads: (who: string) =>
    `Tryk på knappen, så sender jeg dit svar til ${who}. Skriver du bare til mig her, tror jeg, at du stiller et nyt spørgsmål.`,
  backTo: (who: string) => `Jeg sender det privat til ${who}. Koordinatorerne kan også læse det.`,
  backLabel: 'Hvad vil du svare?',
  backHint: 'Skriv aldrig CPR-numre eller koder.',
  backSent: (who: string) => `Sendt til ${who}.`,
  gone: 'Jeg husker ikke den besked længere, så der kan ikke svares på den. Skriv i stedet direkte til den, der sendte den.',

  /** Under the question, for coordinators. */
  line: (
    {
      from,
      to,
      at,
      state,
    }: {
      readonly from: string;
      readonly to: string;
      readonly at: string;
      readonly state: 'owed' | 'sent' | 'refused';
    },
    text: string,
  ) =>
    state === 'refused'
      ? `${from} skrev til ${to}, men Slack tog ikke imod det: »${text}«`
      : `${from} skrev til ${to} den ${formatDayAlone(at)}: »${text}«`,
} as const;
