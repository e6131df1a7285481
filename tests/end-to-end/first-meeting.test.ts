import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/state/messages.ts';
import { startStage, type Mode, type Stage } from '../support/bot.ts';
import { writeLamps } from '../support/lamps.ts';
import { labelsOf } from '../support/seen.ts';

const HELLO = 'Hej, jeg er MitID-hjælper.';

describe.each<Mode>(['socket', 'http'])('whoever opens the direct messages with the bot over %s', (mode) => {
  let dir: string;
  let stage: Stage;
  let karen: string;
  let dm: string;

  beforeAll(async () => {
    dir = await writeLamps();
  });
  beforeEach(async () => {
    stage = await startStage(mode, dir);
    karen = stage.workspace.people.add('Karen').id;
    dm = stage.workspace.dm(karen).id;
  });
  afterEach(async () => stage.close());
  afterAll(async () => rm(dir, { recursive: true }));

  const open = async (who = karen): Promise<void> => stage.workspace.openHome(who, 'messages');
  const welcomes = (): Message[] =>
    stage.workspace.messages(dm, karen).filter(({ text }) => text.startsWith(HELLO));

  it('is welcomed once, with three examples to press', async () => {
    const { workspace } = stage;
    await Promise.all([open(), open()]);
    const hello = await workspace.waitFor({ channel: dm, text: HELLO });
    expect(labelsOf(hello)).toHaveLength(3);
    expect(hello.warnings).toEqual([]);
    await workspace.press(karen, hello, ({ actionId }) => actionId === 'open_answer:0');
    await workspace.waitFor({ channel: dm, after: hello.ts, text: 'Svaret om' });
    await open();
    const poul = workspace.people.add('Poul').id;
    await open(poul);
    await workspace.waitFor({ channel: workspace.dm(poul).id, text: HELLO });
    expect(welcomes()).toHaveLength(1);
  });

  it('is welcomed another time when Slack did not take it, and anew after being forgotten', async () => {
    const { workspace } = stage;
    workspace.failNext('chat.postMessage', { error: 'ratelimited', retryAfter: 1 });
    await open();
    await expect.poll(() => stage.log()).toContain('somebody not welcomed');
    const again = async (): Promise<number> => {
      await open();
      return welcomes().length;
    };
    await expect.poll(again).toBe(1);
    await stage.storage.forget(karen);
    await expect.poll(again).toBe(2);
  });

  it('and is not told that it failed when the bot cannot remember whom it welcomed', async () => {
    await stage.close();
    stage = await startStage(mode, {
      knowledgeDir: dir,
      failing: (storage) => ({
        ...storage,
        welcomes: { ...storage.welcomes, add: async () => Promise.reject(new Error('disk full')) },
      }),
    });
    karen = stage.workspace.people.add('Karen').id;
    dm = stage.workspace.dm(karen).id;
    await open();
    await expect.poll(() => stage.log()).toContain('listener failed');
    expect(stage.workspace.messages(dm, karen)).toEqual([]);
  });
});
