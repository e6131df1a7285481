import { expect, it } from 'vitest';
import { TROUBLES } from './faults.ts';
import { campaignIn, SETTINGS, TIMEOUT_MS } from './settings.ts';

it.each(SETTINGS)(
  'nothing is lost, doubled or left in silence, over $mode with $storage',
  async (setting) => {
    expect(TROUBLES.length).toBeGreaterThanOrEqual(50);
    expect(await campaignIn(setting, TROUBLES)).toMatchObject({ lost: 0, doubled: 0, silent: 0, crashed: 0 });
  },
  TIMEOUT_MS,
);
