import type { Evaluation } from '../../evaluation/evaluate.ts';
import type { Shortfall } from '../../evaluation/goals.ts';
import {
  GENERAL_NAMES,
  MEASURE_NAMES,
  type GeneralName,
  type MeasureName,
} from '../../evaluation/measures.ts';
import type { Peer } from '../../evaluation/peers.ts';
import type { Proportion } from '../../evaluation/proportion.ts';

/** From 0 to 1, or null where there is nothing to count. */
type Share = number | null;

/** Measures, each with its 95 % interval. */
type MeasuresJson<Name extends string> = Partial<Record<Name, Share>> & {
  readonly intervals: Partial<Record<Name, readonly [low: number, high: number] | null>>;
};

type PeerJson = Record<'firstRight' | 'topThree' | 'rightAtFivePercent', Share> &
  Pick<Peer, 'setting' | 'tried'>;

/**
 * What `eval --json` prints. `firstRight`, `topThree`, `answeredRight`, `answeredWrong` and `helpful` are shares of the
 * answerable questions, `falseAnswers` and `unknownOnUnanswerable` of the others; all questions but follow-ups together, and
 * by style. `harmHelped` and `harmSoothed` are of those of the style `harm`, `chatTaken` of those with a `kind`,
 * `followUpsHelped` of those with `after`, `foreignServed` of those of the style `foreign`.
 * `calibrationError` (0 to 1) is how far confidence lies from being right. `belowGoal` are the measures that do not reach their
 * goals. `peers` is there when asked for, by engine (`matcher` is ours): three measures, and the `setting` that was best of
 * `tried`.
 */
export type EvaluationJson = MeasuresJson<MeasureName> & {
  readonly questions: number;
  readonly answerable: number;
  readonly unanswerable: number;
  readonly followUps: number;
  readonly calibrationError: number;
  readonly belowGoal: readonly {
    readonly measure: MeasureName;
    readonly value: number;
    readonly goal: number;
  }[];
  readonly styles: Record<string, MeasuresJson<GeneralName>>;
  readonly peers?: Record<string, PeerJson>;
};

/** Writes an evaluation as the JSON object that `eval --json` prints. */
export function evaluationJson(
  { questions, answerable, followUps, overall, styles, calibrationError }: Evaluation,
  shortfalls: readonly Shortfall[],
  peers: readonly Peer[] | null,
): EvaluationJson {
  return {
    questions,
    answerable,
    unanswerable: questions - answerable,
    followUps,
    ...measuresJson(MEASURE_NAMES, overall),
    calibrationError: round(calibrationError),
    belowGoal: shortfalls.map(({ name, value, goal }) => ({ measure: name, value: round(value), goal })),
    styles: Object.fromEntries(
      [...styles].map(([style, measures]) => [style, measuresJson(GENERAL_NAMES, measures)]),
    ),
    ...(peers === null
      ? {}
      : { peers: Object.fromEntries(peers.map((peer) => [peer.name, peerJson(peer)])) }),
  };
}

function measuresJson<Name extends string>(
  names: readonly Name[],
  measures: Readonly<Record<Name, Proportion>>,
): MeasuresJson<Name> {
  const shares: Partial<Record<Name, Share>> = {};
  const intervals: Partial<Record<Name, readonly [low: number, high: number] | null>> = {};
  for (const name of names) {
    const { low, high } = measures[name];
    shares[name] = shareJson(measures[name]);
    intervals[name] = low === null || high === null ? null : [round(low), round(high)];
  }
  return { ...shares, intervals };
}

function peerJson({ firstRight, topThree, rightAtFivePercent, setting, tried }: Peer): PeerJson {
  return {
    firstRight: shareJson(firstRight),
    topThree: shareJson(topThree),
    rightAtFivePercent: shareJson(rightAtFivePercent),
    setting,
    tried,
  };
}

function shareJson({ value }: Proportion): Share {
  return value === null ? null : round(value);
}

/** Rounded to four decimals. */
function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
