import { checkHouseRules, type HouseFindings } from '../../knowledge/house-rules/house-rules.ts';
import type { Knowledge } from '../../knowledge/load.ts';
import { timesToSay, tooLongToSay, type TimeToSay } from './time-to-say.ts';

/** What the house rules say of a knowledge base, with those for which an answer is read aloud; and how long each takes then. */
export function houseFindings(
  knowledge: Knowledge,
  today: string,
): HouseFindings & { readonly said: readonly TimeToSay[] } {
  const rules = checkHouseRules(knowledge.entries, { today, sources: knowledge.sources });
  const said = knowledge.snapshot === null ? [] : timesToSay(knowledge.snapshot);
  return { ...rules, problems: [...rules.problems, ...tooLongToSay(said, knowledge)], said };
}
