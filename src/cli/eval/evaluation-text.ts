import type { Proportion } from '../../evaluation/proportion.ts';
import {
  GENERAL_NAMES,
  MEASURE_NAMES,
  type GeneralMeasures,
  type MeasureName,
  type Measures,
} from '../../evaluation/measures.ts';
import type { Peer } from '../../evaluation/peers.ts';
import { da } from '../../i18n/da.ts';
import { goalsText } from './goals-text.ts';
import type { MeasuredSet } from './sets.ts';
import { table } from './table.ts';

/** The measures as tables in a terminal, each line ended. */
export function evaluationText(set: MeasuredSet, peers: readonly Peer[] | null): string {
  const { questions, answerable, followUps, overall, styles, calibrationError } = set.evaluation;
  const goals = goalsText([set]);
  const words = da.evaluation;
  return paragraphs([
    words.counts(questions, answerable, followUps),
    table(shownOf(overall).map((name) => [words.measures[name].name, ...withInterval(overall[name])])),
    table([
      [words.style, ...GENERAL_NAMES.map((name) => words.measures[name].short)],
      styleRow(words.all, overall),
      ...[...styles].map(([style, measures]) => styleRow(style, measures)),
    ]),
    words.calibrationError(calibrationError),
    ...(goals === null ? [] : [goals]),
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

/** The general measures, and of the particular ones those that there are questions for. */
export function shownOf(overall: Measures): MeasureName[] {
  const general: ReadonlySet<MeasureName> = new Set(GENERAL_NAMES);
  return MEASURE_NAMES.filter((name) => general.has(name) || overall[name].of > 0);
}

function styleRow(style: string, measures: GeneralMeasures): string[] {
  return [style, ...GENERAL_NAMES.map((name) => da.evaluation.share(measures[name].value))];
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

function paragraphs(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
