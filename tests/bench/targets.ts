import type { Row } from './contest.ts';
import type { ContestantName } from './contestants.ts';
import { growthExponent } from './measurement.ts';
import type { Reload, Start } from './program.ts';

/** Everything one run has measured; null where it was not asked to. */
export type Run = {
  readonly realEntries: number;
  readonly rows: readonly Row[];
  readonly start: Start;
  readonly reload: Reload;
  readonly hostile: { readonly kind: string; readonly ms: number };
};

/** A target and whether it holds; null when the run did not measure it. */
export type Target = { readonly target: string; readonly measured: string; readonly holds: boolean | null };

/** Where the peers are compared. */
const COMPARED_AT = 10_000;

/** What the project promises, against a run. */
export function checkTargets({ realEntries, rows, start, hostile }: Run): Target[] {
  const real = typicalMs(rows, 'ours', realEntries);
  const exponent = exponentOf(rows, 'ours');
  const overFuse = timesAsFast(rows, 'fuseTokens', COMPARED_AT);
  const overMini = timesAsFast(rows, 'minisearch', COMPARED_AT);
  return [
    target('own knowledge: median under 1 ms', real, (ms) => ms < 1, 'ms'),
    target('growth exponent under 0.5', exponent, (grows) => grows < 0.5),
    target(
      '10,000 entries: 20 times as fast as Fuse.js token search',
      overFuse,
      (times) => times >= 20,
      'times',
    ),
    target('10,000 entries: not slower than MiniSearch', overMini, (times) => times >= 1, 'times'),
    target('start to first answer within 3 s', start.knownMs, (ms) => ms <= 3000, 'ms'),
    target('the same with new wordings', start.newMs, (ms) => ms <= 3000, 'ms'),
    target('slowest hostile question under 50 ms', hostile.ms, (ms) => ms < 50, `ms (${hostile.kind})`),
  ];
}

/** How a contestant's typical question grows with the entries; null with fewer than two sizes. */
export function exponentOf(rows: readonly Row[], contestant: ContestantName): number | null {
  const points = rows.flatMap((row) => {
    const ms = row.contestant === contestant ? typicalMs([row], contestant, row.entries) : null;
    return ms === null ? [] : [{ entries: row.entries, ms }];
  });
  return points.length < 2 ? null : growthExponent(points);
}

/** How many times as fast as a peer ours answers a typical question; null unless both were asked. */
export function timesAsFast(rows: readonly Row[], peer: ContestantName, entries: number): number | null {
  const [ours, theirs] = [typicalMs(rows, 'ours', entries), typicalMs(rows, peer, entries)];
  return ours === null || theirs === null ? null : theirs / ours;
}

/** The median question in ms; of a peer that was left out the median of the few it was asked, if any. */
export function typicalMs(rows: readonly Row[], contestant: ContestantName, entries: number): number | null {
  const result = rows.find((row) => row.contestant === contestant && row.entries === entries)?.result;
  if (result === undefined) return null;
  return 'leftOut' in result ? result.aboutMs : result.medianMs;
}

function target(text: string, value: number | null, holds: (value: number) => boolean, unit = ''): Target {
  if (value === null) return { target: text, measured: 'not measured', holds: null };
  return { target: text, measured: `${Number(value.toPrecision(3))} ${unit}`.trim(), holds: holds(value) };
}
