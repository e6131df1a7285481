import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import type { Message } from '../../src/playground/state/messages.ts';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { PATIENT_SLACK, startBotIn, type Running } from '../support/bot.ts';
import { UNKNOWN, writeLamps } from '../support/lamps.ts';

describe('the coordinators’ channel, when the bot is started anew', () => {
  let knowledgeDir: string;
  let dataDir: string;
  let workspace: Workspace;
  let karen: string;
  let desk: string;

  beforeEach(async () => {
    knowledgeDir = await writeLamps();
    dataDir = await mkdtemp(join(tmpdir(), 'board-'));
    workspace = await startWorkspace({ manifest, ...PATIENT_SLACK });
    karen = workspace.people.add('Karen').id;
    desk = workspace.channels.add('koordinatorer', { members: [karen] }).id;
  });
  afterEach(async () => {
    await workspace.stop();
    await rm(knowledgeDir, { recursive: true });
    await rm(dataDir, { recursive: true });
  });

  const start = async (channel: string | null): Promise<Running> =>
    startBotIn(workspace, 'socket', {
      knowledgeDir,
      file: join(dataDir, 'mitid.db'),
      coordination: () => ({ channel }),
    });
  const ask = async (): Promise<void> => {
    const dm = workspace.dm(karen).id;
    const asked = await workspace.say(karen, dm, UNKNOWN);
    await workspace.waitFor({ channel: dm, after: asked.ts });
  };
  const notices = (): Message[] => workspace.messages(desk, karen);

  it('finds its message again instead of writing a second one', async () => {
    const first = await start(desk);
    await ask();
    await workspace.waitFor({ channel: desk, text: 'Spurgt den' });
    await first.close();
    const second = await start(desk);
    await ask();
    await workspace.waitFor({ channel: desk, text: 'Spurgt 2 gange' });
    await second.close();
    expect(notices()).toHaveLength(1);
  });

  it('finds it behind two hundred newer messages, too', async () => {
    const first = await start(desk);
    await ask();
    await workspace.waitFor({ channel: desk, text: 'Spurgt den' });
    await first.close();
    for (let count = 0; count < 205; count += 1) workspace.write(karen, desk, `Kaffe nummer ${count}?`);
    const second = await start(desk);
    await ask();
    await workspace.waitFor({ channel: desk, text: 'Spurgt 2 gange' });
    await second.close();
    expect(notices().filter(({ text }) => text.includes('Spurgt'))).toHaveLength(1);
  });

  it('shows what came up while it could not', async () => {
    const first = await start(null);
    await ask();
    await first.close();
    expect(notices()).toEqual([]);
    const second = await start(desk);
    await workspace.waitFor({ channel: desk, text: UNKNOWN });
    await second.close();
  });

  it('a channel that it is not in stops nobody from asking, and is logged', async () => {
    const closed = workspace.channels.add('lukket', { members: [karen], bot: false }).id;
    const running = await start(closed);
    await ask();
    await running.close();
    expect(running.log()).toContain('miss not shown to coordinators');
  });
});
