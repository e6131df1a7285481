import { expect, it } from 'vitest';
import { runCheck } from '../../src/cli/check/run-check.ts';
import { today } from '../../src/cli/today.ts';

it('the answers of this project are in order', async () => {
  let said = '';
  const code = await runCheck({
    dir: 'knowledge',
    today: today(),
    houseRules: true,
    write: (text) => {
      said += text;
    },
  });
  expect(said).toMatch(/\d+ svar, 0 fejl, \d+ advars(?:el|ler)\n$/);
  expect(code).toBe(0);
});
