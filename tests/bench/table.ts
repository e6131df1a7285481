import { table } from '../../src/cli/eval/table.ts';
import { CONTESTANTS, type ContestantName } from './contestants.ts';
import type { Row } from './contest.ts';
import { checkTargets, exponentOf, timesAsFast, type Run } from './targets.ts';

const COLUMNS = [
  '',
  'entries',
  'build s',
  'MB',
  'median ms',
  '99 % ms',
  'first right',
  'against ours',
] as const;

/** A run for the terminal: a table by size, then how each grows, the program itself, and the targets. */
export function runText(run: Run): string {
  const { rows, start, reload, hostile } = run;
  const sizes = [...new Set(rows.map(({ entries }) => entries))];
  return [
    table([COLUMNS, ...sizes.flatMap((size) => rowsOfSize(rows, size))]),
    ...sizes.map((size) => wordingsLine(rows, size)),
    '',
    'A question takes as long as the entries to the power of',
    ...contestants(rows).map(
      (name) => `  ${figure(exponentOf(rows, name)).padStart(6)}  ${CONTESTANTS[name].title}`,
    ),
    '',
    `Start to first answer: ${figure(start.knownMs)} ms; with new wordings ${figure(start.newMs)} ms`,
    `An edit is in use after ${figure(reload.editToUse)} ms; the longest delay of an answer meanwhile is ${figure(reload.longestDelay)} ms`,
    `Slowest hostile question: ${figure(hostile.ms)} ms (${hostile.kind})`,
    '',
    ...checkTargets(run).map(({ target, measured, holds }) => `${mark(holds)}  ${target}: ${measured}`),
  ].join('\n');
}

function rowsOfSize(all: readonly Row[], size: number): string[][] {
  return all
    .filter(({ entries }) => entries === size)
    .map(({ contestant, entries, result }) => {
      const name = [CONTESTANTS[contestant].title, entries.toLocaleString('en')];
      const times = timesAsFast(all, contestant, entries);
      const against = times === null || contestant === 'ours' ? '' : `${figure(times)} ×`;
      if ('leftOut' in result) {
        const about = result.aboutMs === null ? '' : `about ${figure(result.aboutMs)}`;
        return [...name, '', '', about, '', result.leftOut, against];
      }
      const { buildMs, megabytes, medianMs, p99Ms, firstRight } = result;
      const share = `${Math.round(firstRight * 100)} %`;
      return [...name, ...[buildMs / 1000, megabytes, medianMs, p99Ms].map(figure), share, against];
    });
}

function wordingsLine(rows: readonly Row[], size: number): string {
  const most = Math.max(...rows.filter(({ entries }) => entries === size).map(({ wordings }) => wordings));
  return `${size.toLocaleString('en')} entries have ${most.toLocaleString('en')} wordings, ${figure(most / size)} each.`;
}

function contestants(rows: readonly Row[]): ContestantName[] {
  return [...new Set(rows.map(({ contestant }) => contestant))];
}

function mark(holds: boolean | null): string {
  if (holds === null) return '  –  ';
  return holds ? 'holds' : 'FAILS';
}

/** Three digits are as many as a measurement repeats. */
function figure(value: number | null): string {
  if (value === null) return '–';
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 3 });
}
