import type { Confusion } from '../../../evaluation/confusions.ts';
import { da } from '../../../i18n/da.ts';
import { html, type Markup } from './markup.ts';

const words = da.evaluation.page;

/** Which entry was given for which, most often first. */
export function buildConfusions(confusions: readonly Confusion[]): Markup {
  const rows = confusions.map(
    ({ asked, given, count }) =>
      html`<tr>
        <td>${asked ?? words.none}</td>
        <td>${given ?? words.none}</td>
        <td class="number">${count}</td>
      </tr>`,
  );
  return html`<h2>${words.confusions}</h2>
    <p class="muted">${words.confusionsNote}</p>
    ${rows.length === 0 ? html`<p>${words.noConfusions}</p>` : table(rows)}`;
}

function table(rows: readonly Markup[]): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${words.asked}</th>
        <th scope="col">${words.given}</th>
        <th scope="col" class="number">${words.count}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
