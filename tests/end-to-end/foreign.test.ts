import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foreign } from '../../src/i18n/foreign.ts';
import { startStage, type Mode, type Stage } from '../support/bot.ts';
import { labelsOf } from '../support/seen.ts';
import { TALK, writeTalk } from '../support/talk.ts';

describe.each<Mode>(['socket', 'http'])('a question in a foreign language over %s', (mode) => {
  let dir: string;
  let stage: Stage;
  let karen: string;

  beforeAll(async () => {
    dir = await writeTalk();
    stage = await startStage(mode, dir);
    karen = stage.workspace.people.add('Karen').id;
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  it.each([
    ['pl', 'Zapomniałam kodu PIN, co teraz?', 'polsk'],
    ['ar', 'نسيت رمز PIN، ماذا أفعل؟', 'arabisk'],
    ['other', 'Я забыла код, что делать?', 'et andet sprog'],
  ] as const)('is told so in that, with where there is help: %s', async (language, question, name) => {
    const { workspace, storage } = stage;
    const dm = workspace.dm(karen).id;
    for (const text of [TALK.first, question]) {
      const asked = await workspace.say(karen, dm, text);
      await workspace.waitFor({ channel: dm, after: asked.ts });
    }
    const reply = workspace.messages(dm, karen).at(-1);
    expect(reply?.text).toBe([...foreign[language], ...noted(name)].join('\n'));
    expect(labelsOf({ blocks: reply?.blocks ?? [] })).toEqual(['Spørg en koordinator']);
    expect(reply?.warnings).toEqual([]);
    const [asked] = await storage.questions.ofUser(karen, 1);
    expect(asked).toMatchObject({ text: question, outcome: 'not-covered', joinedTo: null });
    expect(await storage.misses.open()).toEqual([]);
  });
});

function noted(name: string): string[] {
  return [
    `Spørgsmålet er vist på ${name}. Her står, at jeg kun svarer på dansk og engelsk, og hvor der er hjælp.`,
  ];
}
