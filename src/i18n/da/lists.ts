import { formatDayAlone } from './dates.ts';

/** The lists that coordinators leaf through in windows. */
export const lists = {
  pages: {
    part: (from: number, to: number, count: number) => `${from}–${to} af ${count}`,
    before: 'Forrige',
    after: 'Næste',
  },
  filtered: {
    label: 'Vis …',
    labels: {
      all: 'Alle, det mest spurgte først',
      oldest: 'Alle, det ældste først',
      free: 'Dem, ingen har taget',
      mine: 'Dem, jeg har taget',
      'handed-over': 'Dem, hvor nogen har bedt om hjælp',
      private: 'Dem, der blev spurgt privat',
    },
    inChannel: (name: string) => `Dem, der blev spurgt i #${name}`,
    none: 'Her er ingen. Vælg noget andet ovenfor.',
  },
  weak: {
    open: (count: number) => `Måske uden svar (${count})`,
    title: 'Måske uden svar',
    note: 'Den seneste måned: spørgsmål, hvor ingen trykkede på et af mine forslag, og spørgsmål, jeg sagde nej til. Ingen har klaget over dem. Trykker du på en knap, kommer spørgsmålet med blandt dem, der venter på svar, til du er færdig med det.',
    none: 'Her er ingen lige nu.',
    asked: (count: number, lastAt: string) =>
      count === 1
        ? `Spurgt den ${formatDayAlone(lastAt)}`
        : `Spurgt ${count} gange, senest den ${formatDayAlone(lastAt)}`,
    gone: 'Jeg husker ikke det spørgsmål længere.',
  },
  thin: {
    open: (count: number) => `Svar, der mangler noget (${count})`,
    title: 'Mangler endnu noget',
    note: 'De her svar bliver brugt, men de kan blive bedre. Tryk »Vis svar«, »Vis mere« og »Ret svar«. Flere måder at spørge på kommer af sig selv, når I trykker »Hører til et svar«.',
    none: 'Ingen svar mangler noget. Godt gået!',
  },
} as const;
