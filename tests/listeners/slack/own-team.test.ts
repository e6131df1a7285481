import { expect, it } from 'vitest';
import { requireOwnTeam } from '../../../src/listeners/slack/own-team.ts';

const OURS = 'T1';
const REFUSED = expect.objectContaining({ code: 'not-a-coordinator' });

it.each([
  { user: { id: 'U1', team_id: 'T1' }, team: { id: 'T1' } },
  { user: { id: 'U1', team_id: null }, team: { id: 'T1' } },
  { user: { id: 'U1' }, team: null },
  { team_id: 'T1' },
  {},
])('takes a person of this workspace, and whom Slack names no workspace for: %j', (body) => {
  expect(() => requireOwnTeam(body, OURS)).not.toThrow();
});

it.each([
  { user: { id: 'U1', team_id: 'T2' }, team: { id: 'T1' } },
  { user: { id: 'U1' }, team: { id: 'T2' } },
  { team_id: 'T2' },
])('refuses a person of another workspace with the same id: %j', (body) => {
  expect(() => requireOwnTeam(body, OURS)).toThrow(REFUSED);
  expect(() => requireOwnTeam(body, null)).not.toThrow();
});
