import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBold } from '../../src/blocks/kit/mrkdwn.ts';
import type { Message } from '../../src/playground/state/messages.ts';
import { startStage, type Mode, type Stage } from '../support/bot.ts';
import { SURE, writeLamps } from '../support/lamps.ts';
import { ownKnowledge } from '../support/own-knowledge.ts';
import { labelsOf } from '../support/seen.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

const OVERDUE = 'Skulle være set efter 24. november 2026';

const questions = [
  ['Hvilke krav er der til min smartphone?', 'smartphone-krav'],
  ['skal jeg gen-autentificere mig i MobilePay', 'gen-autentificering'],
  ['må jeg bruge æ ø å i bruger-id', 'bruger-id-aeoeaa'],
  ['kan jeg skifte uden at banken har bedt mig om det', 'migrering-uden-bank'],
] as const;

/** The short answer of an entry, as Slack shows it. */
async function answerOf(id: string): Promise<string> {
  const { entries } = await ownKnowledge();
  return toBold(entries.get(id)?.answer.short ?? id);
}

describe.each<Mode>(['socket', 'http'])('asking the bot over %s', (mode) => {
  let stage: Stage;
  let volunteer: string;
  let channel: string;

  beforeAll(async () => {
    stage = await startStage(mode);
    volunteer = stage.workspace.people.add('Karen').id;
    channel = stage.workspace.channels.add('it-café', { members: [volunteer] }).id;
  });
  afterAll(async () => stage.close());

  it.each(questions)('answers a mention in its thread: %s', async (question, id) => {
    const { workspace } = stage;
    const answer = await answerOf(id);
    const asked = await workspace.say(volunteer, channel, `<@${workspace.bot.userId}> ${question}`);
    const reply = await workspace.waitFor({ channel, threadTs: asked.ts, text: answer });
    expect(reply).toMatchObject({ onlyFor: null, warnings: [], pings: [] });
    expect(reply.text).toMatch(/· tjekket \d+\. november 2026/u);
  });

  it.each(questions)('answers a direct message: %s', async (question, id) => {
    const { workspace } = stage;
    const answer = await answerOf(id);
    const dm = workspace.dm(volunteer).id;
    const asked = await workspace.say(volunteer, dm, question);
    const reply = await workspace.waitFor({ channel: dm, text: answer, after: asked.ts });
    expect(reply.threadTs).toBeNull();
  });

  it.each(questions)('answers /mitid to the person alone: %s', async (question, id) => {
    const { workspace } = stage;
    const answer = await answerOf(id);
    const elsewhere = workspace.channels.add('uden-bot', { members: [volunteer], bot: false }).id;
    await workspace.slash(volunteer, elsewhere, '/mitid', question);
    const reply = await workspace.waitFor({ channel: elsewhere, onlyFor: volunteer, text: answer });
    expect(reply.warnings).toEqual([]);
  });

  it.each(questions)('finds the answer for a message of somebody else: %s', async (question, id) => {
    const { workspace } = stage;
    const answer = await answerOf(id);
    const colleague = workspace.people.add('Poul').id;
    const elsewhere = workspace.channels.add('uden-bot', { members: [volunteer, colleague], bot: false }).id;
    const written = await workspace.say(colleague, elsewhere, question);
    await workspace.shortcut(volunteer, 'find_answer', elsewhere, written.ts);
    await workspace.waitFor({ channel: elsewhere, onlyFor: volunteer, text: answer });
    expect(workspace.messages(elsewhere, colleague)).toEqual([written]);
  });

  const unknown = async (question: string): Promise<Message> => {
    const { workspace } = stage;
    const asked = await workspace.say(volunteer, channel, `<@${workspace.bot.userId}> ${question}`);
    return workspace.waitFor({ channel, threadTs: asked.ts, text: 'Det ved jeg ikke' });
  };

  it('says what is not about MitID, without MitID Support’s number, and leads to a coordinator alone', async () => {
    const reply = await unknown('hvordan bager jeg rugbrød');
    expect(reply.text).toContain('Det handler ikke om MitID, men vist om');
    expect(reply.text).not.toContain('33 98 00 10');
    expect(labelsOf(reply)).toEqual(['Spørg en koordinator']);
  });

  it('says what means nothing to it, with a number to call, the nearest answers and a coordinator', async () => {
    const reply = await unknown('zzz qqq');
    expect(reply.text).toContain('33 98 00 10');
    expect(labelsOf(reply)).toEqual(expect.arrayContaining(['Vis svar', 'Spørg en koordinator']));
  });

  it('logs nothing of what people write', async () => {
    const { workspace } = stage;
    const dm = workspace.dm(volunteer).id;
    const asked = await workspace.say(volunteer, dm, 'jeg hedder Hemmelige Hansen, hvad er bruger-id');
    await workspace.waitFor({ channel: dm, after: asked.ts });
    expect(stage.log()).not.toMatch(/Hemmelige|rugbrød|Karen/u);
  });
});

describe.each<Mode>(['socket', 'http'])('an answer past its review date over %s', (mode) => {
  it('says so to everybody, wherever it is read', async () => {
    const dir = await writeKnowledge([
      { id: 'gammel', title: 'Hvornår åbner kantinen om lørdagen?', review: '2026-11-24' },
    ]);
    const { workspace, close } = await startStage(mode, dir);
    try {
      const karen = workspace.people.add('Karen').id;
      const channel = workspace.channels.add('it-café', { members: [karen] }).id;
      await workspace.slash(karen, channel, '/mitid', SURE);
      const answer = await workspace.waitFor({ channel, onlyFor: karen, text: OVERDUE });
      expect(JSON.stringify(answer.blocks)).toContain(OVERDUE);
      await workspace.press(karen, answer, ({ label }) => label === 'Vis for alle');
      await workspace.waitFor({ channel, onlyFor: null, text: OVERDUE });
      const asked = await workspace.say(karen, channel, `<@${workspace.bot.userId}> ${SURE}`);
      await workspace.waitFor({ channel, threadTs: asked.ts, text: OVERDUE });
    } finally {
      await close();
      await rm(dir, { recursive: true });
    }
  });
});

describe('requests that do not come from Slack', () => {
  it('are refused when the signature is wrong or the time is old', async () => {
    const dir = await writeLamps();
    const stage = await startStage('http', dir);
    try {
      const { workspace } = stage;
      const volunteer = workspace.people.add('Karen').id;
      const dm = workspace.dm(volunteer).id;
      const asked = await workspace.say(volunteer, dm, SURE);
      await workspace.waitFor({ channel: dm, after: asked.ts });
      const before = workspace.messages(dm, volunteer).length;
      expect(await workspace.forge('wrong-signature')).toBe(401);
      expect(await workspace.forge('stale-timestamp')).toBe(401);
      expect(workspace.messages(dm, volunteer)).toHaveLength(before);
    } finally {
      await stage.close();
      await rm(dir, { recursive: true });
    }
  });
});
