import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/state/messages.ts';
import { startStage, type Stage } from '../support/bot.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

describe('asking what no entry answers', () => {
  let dir: string;
  let stage: Stage;
  let karen: string;
  let dm: string;

  beforeAll(async () => {
    dir = await writeKnowledge(
      [
        {
          id: 'kodeviser',
          title: 'Hvordan får man en kodeviser?',
          questions: ['hvor bestiller jeg en kodeviser', 'kodeviser til min mor', 'har I kodevisere'],
        },
        {
          id: 'glemt-pin',
          title: 'Hvad gør man, når man har glemt sin PIN-kode?',
          questions: ['jeg kan ikke huske min pinkode', 'ny pin-kode til appen', 'pinkode glemt'],
        },
      ],
      [
        {
          id: 'nyt-pas',
          title: 'fornyelse af pas',
          kind: 'near',
          elsewhere: 'kilde',
          questions: ['hvordan fornyer jeg mit pas', 'passet er udløbet', 'hvor lang tid gælder et pas'],
        },
        {
          id: 'bagning',
          title: 'bagning af rugbrød',
          kind: 'other',
          questions: ['hvordan bager jeg rugbrød', 'opskrift på surdej', 'hvor længe skal brødet i ovnen'],
        },
        {
          id: 'tak',
          title: 'en tak',
          kind: 'smalltalk',
          reply: 'Selv tak! Spørg endelig igen.',
          questions: ['tak', 'mange tak', 'tusind tak for hjælpen', 'tak skal du have'],
        },
      ],
    );
    stage = await startStage('socket', dir);
    karen = stage.workspace.people.add('Karen').id;
    dm = stage.workspace.dm(karen).id;
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  const ask = async (question: string): Promise<Message> => {
    const asked = await stage.workspace.say(karen, dm, question);
    return stage.workspace.waitFor({ channel: dm, after: asked.ts });
  };

  it('says what it is about and where to turn, which is not MitID Support', async () => {
    const { text, blocks, warnings } = await ask('hvordan fornyer jeg mit pas?');
    expect(text).toContain('Det ved jeg ikke. Det handler ikke om MitID, men vist om fornyelse af pas.');
    expect(text).toContain('Prøv siden »<https://eksempel.dk/kilde|Kilden>« fra Udgiver.');
    expect(JSON.stringify(blocks)).not.toContain('33 98 00 10');
    expect(warnings).toEqual([]);
  });

  it('says so of what has nothing to do with MitID, too', async () => {
    const { text } = await ask('hvordan bager jeg rugbrød?');
    expect(text).toContain('Det ved jeg ikke. Det handler ikke om MitID, men vist om bagning af rugbrød.');
  });

  it('answers a thank-you in kind', async () => {
    const { text } = await ask('mange tak!');
    expect(text).toMatch(/^Selv tak! Spørg endelig igen\. Skriv dit spørgsmål/u);
  });

  it('offers the nearest topics for what means nothing to it', async () => {
    const reply = await ask('xyzzy');
    expect(reply.text).toMatch(/^Det ved jeg ikke.*33 98 00 10/u);
    await stage.workspace.press(karen, reply, ({ label }) => label === 'Emne');
    await stage.workspace.waitFor({ channel: dm, after: reply.ts, text: 'Spørgsmål om emnet Emne' });
  });
});
