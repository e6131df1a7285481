import type { Failure } from '../../../evaluation/failures.ts';
import { da } from '../../../i18n/da.ts';
import { byStyle, strongest, verdict } from '../failures-text.ts';
import { html, type Markup } from './markup.ts';

const words = da.evaluation;

/** Every question that went wrong, style by style: what was found instead, and what decided. */
export function buildFailures(failures: readonly Failure[]): Markup {
  return html`<h2>${words.page.failures}</h2>
    ${failures.length === 0 ? html`<p>${words.failures.none}</p>` : byStyle(failures).map(([style, ones]) => group(style, ones))}`;
}

function group(style: string, failures: readonly Failure[]): Markup {
  return html`<details>
    <summary>${words.failures.heading(style, failures.length)}</summary>
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
    return html`<li>${words.confidence(confidence)} ${entry.id}${decided}</li>`;
  });
  return html`<article>
    <h3>${trial.question.q}</h3>
    <p>${verdict(failure)}</p>
    ${
      found.length === 0
        ? html`<p>${words.failures.nothingFound}</p>`
        : html`<ol>
            ${found}
          </ol>`
    }
  </article>`;
}
