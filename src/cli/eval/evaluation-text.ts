import type { Evaluation } from '../../evaluation/evaluate.ts';
import type { Proportion } from '../../evaluation/proportion.ts';
import { MEASURE_NAMES, type Measures } from '../../evaluation/measures.ts';
import type { Peer } from '../../evaluation/peers.ts';
import { da } from '../../i18n/da.ts';

/** The measures as tables in a terminal, each line ended. */
export function evaluationText(
  { questions, answerable, overall, styles, calibrationError }: Evaluation,
  peers: readonly Peer[] | null,
): string {
  const words = da.evaluation;
  return paragraphs([
    words.counts(questions, answerable),
    table(MEASURE_NAMES.map((name) => [words.measures[name].name, ...withInterval(overall[name])])),
    table([
      [words.style, ...MEASURE_NAMES.map((name) => words.measures[name].short)],
      styleRow(words.all, overall),
      ...[...styles].map(([style, measures]) => styleRow(style, measures)),
    ]),
    words.calibrationError(calibrationError),
    ...(peers === null ? [] : [peersText(peers)]),
  ]);
}

function peersText(peers: readonly Peer[]): string {
  const words = da.evaluation.peers;
  const rows = peers.map((peer) => [
    words.names[peer.name],
    ...[peer.firstRight, peer.topThree, peer.rightAtFivePercent].map(({ value }) =>
      da.evaluation.share(value),
    ),
  ]);
  const settings = peers
    .filter(({ tried }) => tried > 1)
    .map(({ name, setting, tried }) => `${words.names[name]}: ${words.setting(settingText(setting), tried)}`);
  return [
    table([[words.engine, words.firstRight, words.topThree, words.rightAtFivePercent], ...rows]),
    words.note,
    ...settings,
  ].join('\n');
}

/** A setting on one line: `text=plain fuzzy=0.2`. */
export function settingText(setting: Peer['setting']): string {
  return Object.entries(setting)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}

function styleRow(style: string, measures: Measures): string[] {
  return [style, ...MEASURE_NAMES.map((name) => da.evaluation.share(measures[name].value))];
}

function withInterval(proportion: Proportion): string[] {
  const words = da.evaluation;
  if (proportion.value === null) return [words.share(null), '', ''];
  return [
    words.share(proportion.value),
    words.interval(proportion.low, proportion.high),
    words.page.of(proportion.of),
  ];
}

/** Columns of even width: the first to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
