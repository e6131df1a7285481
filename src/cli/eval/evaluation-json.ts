import type { Evaluation } from '../../evaluation/evaluate.ts';
import type { Proportion } from '../../evaluation/proportion.ts';
import type { MeasureName, Measures } from '../../evaluation/measures.ts';
import type { Peer } from '../../evaluation/peers.ts';

/** From 0 to 1, or null where there is nothing to count. */
type Share = number | null;

/** The seven measures, each with its 95 % interval. */
type MeasuresJson = Record<MeasureName, Share> & {
  readonly intervals: Record<MeasureName, readonly [low: number, high: number] | null>;
};

type PeerJson = Record<'firstRight' | 'topThree' | 'rightAtFivePercent', Share> &
  Pick<Peer, 'setting' | 'tried'>;

/**
 * What `eval --json` prints. `firstRight`, `topThree`, `answeredRight`, `answeredWrong` and `helpful` are shares of the
 * answerable questions, `falseAnswers` and `unknownOnUnanswerable` of the others; all questions together, and by style.
 * `calibrationError` (0 to 1) is how far confidence lies from being right. `peers` is there when asked for, by engine
 * (`matcher` is ours): three measures, and the `setting` that was best of `tried`.
 */
export type EvaluationJson = MeasuresJson & {
  readonly questions: number;
  readonly answerable: number;
  readonly unanswerable: number;
  readonly calibrationError: number;
  readonly styles: Record<string, MeasuresJson>;
  readonly peers?: Record<string, PeerJson>;
};

/** Writes an evaluation as the JSON object that `eval --json` prints. */
export function evaluationJson(
  { questions, answerable, overall, styles, calibrationError }: Evaluation,
  peers: readonly Peer[] | null,
): EvaluationJson {
  return {
    questions,
    answerable,
    unanswerable: questions - answerable,
    ...measuresJson(overall),
    calibrationError: round(calibrationError),
    styles: Object.fromEntries([...styles].map(([style, measures]) => [style, measuresJson(measures)])),
    ...(peers === null
      ? {}
      : { peers: Object.fromEntries(peers.map((peer) => [peer.name, peerJson(peer)])) }),
  };
}

function measuresJson(measures: Measures): MeasuresJson {
  return {
    ...byName((name) => shareJson(measures[name])),
    intervals: byName((name) => {
      const { low, high } = measures[name];
      return low === null || high === null ? null : [round(low), round(high)];
    }),
  };
}

function byName<Value>(valueOf: (name: MeasureName) => Value): Record<MeasureName, Value> {
  return {
    firstRight: valueOf('firstRight'),
    topThree: valueOf('topThree'),
    answeredRight: valueOf('answeredRight'),
    answeredWrong: valueOf('answeredWrong'),
    helpful: valueOf('helpful'),
    falseAnswers: valueOf('falseAnswers'),
    unknownOnUnanswerable: valueOf('unknownOnUnanswerable'),
  };
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
