import { announcementLog } from './announcement-log.ts';
import { counted } from './counts.ts';
import { formatMoment } from './dates.ts';

const { acts, statuses } = announcementLog;
const deeds: Readonly<Record<string, string>> = {
  wording: 'du gav et svar en ny formulering',
  answer: 'du skrev et nyt svar',
  'not-for-us': 'du lagde et spørgsmål til side',
  edit: 'du rettede et svar',
  checked: 'du bekræftede et svar',
  owner: 'du skrev, hvem der passer på et svar',
  'taken-back': 'du tog en ændring af et svar tilbage',
  'coordinator-added': 'du tilføjede en koordinator',
  'coordinator-removed': 'du fjernede en koordinator',
  'audience-saved': 'du gemte en gruppe af kanaler',
  'audience-deleted': 'du slettede en gruppe af kanaler',
  'listens-to-nothing': 'du valgte, at jeg kun svarer, når nogen nævner mig',
  'listens-to-threads': 'du valgte, at jeg også svarer i tråde, hvor jeg har svaret',
  'listens-to-channel': 'du valgte, at jeg selv svarer, når jeg er sikker',
};

const places = {
  mention: 'i en kanal',
  direct: 'i en privat besked',
  command: 'med /mitid',
  shortcut: 'med Find svar',
  home: 'på Hjem',
} as const;
const outcomes = {
  answered: 'jeg svarede',
  suggestions: 'jeg foreslog svar',
  unknown: 'jeg vidste det ikke',
  'not-covered': 'det svarer jeg ikke på',
  smalltalk: 'det var ikke et spørgsmål',
} as const;

type Question = {
  readonly at: string;
  readonly surface: keyof typeof places;
  readonly outcome: keyof typeof outcomes;
  readonly joinedTo: string | null;
};
type Waiting = { readonly at: string; readonly isOpen: boolean; readonly toldAt: string | null };
type Announced = {
  readonly at: string;
  readonly status: keyof typeof statuses;
  readonly role: 'written' | 'changed';
};

const quoted = (text: string | null): string =>
  text === null ? 'et spørgsmål, der ikke er dit eller er slettet' : `»${text}«`;

/** What is said to whoever asks what is kept about them. Texts come escaped, people and channels as Slack shows them. */
export const kept = {
  intro:
    'Det her gemmer jeg om dig. Kun du kan se det. Jeg gemmer ikke dit navn, kun dit nummer i Slack. CPR-numre, kortnumre og koder, som jeg genkender, har jeg fjernet, før jeg gemte noget.',
  nothing: 'Jeg gemmer ikke noget om dig lige nu.',
  end: 'Det var alt. Vil du have det slettet, så skriv `/mitid glem mig`. Er du koordinator, bliver du ved med at være det.',
  cut: (lines: number) =>
    `Her slutter det, jeg kan vise i Slack. Jeg gemmer også ${counted(lines, 'linje', 'linjer')} mere om dig. Dem kan den, der passer programmet, give dig. Vil du have det hele slettet, så skriv \`/mitid glem mig\`.`,
  headings: {
    messages: 'Beskeder, jeg ikke er færdig med at svare på',
    waiting: (count: number) => `Spørgsmål, som koordinatorerne har fået fra dig (${count})`,
    taken: (count: number) => `Spørgsmål, du har taget (${count})`,
    letters: (count: number) =>
      `Beskeder mellem dig og en koordinator, eller dig og en, der spurgte (${count})`,
    coordinator: 'Du er koordinator',
    owned: (count: number) => `Svar, du passer på (${count})`,
    named: 'Koordinatorer, du har tilføjet',
    announcements: (count: number) => `Opslag, du har skrevet eller ændret (${count})`,
    receipts: (count: number) => `Opslag, du har trykket Læst ✓ på (${count})`,
    reminders: (count: number) => `Påmindelser til dig (${count})`,
    changes: (count: number) => `Svar og formuleringer, du har lært mig (${count})`,
    acts: (count: number) => `Det, du har gjort som koordinator (${count})`,
    welcomed: 'Velkomst',
    votes: (count: number) => `Dine 👍 og 👎 (${count})`,
    questions: (count: number) => `Spørgsmål, du har stillet (${count})`,
  },
  question: (q: Question, text: string, answer: string | null, channel: string | null) =>
    [
      `${formatMoment(q.at)} ${placed(q.surface, channel)}: »${text}«`,
      ...(q.joinedTo === null ? [] : [' (læst sammen med spørgsmålet før)']),
      ` – ${answer === null ? outcomes[q.outcome] : `${outcomes[q.outcome]}: ${answer}`}`,
    ].join(''),
  message: (at: string, text: string | null) =>
    `${formatMoment(at)}: ${text === null ? 'en besked, jeg ikke kan læse længere' : `»${text}«`}`,
  vote: (
    { at, vote }: { readonly at: string; readonly vote: 'helped' | 'not-helped' },
    question: string | null,
    answer: string | null,
  ) =>
    `${formatMoment(at)}: ${vote === 'helped' ? '👍' : '👎'} til ${quoted(question)}${answer === null ? '' : ` – svaret: ${answer}`}`,
  waiting: (w: Waiting, question: string | null, note: string | null) =>
    [
      `${formatMoment(w.at)}: ${quoted(question)}.`,
      ...(note === null ? [] : [`Du skrev til dem: »${note}«`]),
      `Koordinatorerne kan${w.isOpen ? '' : ' ikke'} se, at det er dig.`,
      w.toldAt === null ? 'Du har ikke fået et svar endnu.' : `Du fik besked ${formatMoment(w.toldAt)}.`,
    ].join(' '),
  taken: (at: string, question: string) => `${formatMoment(at)}: »${question}«`,
  letter: ({ at, isOwn }: { readonly at: string; readonly isOwn: boolean }, text: string) =>
    `${formatMoment(at)}: ${isOwn ? 'du skrev' : 'du fik'} »${text}«`,
  named: (at: string, who: string) => `${formatMoment(at)}: ${who}`,
  namedBy: (at: string, who: string | null) =>
    `tilføjet ${formatMoment(at)}${who === null ? '' : ` af ${who}`}`,
  configured: 'det står i programmets opsætning eller i koordinatorernes gruppe i Slack',
  act: ({ at, kind }: { readonly at: string; readonly kind: string }, subject: string | null) =>
    `${formatMoment(at)}: ${deeds[kind] ?? announcing(kind)}${subject === null ? '' : ` (${subject})`}`,
  change: (at: string, subject: string | null) =>
    `${formatMoment(at)}: ${subject ?? 'noget, jeg ikke kan læse længere'}`,
  announcement: (a: Announced, text: string) =>
    `${formatMoment(a.at)}: ${a.role === 'written' ? 'skrevet' : 'ændret'} af dig (${statuses[a.status]}): »${text}«`,
  welcomed: (at: string) => `Jeg bød dig velkommen ${formatMoment(at)}`,
  headline: (at: string, headline: string) => `${formatMoment(at)}: »${headline}«`,
} as const;

function placed(surface: keyof typeof places, channel: string | null): string {
  if (channel === null) return places[surface];
  return surface === 'mention' ? `i ${channel}` : `${places[surface]} i ${channel}`;
}

function announcing(kind: string): string {
  const what = acts[kind];
  return what === undefined ? kind : `opslag: ${what}`;
}
