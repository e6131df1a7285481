import { da } from '../../i18n/da.ts';
import { checkHouseRules } from '../../knowledge/house-rules.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import type { Findings } from '../../knowledge/problems.ts';
import { findingLines } from '../problem-lines.ts';

/** `today` is an ISO date; `houseRules`: whether to hold the answers against the rules of this knowledge base too. */
export type CheckOptions = {
  readonly dir: string;
  readonly today: string;
  readonly houseRules: boolean;
  readonly write: (text: string) => void;
};

/** Writes everything there is to say about a knowledge folder and a line of figures. Gives the exit code: 1 on any error. */
export async function runCheck({ dir, today, houseRules, write }: CheckOptions): Promise<0 | 1> {
  const knowledge = await loadKnowledge(dir, { today });
  const rules: Findings = houseRules
    ? checkHouseRules(knowledge.entries, today)
    : { problems: [], warnings: [] };
  const problems = [...knowledge.problems, ...rules.problems];
  const warnings = [...knowledge.warnings, ...rules.warnings];
  write(findingLines({ problems, warnings }));
  write(`${da.check.summary(knowledge.entries.length, problems.length, warnings.length)}\n`);
  return problems.length === 0 ? 0 : 1;
}
