import { describe, expect, it } from 'vitest';
import { every, type Repeated } from '../../src/time/every.ts';

describe('work that is repeated', () => {
  it('is done again and again, also after a failure, until it is stopped', async () => {
    const errors: unknown[] = [];
    let times = 0;
    const { chore } = await new Promise<{ chore: Repeated }>((resolve) => {
      const begun: { chore: Repeated } = {
        chore: every(
          1,
          async () => {
            times += 1;
            if (times === 2) throw new Error('once');
            if (times === 3) resolve(begun);
          },
          (error) => errors.push(error),
        ),
      };
    });
    await chore.stop();
    const then = times;
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(times).toBe(then);
    expect(errors).toHaveLength(1);
  });

  it('says a failure that lasts once, and again when it comes back', async () => {
    const failures = ['full', 'full', 'gone', 'gone', null, 'gone'];
    const errors: string[] = [];
    await new Promise<void>((resolve) => {
      const chore = every(
        1,
        async () => {
          const failure = failures.shift();
          if (failure === undefined) void chore.stop().then(resolve);
          else if (failure !== null) throw new Error(failure);
        },
        (error) => errors.push(String(error)),
      );
    });
    expect(errors).toEqual(['Error: full', 'Error: gone', 'Error: gone']);
  });

  it('that is under way is awaited when it is stopped', async () => {
    let isDone = false;
    const chore = every(
      1000,
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        isDone = true;
      },
      () => undefined,
    );
    await chore.stop();
    expect(isDone).toBe(true);
  });
});
