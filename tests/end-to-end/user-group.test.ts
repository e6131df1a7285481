import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { startStage, type Stage } from '../support/bot.ts';
import { SURE, writeLamps } from '../support/lamps.ts';
import { labelsOf, unfolded } from '../support/seen.ts';

describe('coordinators by a user group', () => {
  let dir: string;
  let stage: Stage;
  let jens: string;

  beforeAll(async () => {
    dir = await writeLamps();
  });
  afterEach(async () => stage.close());
  afterAll(async () => rm(dir, { recursive: true }));

  const start = async (scopes: readonly string[]): Promise<void> => {
    stage = await startStage('socket', {
      knowledgeDir: dir,
      coordination: ({ people, setGrantedScopes }) => {
        setGrantedScopes([...manifest.oauth_config.scopes.bot, ...scopes]);
        jens = people.add('Jens').id;
        return { group: people.addGroup([jens]) };
      },
    });
  };
  /** What Jens can do with an answer. */
  const offered = async (): Promise<unknown> => {
    const dm = stage.workspace.dm(jens).id;
    const asked = await stage.workspace.say(jens, dm, SURE);
    const answer = await stage.workspace.waitFor({ channel: dm, after: asked.ts, text: 'Svaret om' });
    return labelsOf(await unfolded(stage.workspace, jens, answer));
  };

  it('its members are coordinators', async () => {
    await start(['usergroups:read']);
    await expect.poll(offered).toContain('Ret svar');
  });

  it('without the scope nobody is, which is logged, and everything else works', async () => {
    await start([]);
    await expect.poll(() => stage.log()).toContain('members of the user group not known');
    expect(await offered()).not.toContain('Ret svar');
  });
});
