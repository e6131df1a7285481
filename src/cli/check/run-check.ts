import { da } from '../../i18n/da.ts';
import { problemAt } from '../../knowledge/document.ts';
import { loadKnowledge, type Knowledge } from '../../knowledge/load.ts';
import type { Problem } from '../../knowledge/problems.ts';
import type { Snapshot } from '../../knowledge/snapshot.ts';
import { buildMatcher } from '../../matching/matcher.ts';
import { findNearDuplicates } from '../../matching/near-duplicates.ts';
import { findingLines } from '../problem-text.ts';
import { houseFindings } from './house-findings.ts';

/** `today` is an ISO date; `houseRules`: whether to check the house rules too. */
export type CheckOptions = {
  readonly dir: string;
  readonly today: string;
  readonly houseRules: boolean;
  readonly write: (text: string) => void;
};

/** Writes the problems and warnings of a knowledge folder and how many there are. Gives the exit code: 1 on any error. */
export async function runCheck({ dir, today, houseRules, write }: CheckOptions): Promise<0 | 1> {
  const knowledge = await loadKnowledge(dir, { today });
  const rules = houseRules ? houseFindings(knowledge, today) : { problems: [], warnings: [], said: [] };
  const { said } = rules;
  const problems = [...knowledge.problems, ...rules.problems];
  const alike =
    houseRules && knowledge.snapshot !== null ? await tooAlike(knowledge.snapshot, knowledge) : [];
  const warnings = [...knowledge.warnings, ...rules.warnings, ...alike];
  write(findingLines({ problems, warnings }));
  const [longest] = said;
  if (longest !== undefined) {
    const middle = said[Math.floor(said.length / 2)] ?? longest;
    write(`${da.check.said(middle.seconds, longest.seconds, longest.id)}\n`);
  }
  write(`${da.check.summary(knowledge.entries.length, problems.length, warnings.length)}\n`);
  return problems.length === 0 ? 0 : 1;
}

/** A warning for each entry that the matcher cannot tell from another one. */
async function tooAlike(snapshot: Snapshot, { entries }: Pick<Knowledge, 'entries'>): Promise<Problem[]> {
  return findNearDuplicates(await buildMatcher(snapshot)).flatMap(({ entry, other, share }) => {
    const located = entries.find((one) => one.entry.id === entry.id);
    const details = { other: other.id, percent: Math.round(share * 100) };
    return located === undefined
      ? []
      : [problemAt(located.document, ['questions'], 'near-duplicate', details)];
  });
}
