import { expect, it } from 'vitest';
import { createOnce } from '../../src/time/once.ts';

it('what is under way is waited for, and what failed may be tried again', async () => {
  const once = createOnce();
  let tries = 0;
  const work = async (): Promise<void> => {
    tries += 1;
    await Promise.resolve();
    if (tries === 1) throw new Error('the first fails');
  };
  const both = await Promise.allSettled([once.run('share', work), once.run('share', work)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(tries).toBe(1);
  await Promise.all([once.run('share', work), once.run('share', work)]);
  await once.run('share', work);
  expect(tries).toBe(2);
});
