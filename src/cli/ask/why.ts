import { da } from '../../i18n/da.ts';
import type { Evidence } from '../../matching/match.ts';
import { wrap } from './layout.ts';

type WhyJson = {
  id: string;
  title: string;
  nearest: string;
  features: { kind: string; name: string; weight: number }[];
};

/** What counted for and against the likeliest entries, for a curator in a terminal. */
export function whyText(evidence: readonly Evidence[]): string {
  const words = da.terminal.why;
  const entries = evidence.map(({ entry, nearest, features }) =>
    [
      wrap(words.entry(entry.title, entry.id)),
      wrap(`  ${words.nearest(nearest)}`, '  '),
      ...features.map(({ kind, name, weight }) => `  ${words.feature(kind, name, weight)}`),
    ].join('\n'),
  );
  return [words.heading, ...(entries.length === 0 ? [words.none] : entries)].join('\n\n');
}

/** The same as `ask --why --json` prints it, best entry first. `weight` is above 0 for the entry, below against it. */
export function whyJson(evidence: readonly Evidence[]): WhyJson[] {
  return evidence.map(({ entry, nearest, features }) => ({
    id: entry.id,
    title: entry.title,
    nearest,
    features: features.map(({ kind, name, weight }) => ({
      kind,
      name,
      weight: Math.round(weight * 1000) / 1000,
    })),
  }));
}
