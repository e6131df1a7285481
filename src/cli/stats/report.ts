import { da } from '../../i18n/da.ts';
import type { EntryVotes } from '../../curation/entry-votes.ts';
import type { Miss } from '../../storage/misses/misses.ts';
import type { Figures } from '../../storage/questions/questions.ts';
import { oneLine } from '../../text/normalise.ts';

/** An entry's title with how it was received in a period, and in the one before. */
export type Voted = Pick<EntryVotes, 'recent' | 'before'> & { readonly title: string };
/** The figures of a period in days, the entries shown most in it, and the votes on each. */
export type Period = {
  readonly days: number;
  readonly figures: Figures;
  readonly mostShown: readonly { readonly title: string; readonly count: number }[];
  /** Most votes first. */
  readonly voted: readonly Voted[];
  /** Found wrong more often than helpful, the most opposed first. */
  readonly votedDown: readonly Voted[];
};
export type Report = { readonly periods: readonly Period[]; readonly open: readonly Miss[] };

type Row = { readonly name: string; readonly value: number };

const words = da.stats;
/** The most open questions to show in the terminal; the table has all. */
const OPEN_SHOWN = 10;
/** The most answers of a list of votes to show there; the table has all. */
const VOTED_SHOWN = 10;

/** The report as lines to read. */
export function reportText({ periods, open }: Report): string {
  const blocks = periods.map(({ days, figures, mostShown, voted, votedDown }) => {
    const rows = rowsOf(figures);
    const names = Math.max(...rows.map(({ name }) => name.length));
    const values = Math.max(...rows.map(({ value }) => String(value).length));
    return [
      words.heading(days),
      ...rows.map(({ name, value }) => `  ${name.padEnd(names)}  ${String(value).padStart(values)}`),
      `  ${words.mostAsked}`,
      ...(mostShown.length === 0
        ? [words.nothingShown]
        : mostShown.map(({ title, count }) => words.mostShown(count, title))
      ).map((line) => `    ${line}`),
      ...listed(words.votes, voted),
      ...listed(words.votedDown, votedDown),
    ];
  });
  const waiting = [
    `${words.rows.openMisses}: ${open.length}`,
    ...open.slice(0, OPEN_SHOWN).map(({ text, count }) => `  ${words.mostShown(count, oneLine(text))}`),
  ];
  return [...blocks, waiting].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** The first of a list of votes, under a heading; nothing where there are none. */
function listed(heading: string, voted: readonly Voted[]): string[] {
  if (voted.length === 0) return [];
  return [`  ${heading}`, ...voted.slice(0, VOTED_SHOWN).map((one) => `    ${words.voted(one)}`)];
}

/** The report as a table that a spreadsheet opens: a row for each figure, entry and open question. */
export function reportCsv({ periods, open }: Report): string {
  const { csv } = words;
  const rows = [
    [csv.days, csv.figure, csv.value],
    ...periods.flatMap(({ days, figures, mostShown, voted }) => [
      ...rowsOf(figures).map(({ name, value }) => [days, name, value]),
      ...mostShown.map(({ title, count }) => [days, `${csv.mostShown}: ${title}`, count]),
      ...voted.flatMap(({ title, recent, before }) => [
        [days, `${csv.helped}: ${title}`, recent.helped],
        [days, `${csv.notHelped}: ${title}`, recent.notHelped],
        [days, `${csv.helpedBefore}: ${title}`, before.helped],
        [days, `${csv.notHelpedBefore}: ${title}`, before.notHelped],
      ]),
    ]),
    ...open.map(({ text, count }) => ['', `${csv.openMiss}: ${oneLine(text)}`, count]),
  ];
  return rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

function rowsOf(figures: Figures): Row[] {
  const { rows } = words;
  return [
    { name: rows.asked, value: figures.asked },
    { name: rows.answered, value: figures.answered },
    { name: rows.suggestions, value: figures.suggestions },
    { name: rows.unknown, value: figures.unknown },
    { name: rows.notCovered, value: figures.notCovered },
    { name: rows.smalltalk, value: figures.smalltalk },
    { name: rows.helped, value: figures.helped },
    { name: rows.notHelped, value: figures.notHelped },
    { name: rows.misses, value: figures.misses },
    { name: rows.closedMisses, value: figures.closedMisses },
    { name: rows.tooLate, value: figures.tooLate },
  ];
}

/** A cell of the table. What a spreadsheet would take for a formula is marked as text. */
function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t]/u.test(text) ? `'${text}` : text;
  return /[;"\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
