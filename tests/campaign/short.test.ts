import { expect, it } from 'vitest';
import { CALLS, mixed, SOME_LASTING } from './faults.ts';
import { campaignIn, TIMEOUT_MS, type Choice } from './settings.ts';

/** Every twelfth of them: the whole campaign is `npm run campaign`. */
const SOME = CALLS.filter((_, at) => at % 12 === 0);
/** Each way that Slack reaches the bot once, and each place where it keeps things. */
const SOME_SETTINGS: readonly Choice[] = [
  { mode: 'socket', storage: 'file' },
  { mode: 'http', storage: 'postgres' },
];

it.each(SOME_SETTINGS)(
  'nothing is lost, doubled or left in silence, over $mode with $storage',
  async (setting) => {
    const tally = await campaignIn(setting, mixed(SOME, SOME_LASTING));
    expect(tally).toMatchObject({ lost: 0, doubled: 0, silent: 0, crashed: 0 });
    expect(tally.kinds.call?.tries).toBe(SOME.length * 2);
  },
  TIMEOUT_MS,
);
