import type { Figures } from './figures.ts';

/** One program on one database. */
export type Column = { readonly program: string; readonly database: string; readonly figures: Figures };

const LATE = 'late or unanswered';

/** What is shown of the figures, a line each. */
const lines: readonly (readonly [title: string, of: (figures: Figures) => string])[] = [
  ['unknown question, ms of CPU', ({ unknownCpuMs }) => number(unknownCpuMs)],
  ['idle, ms of CPU a second', ({ idle }) => number(idle.cpuMsPerSecond)],
  [
    'idle, ms of PostgreSQL a second',
    ({ idle }) => (idle.postgresMsPerSecond === null ? '' : number(idle.postgresMsPerSecond)),
  ],
  ['idle, blocked at most ms', ({ idle }) => number(idle.slowestMs)],
  ['idle, MB', ({ idle }) => number(idle.megabytes)],
  ['16 at a time, answers a second', ({ flow }) => number(flow.perSecond)],
  ['a bare Bolt app beside it', ({ bare }) => number(bare.perSecond)],
  ['share of the bare app', ({ flow, bare }) => `${number((100 * flow.perSecond) / bare.perSecond)} %`],
  ['ms of CPU a question', ({ flow }) => number(flow.cpuMs)],
  ['bare app, ms of CPU', ({ bare }) => number(bare.cpuMs)],
  [`200 at once: ${LATE}`, (figures) => burst(figures, 200)],
  [`600 at once: ${LATE}`, (figures) => burst(figures, 600)],
  ['600 at once: slowest acknowledgement, ms', (figures) => slowest(figures, 600)],
  ['slowest answer while old rows go, ms', ({ expiry }) => number(expiry.slowestMs)],
  ['until they are gone, ms', ({ expiry }) => number(expiry.tookMs)],
];

/** A table in Markdown, a column for each program on each database. */
export function tableOf(columns: readonly Column[]): string {
  const rows = [
    ['', ...columns.map(({ program, database }) => `${database}, ${program}`)],
    ['---', ...columns.map(() => '---:')],
    ...lines.map(([title, of]) => [title, ...columns.map(({ figures }) => of(figures))]),
  ];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function burst({ bursts }: Figures, people: number): string {
  const found = bursts.find((one) => one.people === people);
  return found === undefined ? '' : `${found.late} / ${found.unanswered}`;
}

function slowest({ bursts }: Figures, people: number): string {
  const found = bursts.find((one) => one.people === people);
  return found === undefined ? '' : number(found.slowestAcknowledgedMs);
}

function number(value: number): string {
  return Number(value.toPrecision(3)).toString();
}
