import type { Evaluation } from '../../evaluation/evaluate.ts';
import type { Figure } from '../../evaluation/figure.ts';
import type { FigureName, Figures } from '../../evaluation/figures.ts';
import type { Peer } from '../../evaluation/peers.ts';

/** From 0 to 1, or null where there is nothing to count. */
type Share = number | null;

/** The seven figures, and between what and what each lies with 95 % certainty. */
type FiguresJson = Record<FigureName, Share> & {
  readonly intervals: Record<FigureName, readonly [low: number, high: number] | null>;
};

type PeerJson = Record<'firstRight' | 'topThree' | 'rightAtFivePercent', Share> &
  Pick<Peer, 'setting' | 'tried'>;

/**
 * What `eval --json` prints. `firstRight`, `topThree`, `answeredRight`, `answeredWrong` and `helpful` are shares of the
 * answerable questions, `falseAnswers` and `unknownOnUnanswerable` of the others; all questions together, and by style.
 * `calibrationError` (0 to 1) is how far confidence lies from being right. `peers` is there when asked for, by engine
 * (`matcher` is ours): three figures, and the `setting` that was best of `tried`.
 */
export type EvaluationJson = FiguresJson & {
  readonly questions: number;
  readonly answerable: number;
  readonly unanswerable: number;
  readonly calibrationError: number;
  readonly styles: Record<string, FiguresJson>;
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
    ...figuresJson(overall),
    calibrationError: round(calibrationError),
    styles: Object.fromEntries([...styles].map(([style, figures]) => [style, figuresJson(figures)])),
    ...(peers === null
      ? {}
      : { peers: Object.fromEntries(peers.map((peer) => [peer.name, peerJson(peer)])) }),
  };
}

function figuresJson(figures: Figures): FiguresJson {
  return {
    ...byName((name) => shareJson(figures[name])),
    intervals: byName((name) => {
      const { low, high } = figures[name];
      return low === null || high === null ? null : [round(low), round(high)];
    }),
  };
}

function byName<Value>(valueOf: (name: FigureName) => Value): Record<FigureName, Value> {
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

function shareJson({ value }: Figure): Share {
  return value === null ? null : round(value);
}

/** Four digits: finer than any number of questions that people write. */
function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
