import { z } from 'zod';
import { CodedError } from '../../errors.ts';

const id = z.string().nullish();
const By = z.looseObject({
  team_id: id,
  user: z.looseObject({ team_id: id }).nullish(),
  team: z.looseObject({ id }).nullish(),
});

/**
 * Throws `not-a-coordinator` when somebody from another workspace did this, as can be in shared channels: a coordinator is a user
 * id in this one. `teamId`: null where Slack did not tell which it is.
 */
export function requireOwnTeam(body: unknown, teamId: string | null): void {
  const { data } = By.safeParse(body);
  const theirs = data?.user?.team_id ?? data?.team?.id ?? data?.team_id ?? null;
  if (teamId !== null && theirs !== null && theirs !== teamId) throw new CodedError('not-a-coordinator');
}
