import type { Evaluation } from '../../../evaluation/evaluate.ts';
import type { Proportion } from '../../../evaluation/proportion.ts';
import { GENERAL_NAMES, type GeneralName, type Measures } from '../../../evaluation/measures.ts';
import { da } from '../../../i18n/da.ts';
import { shownOf } from '../evaluation-text.ts';
import { html, type Markup } from '../../../text/markup.ts';

const words = da.evaluation;

/** All measures with their intervals, then each of them style by style. */
export function buildMeasures({ overall, styles }: Evaluation): Markup {
  return html`<h2>${words.page.overall}</h2>
    <p class="muted">${words.page.overallNote}</p>
    ${table(
      words.page.measure,
      shownOf(overall).map((name) =>
        row(words.measures[name].name, words.measures[name].meaning, overall[name]),
      ),
    )}
    <h2>${words.page.byStyle}</h2>
    ${GENERAL_NAMES.map((name) => ofStyles(name, overall, styles))}`;
}

function ofStyles(name: GeneralName, overall: Measures, styles: Evaluation['styles']): Markup {
  const counted = [...styles].filter(([, measures]) => measures[name].of > 0);
  const rows = [
    row(words.all, '', overall[name]),
    ...counted.map(([style, measures]) => row(style, '', measures[name])),
  ];
  return html`<details>
    <summary>${words.measures[name].name}</summary>
    <p class="muted">${words.measures[name].meaning}</p>
    ${table(words.style, rows)}
  </details>`;
}

function table(first: string, rows: readonly Markup[]): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${first}</th>
        <th scope="col" class="number">${words.page.share}</th>
        <th scope="col">${words.page.intervalHeading}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function row(name: string, meaning: string, proportion: Proportion): Markup {
  return html`<tr>
    <th scope="row">${name}${meaning === '' ? '' : html`<small>${meaning}</small>`}</th>
    <td class="number">${words.share(proportion.value)}<small>${words.page.of(proportion.of)}</small></td>
    <td class="range">${bar(proportion)}</td>
  </tr>`;
}

/** A line from 0 to 100 %, the interval on it and the share as a mark. */
function bar(proportion: Proportion): Markup {
  if (proportion.value === null) return html``;
  const { value, low, high } = proportion;
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <line class="track" x1="0" x2="100" y1="5" y2="5" />
      <rect class="reach" x="${at(low)}" y="2" width="${at(high - low)}" height="6" />
      <line class="value" x1="${at(value)}" x2="${at(value)}" y1="0" y2="10" /></svg
    ><small>${words.interval(low, high)}</small>`;
}

function at(share: number): string {
  return (share * 100).toFixed(1);
}
