import { problemAt } from '../document.ts';
import type { LocatedEntry } from '../entry-document.ts';
import { sortProblems, type Findings, type Problem, type ProblemCode } from '../problems.ts';
import { dateRules } from './dates.ts';
import { languageRules } from './language.ts';
import { lengthRules } from './length.ts';
import type { Around, HouseRule } from './rule.ts';
import { sourceRules } from './sources.ts';
import { wordingRules } from './wordings.ts';

/** What this knowledge base demands beyond form, for whoever reads the answers or hears them. */
const houseRules: readonly HouseRule[] = [
  ...wordingRules,
  ...lengthRules,
  ...languageRules,
  ...sourceRules,
  ...dateRules,
];

/** What there is to say of entries; `thin` are those among the warnings that say what is still missing. */
export type HouseFindings = Findings & { readonly thin: readonly Problem[] };

/** What an entry still lacks, by the rules that it breaks. */
export function lacksOf(located: LocatedEntry): readonly ProblemCode[] {
  return houseRules
    .filter(
      ({ severity, check }) => severity === 'thin' && check([located], { today: '', sources: [] }).length > 0,
    )
    .map(({ code }) => code);
}

/** Holds entries against the house rules. */
export function checkHouseRules(entries: readonly LocatedEntry[], around: Around): HouseFindings {
  const findings = houseRules.flatMap(({ code, severity, check }) =>
    check(entries, around).map(({ located: { document }, path, details }) => ({
      severity,
      problem: problemAt(document, path, code, details),
    })),
  );
  const of = (wanted: HouseRule['severity']) =>
    sortProblems(findings.filter(({ severity }) => severity === wanted).map(({ problem }) => problem));
  const thin = of('thin');
  return { problems: of('error'), warnings: sortProblems([...of('warning'), ...thin]), thin };
}
