import type { Evaluation } from '../../../evaluation/evaluate.ts';
import type { Peer } from '../../../evaluation/peers.ts';
import { da } from '../../../i18n/da.ts';
import { buildConfusions, buildFailures } from './mistakes.ts';
import { buildMeasures } from './measures.ts';
import { html } from '../../../text/markup.ts';
import { buildPeers } from './peers.ts';
import { buildReliability } from './reliability.ts';
import { STYLE } from './style.ts';

const words = da.evaluation;

/** The whole evaluation as one HTML document that fetches nothing. */
export function buildPage(evaluation: Evaluation, peers: readonly Peer[] | null): string {
  return html`<!doctype html>
<html lang="da">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        />
        <link rel="icon" href="data:," />
        <title>${words.page.title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>${words.page.title}</h1>
        <p>${words.counts(evaluation.questions, evaluation.answerable, evaluation.followUps)}</p>
        ${buildMeasures(evaluation)} ${buildReliability(evaluation)} ${peers === null ? '' : buildPeers(peers)}
        ${buildConfusions(evaluation.confusions)} ${buildFailures(evaluation.failures)}
      </body>
    </html> `.markup;
}
