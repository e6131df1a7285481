import type { LocatedEntry } from '../entry-document.ts';
import type { Details, Path, ProblemCode } from '../problems.ts';
import type { SourcesFile } from '../schema.ts';

/** Where a rule is broken. */
export type Breach = { readonly located: LocatedEntry; readonly path: Path; readonly details: Details };

/** What entries are held against besides themselves: today's ISO date, and the list of sources. */
export type Around = { readonly today: string; readonly sources: SourcesFile };

/**
 * What this knowledge base demands beyond form. `check` takes all its well-formed entries. An entry that breaks a rule of severity
 * `thin` is right, but something is missing that may come later.
 */
export type HouseRule = {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'thin';
  readonly check: (entries: readonly LocatedEntry[], around: Around) => readonly Breach[];
};

/** Where one entry breaks a rule, each place with its details. */
type EntryCheck = (
  entry: LocatedEntry['entry'],
  around: Around,
) => readonly { readonly path: Path; readonly details?: Details }[];

/** A rule about each entry by itself. */
export function eachEntry(
  code: ProblemCode,
  check: EntryCheck,
  severity: HouseRule['severity'] = 'error',
): HouseRule {
  return {
    code,
    severity,
    check: (entries, around) =>
      entries.flatMap((located) =>
        check(located.entry, around).map(({ path, details = {} }) => ({ located, path, details })),
      ),
  };
}
