import { z } from 'zod';
import { usernameOf } from '../state/json.ts';
import { defineMethod } from './method.ts';

/** https://docs.slack.dev/reference/methods/auth.test */
const test = defineMethod({
  name: 'auth.test',
  token: 'either',
  args: z.unknown(),
  run: (_args, { world }) => ({
    url: `https://${world.team.domain}.slack.com/`,
    team: world.team.name,
    user: usernameOf(world.people.get(world.app.userId)),
    team_id: world.team.id,
    user_id: world.app.userId,
    bot_id: world.app.botId,
    is_enterprise_install: false,
  }),
});

/** https://docs.slack.dev/reference/methods/apps.connections.open */
const openConnection = defineMethod({
  name: 'apps.connections.open',
  token: 'app',
  args: z.unknown(),
  run: (_args, { openSocket }) => ({ url: openSocket() }),
});

export const appMethods = [test, openConnection];
