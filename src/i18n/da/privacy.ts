import { counted, listed } from './counts.ts';

type Kind = 'cpr' | 'card' | 'code';
/** How much was erased about somebody. */
export type Forgotten = { readonly questions: number; readonly votes: number; readonly misses: number };

const names: Readonly<Record<Kind, string>> = {
  cpr: 'et CPR-nummer',
  card: 'et kortnummer',
  code: 'en kode',
};

function atLeastOne(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [counted(count, one, many)];
}

const written = (kinds: readonly Kind[]): string => listed(kinds.map((kind) => names[kind]));

/** What is said about personal data and about forgetting. */
export const privacy = {
  inMessage: (kinds: readonly Kind[]) =>
    `Du skrev vist ${written(kinds)}. Slet gerne din besked, så andre ikke ser det: vælg de tre prikker ved den (på en telefon: hold fingeren på den), og slet den. Jeg har ikke gemt det.`,
  inCommand: (kinds: readonly Kind[]) =>
    `Du skrev vist ${written(kinds)}. Det er bedst at lade være, også her. Jeg har ikke gemt det, og ingen andre har set det.`,
  inNote: (kinds: readonly Kind[]) =>
    `Du skrev vist ${written(kinds)}. Det har jeg taget ud, før jeg sendte det videre.`,
  inOthersMessage: (kinds: readonly Kind[]) =>
    `I beskeden står der vist ${written(kinds)}. Bed gerne den, der skrev den, om at slette den. Jeg har ikke gemt det.`,
  forgetting: {
    ask: 'Skal jeg slette alt, hvad jeg husker om dig? Det er dine spørgsmål, dine 👍 og 👎 og det, du har sendt til koordinatorerne. Venter du på et svar, får du ikke besked om det. Det kan ikke fortrydes. Vil du se det først, så skriv `/mitid mine oplysninger`.',
    yes: 'Ja, slet det hele',
    no: 'Nej, behold det',
    kept: 'Godt. Jeg har ikke slettet noget.',
  },
  notHere:
    'Det gør jeg ikke her, hvor andre kan se det. Skriv `/mitid mine oplysninger`, så viser jeg kun dig, hvad jeg gemmer om dig. Skriv `/mitid glem mig`, så sletter jeg det.',
  forgotten: ({ questions, votes, misses }: Forgotten, isCoordinator: boolean) => {
    const erased = [
      ...atLeastOne(questions, 'spørgsmål', 'spørgsmål'),
      ...atLeastOne(votes, 'stemme', 'stemmer'),
      ...atLeastOne(misses, 'ønske om et svar', 'ønsker om et svar'),
    ];
    return [
      erased.length === 0
        ? 'Så er det gjort: Jeg havde ingen spørgsmål eller stemmer fra dig, og jeg husker ikke noget om dig.'
        : `Så er det gjort: Jeg har slettet ${listed(erased)}, og jeg husker ikke længere noget om dig.`,
      ...(isCoordinator ? ['Du er stadig koordinator. Det kan en anden koordinator lave om på.'] : []),
      'Beskeder, som du selv har skrevet i Slack, skal du selv slette.',
    ].join(' ');
  },
} as const;
