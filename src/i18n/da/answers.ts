import { formatDate } from './dates.ts';
import { noAnswer } from './no-answer.ts';

/** What the bot says about an answer, in Slack and in the terminal alike. */
export const answers = {
  checked: (date: string) => `Tjekket ${formatDate(date)}`,
  sourcesHeading: 'Kilder:',
  source: (title: string, publisher: string) => `${title}, ${publisher}`,
  published: (date: string | null) => (date === null ? 'udateret' : formatDate(date)),
  earlier: (date: string) => `Svar pr. ${formatDate(date)}:`,
  earlierNotice: 'Sådan lød svaret dengang. Det kan være ændret siden.',
  related: 'Måske vil du også vide:',
  didYouMean: 'Mente du …?',
  didYouMeanHint: 'Jeg er ikke helt sikker på, hvad du spørger om. Vælg det, der passer bedst.',
  didYouMeanOutLoud: (titles: readonly string[]) => `Mente du: ${titles.join(' Eller: ')}`,
  inDanish: 'På dansk:',
  noAnswer,
  elsewhere: (page: string, publisher: string) => `Prøv siden »${page}« fra ${publisher}.`,
  nearestTopics: 'Måske finder du svaret under et af disse emner:',
} as const;
