import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../../src/playground/state/views.ts';
import { startStage, type Mode, type Stage } from '../support/bot.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

const SHORT = 'Nej, ø må man **ikke** have. Skriv et o i stedet.';
const URL_OF_PAGES = 'https://mitid.example.org/svar';

const ENTRIES = [
  {
    id: 'bogstaver',
    title: 'Må man have ø i sit bruger-ID?',
    answer: SHORT,
    english: { questions: ['may I have ø in my user ID?'], answer: 'No, you may not have ø.' },
  },
  { id: 'kodeviser', title: 'Hvordan får man en kodeviser?' },
];

const isForCitizen = ({ payload }: View): boolean =>
  'title' in payload && payload.title.text === 'Til borgeren';

describe.each<Mode>(['socket', 'http'])('"Til borgeren" over %s', (mode) => {
  let dir: string;
  let stage: Stage;
  let karen: string;
  let poul: string;
  beforeAll(async () => {
    dir = await writeKnowledge(ENTRIES);
    stage = await startStage(mode, { knowledgeDir: dir, pagesUrl: URL_OF_PAGES });
    karen = stage.workspace.people.add('Karen').id;
    poul = stage.workspace.people.add('Poul').id;
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  it('opens a window with a text message, the page and the sheet, for anybody who reads the answer', async () => {
    const { workspace } = stage;
    const channel = workspace.channels.add('it-café', { members: [karen, poul] }).id;
    const asked = await workspace.say(
      karen,
      channel,
      `<@${workspace.bot.userId}> må man have ø i sit bruger-ID?`,
    );
    const answer = await workspace.waitFor({ channel, threadTs: asked.ts });
    await workspace.press(poul, answer, ({ label }) => label === 'Til borgeren');
    const { user, payload } = await workspace.waitForView(isForCitizen);
    expect(user).toBe(poul);
    const shown = JSON.stringify(payload);
    expect(shown).toContain(
      `Nej, ø må man ikke have. Skriv et o i stedet. Læs mere: ${URL_OF_PAGES}/om/bogstaver`,
    );
    expect(shown).toContain(`<${URL_OF_PAGES}/ark/bogstaver|Åbn arket, og skriv det ud>`);
  });

  it('gives the text in English where the question was', async () => {
    const { workspace } = stage;
    const dm = workspace.dm(karen).id;
    const asked = await workspace.say(karen, dm, 'may I have ø in my user ID?');
    const answer = await workspace.waitFor({ channel: dm, after: asked.ts });
    await workspace.press(karen, answer, ({ label }) => label === 'Til borgeren');
    await workspace.waitForView(({ user, payload }) => {
      const shown = JSON.stringify(payload);
      return (
        user === karen && shown.includes(`No, you may not have ø. Read more: ${URL_OF_PAGES}/om/bogstaver`)
      );
    });
  });
});

it('"Til borgeren" offers the text message alone where there are no pages', async () => {
  const dir = await writeKnowledge(ENTRIES);
  const { workspace, close } = await startStage('socket', dir);
  const karen = workspace.people.add('Karen').id;
  const dm = workspace.dm(karen).id;
  const asked = await workspace.say(karen, dm, 'må man have ø i sit bruger-ID?');
  const answer = await workspace.waitFor({ channel: dm, after: asked.ts });
  await workspace.press(karen, answer, ({ label }) => label === 'Til borgeren');
  const { payload } = await workspace.waitForView(isForCitizen);
  const shown = JSON.stringify(payload);
  expect(shown).toContain('Skriv et o i stedet. MitID Support: 33 98 00 10');
  expect(shown).not.toContain('http');
  await close();
  await rm(dir, { recursive: true });
});
