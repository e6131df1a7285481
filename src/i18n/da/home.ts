import { timesOf } from './counts.ts';
import { formatDate } from './dates.ts';

/** The words of the Home tab. */
export const home = {
  heading: 'Spørg mig om MitID',
  intro: 'Begynd at skrive i feltet, så dukker svarene op. Svaret åbner i et vindue, som kun du ser.',
  search: 'Søg, fx »glemt pin« eller »ny telefon«',
  ask: (text: string) => `Spørg mig: »${text}«`,
  answersGroup: 'Svar',
  askGroup: 'Står det ikke her?',
  nothingFound: (text: string) => `Jeg fandt ingen svar om »${text}«`,
  topics: 'Emner',
  mostAsked: 'Mest spurgt den seneste måned',
  mine: 'Mine spørgsmål',
  mineNone: 'Du har ikke spurgt om noget endnu.',
  mineNote:
    'Kun du ser listen. Skriv `/mitid mine oplysninger`, så viser jeg alt, hvad jeg gemmer om dig. Skriv `/mitid glem mig`, så sletter jeg det.',
  asked: (text: string, at: string) => `»${text}«\n${formatDate(at.slice(0, 10))}`,
  showAnswer: 'Vis svar',
  answerTitle: 'Svar',
  redacted:
    'Jeg fjernede noget, der lignede et CPR-nummer, et kortnummer eller en kode. Skriv helst ikke den slags til mig.',
  entryGone: 'Svaret findes ikke længere. Søg igen, så finder du et nyt.',

  desk: {
    heading: 'For koordinatorer',
    queue: 'Spørgsmål, der venter på svar',
    queueEmpty: 'Der er ingen spørgsmål, der venter. Godt gået!',
    more: (count: number) => (count === 0 ? 'Vis som liste' : `Vis flere (${count})`),
    queueTitle: 'Venter på svar',
    overdue: 'Skal ses efter',
    overdueRow: (title: string, review: string) => `${title}\nSkulle tjekkes ${formatDate(review)}`,
    changedRow: (title: string, changed: string) =>
      `${title}\nEn af dets kilder er ændret (set ${formatDate(changed)})`,
    overdueNone: 'Der er ingen svar, der skal ses efter lige nu.',
    votedDown: 'Vist, men stemt ned',
    votedDownNone: 'Der er ingen svar, som flere har stemt ned end op.',
    votes: (
      recent: { readonly shown: number; readonly helped: number; readonly notHelped: number },
      before: { readonly helped: number; readonly notHelped: number },
    ) =>
      `👍 ${recent.helped}   👎 ${recent.notHelped} de seneste 30 dage, vist ${timesOf(recent.shown)}. De 30 dage før: 👍 ${before.helped}   👎 ${before.notHelped}`,
    figures: 'Tal',
    period: (days: number) => `Seneste ${days} dage`,
    figureLines: (f: {
      readonly asked: number;
      readonly answered: number;
      readonly suggestions: number;
      readonly unknown: number;
      readonly notCovered: number;
      readonly helped: number;
      readonly notHelped: number;
    }) => [
      `Spurgt ${timesOf(f.asked)}`,
      `Svar: ${f.answered}`,
      `Forslag: ${f.suggestions}`,
      `Uden svar: ${f.unknown}`,
      `Uden for emnet: ${f.notCovered}`,
      `👍 ${f.helped}   👎 ${f.notHelped}`,
    ],
    coordinators: 'Koordinatorer',
    configured: (mentions: readonly string[]) => `Fra opsætningen: ${mentions.join(', ')}`,
    add: 'Tilføj en koordinator',
    remove: 'Fjern',
    removeAsk: (mention: string) => `Skal ${mention} ikke længere være koordinator?`,
    removeTitle: 'Fjern koordinator',
    yes: 'Ja, fjern',
    no: 'Nej',
  },
} as const;
