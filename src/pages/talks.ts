import type { Entry } from '../knowledge/snapshot.ts';
import { piecesOf } from '../text/markdown.ts';
import type { Edition } from './edition.ts';
import { entriesOf } from './reading-pages.ts';

/** Answers to show one after another, in parts; a part of a talk begins with what its entry says of it, Markdown. */
export type Talk = {
  readonly title: string;
  readonly parts: readonly { readonly heading: string | null; readonly entries: readonly Entry[] }[];
};

/** The entries that say what a talk and a course should hold. */
export const TALKS = ['foredrag', 'kursus'] as const;

/** The answers that tell about each step of these entries, by their ids. */
const ANSWERS: Readonly<Record<(typeof TALKS)[number], readonly (readonly string[])[]>> = {
  foredrag: [
    ['tidsplan-overgang', 'nemid-lukket'],
    ['hvem-kan-faa-mitid', 'hvordan-faar-man-mitid'],
    ['hvad-er-mitid'],
    ['svindel-opkald', 'uventet-kode', 'hjaelper-maa-og-maa-ikke'],
    ['app-paa-flere-enheder'],
    ['flere-personer-samme-enhed'],
  ],
  kursus: [
    ['hent-appen', 'godkend-med-appen'],
    ['kodeviser', 'kodeoplaeser', 'mitid-chip'],
    ['ny-telefon', 'glemt-pin', 'svindel-opkald'],
  ],
};

/** The talk, the course, or a topic's answers; null where there are none. `name`: one of TALKS or a topic's id. */
export function talkOf(name: string, { snapshot }: Pick<Edition, 'snapshot'>): Talk | null {
  const topic = snapshot.topics.find(({ id }) => id === name);
  if (topic !== undefined) {
    return { title: topic.title, parts: [{ heading: null, entries: entriesOf(topic, { snapshot }) }] };
  }
  const known = TALKS.find((one) => one === name);
  const about = known === undefined ? undefined : snapshot.entries.get(known);
  if (known === undefined || about === undefined) return null;
  const steps = piecesOf(about.answer.steps).filter(({ number }) => number !== null);
  return {
    title: about.title,
    parts: steps.map(({ markdown }, index) => ({
      heading: markdown,
      entries: (ANSWERS[known][index] ?? []).flatMap((id) => snapshot.entries.get(id) ?? []),
    })),
  };
}
