import { formatDate, formatDayAlone } from './dates.ts';

/** Votes, other answers, and the way to a coordinator. `who` is a mention that Slack shows as a name. */
export const feedback = {
  helped: { label: '👍 Det hjalp', spoken: 'Det hjalp' },
  notHelped: { label: '👎 Det var ikke svaret', spoken: 'Det var ikke svaret' },
  mine: (label: string) => `${label} ✓`,
  mineSpoken: (label: string) => `${label}. Din stemme er modtaget.`,
  counted: (label: string, count: number) => (count === 0 ? label : `${label} (${count})`),
  countedSpoken: (label: string, count: number) =>
    count === 1 ? `${label}. 1 stemme.` : `${label}. ${count} stemmer.`,
  voteTaken: 'Tak, din stemme er modtaget.',
  noneOfThese: 'Ingen af disse',
  alternatives: 'Det er jeg ked af. Er det måske et af disse svar?',
  alternativesOutLoud: (titles: readonly string[]) =>
    `Det er jeg ked af. Er det måske et af disse svar? ${titles.join(' Eller: ')}`,
  noAlternatives: 'Det er jeg ked af. Jeg har ikke andre svar, der ligner.',
  offerCoordinator: 'Passer intet af det, kan en koordinator se på dit spørgsmål.',
  askCoordinator: 'Spørg en koordinator',
  toCoordinator: {
    title: 'Spørg en koordinator',
    sent: (question: string) => `*Det her sender jeg:*\n»${question}«`,
    seenBy: 'Koordinatorerne ser dit spørgsmål, dit navn og det, du skriver herunder. Ingen andre ser det.',
    note: 'Vil du tilføje noget?',
    noteHint:
      'For eksempel hvilken telefon det er, og hvad I har prøvet. Skriv aldrig CPR-numre eller koder.',
    send: 'Send',
    sentAlready:
      'Dit spørgsmål er allerede sendt til koordinatorerne. Når der er et svar, får du besked her i Slack. Haster det, og handler det om MitID, så ring til MitID Support på 33 98 00 10.',
  },
  coordinatorAsked:
    'Tak. Koordinatorerne kan nu se dit spørgsmål, og at det er dig, der spørger. Når der er et svar, får du besked her i Slack. Haster det, og handler det om MitID, så ring til MitID Support på 33 98 00 10.',
  questionGone: 'Jeg husker ikke det spørgsmål længere. Spørg mig igen, så kan en koordinator se på det.',
  /** `who`: a mention, null in private. `asked`: when and what they asked, null where that is no longer kept. */
  told: (who: string | null, asked: { readonly at: string; readonly text: string } | null) => {
    const you = who === null ? 'Du spurgte' : `${who}, du spurgte`;
    const what =
      asked === null ? 'mig om noget, jeg ikke vidste' : `${formatDayAlone(asked.at)}: »${asked.text}«`;
    return `${you} ${what}. Nu er der et svar:`;
  },
  addedOn: (date: string) => `Tilføjet af en koordinator ${formatDate(date)}`,
} as const;
