import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startStage, type Stage } from '../support/bot.ts';
import { SURE, writeLamps } from '../support/lamps.ts';

let knowledge: string;
let folder: string;
let stage: Stage;
beforeEach(async () => {
  knowledge = await writeLamps();
  folder = await mkdtemp(join(tmpdir(), 'data-file-'));
  stage = await startStage('socket', { knowledgeDir: knowledge, file: join(folder, 'mitid.db') });
});
afterEach(async () => {
  await stage.close();
  for (const dir of [folder, knowledge]) await rm(dir, { recursive: true });
});

it('says in the log, without being asked anything, that its data file is gone, and answers once it is back', async () => {
  const file = join(folder, 'mitid.db');
  await rename(file, `${file}.aside`);
  await expect.poll(stage.log).toContain('er flyttet, slettet eller erstattet, mens botten kører');
  await rename(`${file}.aside`, file);

  const { workspace } = stage;
  const karen = workspace.people.add('Karen').id;
  const dm = workspace.dm(karen).id;
  const asked = await workspace.say(karen, dm, SURE);
  await workspace.waitFor({ channel: dm, after: asked.ts, text: 'Svaret om kantine' });
  // Each chore says it once, not at every try.
  const said = stage.log().split('er flyttet, slettet').length - 1;
  expect(said).toBeLessThan(10);
});
