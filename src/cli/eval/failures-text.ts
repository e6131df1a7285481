import type { Failure } from '../../evaluation/mistakes.ts';
import type { Evidence, Match } from '../../matching/match.ts';
import { da } from '../../i18n/da.ts';
import { wrap } from '../ask/layout.ts';

/** How many features of an entry to show. */
const STRONGEST = 4;

/** Every failure as text, style by style, each line ended. */
export function failuresText(failures: readonly Failure[]): string {
  const words = da.evaluation.failures;
  if (failures.length === 0) return `\n${words.none}\n`;
  return byStyle(failures)
    .map(
      ([style, ones]) => `\n${words.heading(style, ones.length)}\n\n${ones.map(failureText).join('\n\n')}\n`,
    )
    .join('');
}

/** Failures by style, the styles in the order of the questions. */
export function byStyle(failures: readonly Failure[]): [string, Failure[]][] {
  const styles = new Set(failures.map(({ trial }) => trial.question.style));
  return [...styles].map((style) => [style, failures.filter(({ trial }) => trial.question.style === style)]);
}

/** What the bot did and should have done. */
export function verdict({ trial, kind }: Failure): string {
  const words = da.evaluation.failures;
  const { outcome } = trial.answer;
  const did =
    kind === 'unhelpful'
      ? words.kinds.unhelpful[outcome === 'suggestions' || outcome === 'chat' ? outcome : 'unknown']
      : words.kinds[kind];
  return `${did}; ${words.expected(trial.question.expect)}`;
}

/** The strongest features for and against an entry: `+1,25 ord "kort", …`. */
export function strongest({ features }: Evidence): string {
  return features
    .slice(0, STRONGEST)
    .map(({ kind, name, weight }) => da.terminal.why.feature(kind, name, weight).replace(/ +/gu, ' '))
    .join(', ');
}

function failureText(failure: Failure): string {
  const { trial, evidence } = failure;
  const found = trial.matches.map((match) =>
    matchText(
      match,
      evidence.find(({ entry }) => entry.id === match.entry.id),
    ),
  );
  return [
    wrap(`"${trial.question.q}"`),
    wrap(`  ${verdict(failure)}`, '  '),
    ...(found.length === 0 ? [`  ${da.evaluation.failures.nothingFound}`] : found),
  ].join('\n');
}

function matchText({ entry, confidence }: Match, why: Evidence | undefined): string {
  const first = `  ${da.evaluation.confidence(confidence)}  ${entry.id}`;
  if (why === undefined) return first;
  return [
    first,
    ...[da.terminal.why.nearest(why.nearest), strongest(why)].map((text) =>
      wrap(`        ${text}`, '        '),
    ),
  ].join('\n');
}
