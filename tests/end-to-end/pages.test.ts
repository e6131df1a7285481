import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStage, type Stage } from '../support/bot.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

const NOW = new Date();
const LONG_AGO = '2020-01-01T00:00:00.000Z';
const TOMORROW = new Date(NOW.getTime() + 2 * 24 * 60 * 60 * 1000).toISOString();

describe('the pages for citizens beside Slack, on the port where Slack calls', () => {
  let dir: string;
  let stage: Stage;
  beforeAll(async () => {
    dir = await writeKnowledge([
      { id: 'bogstaver', title: 'Må man have ø i sit bruger-ID?', answer: 'Nej, ø må man **ikke** have.' },
      { id: 'kodeviser', title: 'Hvordan får man en kodeviser?' },
    ]);
    stage = await startStage('http', { knowledgeDir: dir, pagesUrl: 'https://mitid.example.org/svar' });
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  it('answer, and Slack is answered as before', async () => {
    const { workspace, bot } = stage;
    const asked = await fetch(`http://127.0.0.1:${bot.port}/svar?q=m%C3%A5%20man%20have%20%C3%B8%3F`);
    expect(await asked.text()).toContain('Nej, ø må man <strong>ikke</strong> have.');
    const karen = workspace.people.add('Karen').id;
    const dm = workspace.dm(karen).id;
    const said = await workspace.say(karen, dm, 'Hvordan får man en kodeviser?');
    const reply = await workspace.waitFor({ channel: dm, after: said.ts });
    expect(reply.text).toContain('Svaret om kodeviser.');
  });

  it('count a question with its outcome, and keep and log nothing of it', async () => {
    const { bot, storage, log } = stage;
    const before = await storage.questions.figures(LONG_AGO, TOMORROW);
    const q = encodeURIComponent('Jens Jensen, cpr 010190-1234, må man have ø i sit bruger-ID?');
    await fetch(`http://127.0.0.1:${bot.port}/svar?q=${q}`);
    const after = await storage.questions.figures(LONG_AGO, TOMORROW);
    expect(after.asked).toBe(before.asked + 1);
    expect(log()).not.toMatch(/Jensen|010190/u);
  });
});
