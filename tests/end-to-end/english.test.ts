import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStage, type Stage } from '../support/bot.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

const QUESTION = 'How do I order a code display for my mother?';
const BOTH = '*You order it at Borgerservice.*\nPå dansk:\nSvaret om kodeviser.';

describe('asking in English', () => {
  let dir: string;
  let stage: Stage;
  let karen: string;

  beforeAll(async () => {
    dir = await writeKnowledge([
      {
        id: 'kodeviser',
        title: 'Hvordan får man en kodeviser?',
        questions: ['hvor bestiller jeg en kodeviser', 'kodeviser til min mor', 'har I kodevisere'],
        english: {
          questions: [QUESTION, 'where can I get a code display'],
          answer: 'You order it at Borgerservice.',
        },
      },
      {
        id: 'glemt-pin',
        title: 'Hvad gør man, når man har glemt sin PIN-kode?',
        questions: ['jeg kan ikke huske min pinkode', 'ny pin-kode til appen', 'pinkode glemt'],
      },
    ]);
    stage = await startStage('socket', dir);
    karen = stage.workspace.people.add('Karen').id;
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  it('gets the English answer first and the Danish one below it, a question in Danish only that', async () => {
    const { workspace } = stage;
    const dm = workspace.dm(karen).id;
    const asked = await workspace.say(karen, dm, QUESTION);
    const { text, warnings } = await workspace.waitFor({ channel: dm, after: asked.ts });
    expect(text).toContain(BOTH);
    expect(warnings).toEqual([]);
    const inDanish = await workspace.say(karen, dm, 'hvor bestiller jeg en kodeviser til min mor?');
    const answer = await workspace.waitFor({ channel: dm, after: inDanish.ts, text: 'Svaret om kodeviser' });
    expect(answer.text).not.toContain('Borgerservice');
  });

  it('"Vis for alle" shows the others the same as the one who asked', async () => {
    const { workspace } = stage;
    const channel = workspace.channels.add('uden-bot', { members: [karen], bot: false }).id;
    await workspace.slash(karen, channel, '/mitid', QUESTION);
    const answer = await workspace.waitFor({ channel, onlyFor: karen, text: BOTH });
    await workspace.press(karen, answer, ({ label }) => label === 'Vis for alle');
    await workspace.waitFor({ channel, onlyFor: null, text: BOTH });
  });
});
