import type { Evaluation } from '../../evaluation/evaluate.ts';
import type { Figure } from '../../evaluation/figure.ts';
import { FIGURE_NAMES, type Figures } from '../../evaluation/figures.ts';
import type { Peer } from '../../evaluation/peers.ts';

/**
 * What `eval --json` prints. A figure is a share from 0 to 1 and its 95 % interval, `of` so many questions; where there is
 * nothing to count, `of` is 0 and the rest null. `overall` and each style have the same seven figures: `firstRight`,
 * `topThree`, `answeredRight`, `answeredWrong` and `helpful` of the answerable questions, `falseAnswers` and
 * `unknownOnUnanswerable` of the others. `calibrationError` (0 to 1) is how far confidence lies from being right. `peers` is
 * there when asked for, by engine (`matcher` is ours): three figures, and the `setting` that was best of `tried`.
 */
export type EvaluationJson = {
  questions: number;
  answerable: number;
  unanswerable: number;
  overall: Record<string, Figure>;
  styles: Record<string, Record<string, Figure>>;
  calibrationError: number;
  peers?: Record<string, PeerJson>;
};

type PeerJson = Record<'firstRight' | 'topThree' | 'rightAtFivePercent', Figure> &
  Pick<Peer, 'setting' | 'tried'>;

/** Writes an evaluation as the JSON object that `eval --json` prints. */
export function evaluationJson(
  { questions, answerable, overall, styles, calibrationError }: Evaluation,
  peers: readonly Peer[] | null,
): EvaluationJson {
  return {
    questions,
    answerable,
    unanswerable: questions - answerable,
    overall: figuresJson(overall),
    styles: Object.fromEntries([...styles].map(([style, figures]) => [style, figuresJson(figures)])),
    calibrationError: round(calibrationError),
    ...(peers === null
      ? {}
      : { peers: Object.fromEntries(peers.map((peer) => [peer.name, peerJson(peer)])) }),
  };
}

function figuresJson(figures: Figures): Record<string, Figure> {
  return Object.fromEntries(FIGURE_NAMES.map((name) => [name, figureJson(figures[name])]));
}

function peerJson({ firstRight, topThree, rightAtFivePercent, setting, tried }: Peer): PeerJson {
  return {
    firstRight: figureJson(firstRight),
    topThree: figureJson(topThree),
    rightAtFivePercent: figureJson(rightAtFivePercent),
    setting,
    tried,
  };
}

function figureJson(figure: Figure): Figure {
  if (figure.value === null) return figure;
  const { value, low, high, of } = figure;
  return { value: round(value), low: round(low), high: round(high), of };
}

/** Four digits: finer than any number of questions that people write. */
function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
