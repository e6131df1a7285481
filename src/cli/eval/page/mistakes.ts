import type { Confusion, Failure } from '../../../evaluation/mistakes.ts';
import { da } from '../../../i18n/da.ts';
import { byStyle, strongest, verdict } from '../failures-text.ts';
import { html, type Markup } from '../../../text/markup.ts';

const words = da.evaluation.page;

/** The table of which entry was given instead of which, most often first. */
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

/** Every question that went wrong, style by style: what was found instead, and why. */
export function buildFailures(failures: readonly Failure[]): Markup {
  return html`<h2>${words.failures}</h2>
    ${failures.length === 0 ? html`<p>${da.evaluation.failures.none}</p>` : byStyle(failures).map(([style, ones]) => group(style, ones))}`;
}

function group(style: string, failures: readonly Failure[]): Markup {
  return html`<details>
    <summary>${da.evaluation.failures.heading(style, failures.length)}</summary>
    ${failures.map(failed)}
  </details>`;
}

function failed(failure: Failure): Markup {
  const { trial, evidence } = failure;
  const found = trial.matches.map(({ entry, confidence }) => {
    const why = evidence.find((one) => one.entry.id === entry.id);
    const decided =
      why === undefined
        ? html``
        : html`<small>${da.terminal.why.nearest(why.nearest)}</small><small>${strongest(why)}</small>`;
    return html`<li>${da.evaluation.confidence(confidence)} ${entry.id}${decided}</li>`;
  });
  return html`<article>
    <h3>${trial.question.q}</h3>
    <p>${verdict(failure)}</p>
    ${
      found.length === 0
        ? html`<p>${da.evaluation.failures.nothingFound}</p>`
        : html`<ol>
            ${found}
          </ol>`
    }
  </article>`;
}
