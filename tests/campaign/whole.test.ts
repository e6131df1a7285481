import { expect, it } from 'vitest';
import { ALL_LASTING, CALLS, mixed } from './faults.ts';
import { campaignIn, SETTINGS, TIMEOUT_MS } from './settings.ts';

it.each(SETTINGS)(
  'nothing is lost, doubled or left in silence, over $mode with $storage',
  async (setting) => {
    expect(CALLS.length).toBeGreaterThanOrEqual(50);
    const tally = await campaignIn(setting, mixed(CALLS, ALL_LASTING));
    expect(tally).toMatchObject({ lost: 0, doubled: 0, silent: 0, crashed: 0 });
  },
  TIMEOUT_MS,
);
