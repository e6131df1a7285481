import type { Evaluation } from '../../../evaluation/evaluate.ts';
import type { Bin } from '../../../evaluation/reliability.ts';
import { da } from '../../../i18n/da.ts';
import { html, type Markup } from '../../../text/markup.ts';

const words = da.evaluation;

/* About as wide as a phone, so that the letters keep their size there. */
const WIDTH = 360;
const HEIGHT = 330;
const PLOT = { left: 44, top: 10, right: 350, bottom: 270 } as const;

/** The reliability diagram: confidence against the proportion right, bin by bin, with the counts below. */
export function buildReliability({ bins, calibrationError }: Evaluation): Markup {
  const filled = bins.filter(({ right }) => right.of > 0);
  return html`<h2>${words.page.reliability}</h2>
    <p class="muted">${words.page.reliabilityNote}</p>
    <svg class="diagram" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${words.page.reliability}">
      ${[0, 0.25, 0.5, 0.75, 1].map(gridLine)} ${bins.map(({ from }) => tick(from))} ${tick(1)}
      <line class="ideal" x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" />
      ${filled.map(point)}
      <text x="${middle(PLOT.left, PLOT.right)}" y="${PLOT.bottom + 32}" text-anchor="middle">
        ${words.page.confidenceAxis}
      </text>
      <text transform="translate(10 ${middle(PLOT.top, PLOT.bottom)}) rotate(-90)" text-anchor="middle">
        ${words.page.rightAxis}
      </text>
      ${bins.map(countBelow)}
    </svg>
    <p>${words.calibrationError(calibrationError)}</p>`;
}

function point({ from, to, confidence, right }: Bin): Markup {
  if (confidence === null || right.value === null) return html``;
  const at = x(confidence);
  return html`<g role="img" aria-label="${words.page.point(from, to, right.of, right.value)}"
    ><title>${words.page.point(from, to, right.of, right.value)}</title
    ><line class="whisker" x1="${at}" x2="${at}" y1="${y(right.low)}" y2="${y(right.high)}" /><circle
      class="dot"
      cx="${at}"
      cy="${y(right.value)}"
      r="5"
  /></g>`;
}

function countBelow({ from, to, right }: Bin): Markup {
  return html`<text x="${x(middle(from, to))}" y="${HEIGHT - 8}" text-anchor="middle">${right.of}</text>`;
}

function gridLine(share: number): Markup {
  return html`<line
      class="grid"
      x1="${PLOT.left}"
      x2="${PLOT.right}"
      y1="${y(share)}"
      y2="${y(share)}"
    /><text x="${PLOT.left - 5}" y="${y(share) + 4}" text-anchor="end">${Math.round(share * 100)}</text>`;
}

function tick(confidence: number): Markup {
  return html`<line
      class="grid"
      x1="${x(confidence)}"
      x2="${x(confidence)}"
      y1="${PLOT.bottom}"
      y2="${PLOT.bottom + 4}"
    /><text x="${x(confidence)}" y="${PLOT.bottom + 16}" text-anchor="middle"
      >${Math.round(confidence * 100)}</text
    >`;
}

function x(confidence: number): number {
  return rounded(PLOT.left + confidence * (PLOT.right - PLOT.left));
}

function y(share: number): number {
  return rounded(PLOT.bottom - share * (PLOT.bottom - PLOT.top));
}

function middle(from: number, to: number): number {
  return (from + to) / 2;
}

function rounded(place: number): number {
  return Math.round(place * 10) / 10;
}
