import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRAFT, startDesk, textOf, textsOf } from '../support/desk.ts';
import { LETTER } from '../../src/blocks/desk/letter.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { UNKNOWN, writeLamps } from '../support/lamps.ts';
import { sendToCoordinator } from '../support/seen.ts';

/** A storage that does this before it performs an act. */
function performing(first: () => Promise<void>) {
  return (storage: Storage): Storage => ({
    ...storage,
    acts: {
      ...storage.acts,
      perform: async (deed) => {
        await first();
        return storage.acts.perform(deed);
      },
    },
  });
}

describe('when something goes wrong at the desk', () => {
  let dir: string;
  beforeAll(async () => {
    dir = await writeLamps();
  });
  afterAll(async () => rm(dir, { recursive: true }));

  it('what was typed stays in the window when it cannot be kept, and can be sent again', async () => {
    let isBroken = true;
    const stage = await startDesk({
      knowledgeDir: dir,
      failing: performing(async () => {
        if (isBroken) throw new Error('no room');
      }),
    });
    try {
      const { workspace, kirsten } = stage;
      await stage.ask(stage.karen, UNKNOWN);
      await stage.press(kirsten, await stage.notice(UNKNOWN), 'Skriv et svar');
      const window = await stage.opens(kirsten, 'Skriv et svar');
      const { view } = await workspace.submitView(kirsten, window.id, DRAFT);
      expect(view === null ? '' : textOf(view)).toContain('det er ikke gemt');
      expect(JSON.stringify(view?.payload.blocks)).toContain(DRAFT.steps);
      isBroken = false;
      // Everything still stands in the fields.
      await workspace.submitView(kirsten, window.id);
      await stage.opens(kirsten, 'jeg bruger svaret fra nu af');
      expect(textsOf(await stage.ask(stage.poul, UNKNOWN))).toContain('Med lidt olie');
    } finally {
      await stage.close();
    }
  });

  it('a coordinator is not kept waiting without a word while something is learned slowly', async () => {
    const stage = await startDesk({
      knowledgeDir: dir,
      failing: performing(async () => wait(2300)),
    });
    try {
      const { workspace, kirsten } = stage;
      await stage.ask(stage.karen, UNKNOWN);
      await stage.press(kirsten, await stage.notice(UNKNOWN), 'Ikke noget for os');
      const window = await stage.opens(kirsten, 'Ikke noget for os');
      const { view } = await workspace.submitView(kirsten, window.id, { subject: 'cykler' });
      expect(view === null ? '' : textOf(view)).toContain('Jeg gemmer');
      // What was typed is not safe yet, so it stays.
      expect(JSON.stringify(view)).toContain('"initial_value":"cykler"');
      await stage.opens(kirsten, 'lagt til side');
    } finally {
      await stage.close();
    }
  });

  it('whoever presses Gem twice while it is saved reads that it is saved, and it is saved once', async () => {
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const stage = await startDesk({
      knowledgeDir: dir,
      failing: performing(async () => held),
    });
    try {
      const { workspace, storage, kirsten, jens } = stage;
      await stage.ask(stage.karen, UNKNOWN);
      await stage.press(kirsten, await stage.notice(UNKNOWN), 'Skriv et svar');
      const { id } = await stage.opens(kirsten, 'Skriv et svar');
      await stage.press(jens, await stage.notice(UNKNOWN), 'Ikke noget for os');
      const other = await stage.opens(jens, 'Ikke noget for os');
      for (const filled of [DRAFT, {}]) {
        await workspace.submitView(kirsten, id, filled);
        expect(textOf(workspace.views.get(id))).toContain('Jeg gemmer');
      }
      goOn();
      await stage.opens(kirsten, 'jeg bruger svaret fra nu af');
      // A colleague who pressed later reads that somebody was first.
      const { view } = await workspace.submitView(jens, other.id, { subject: 'cykler' });
      expect(view === null ? '' : textOf(view)).toContain('En anden koordinator nåede det');
      await stage.bot.stop();
      expect(textOf(workspace.views.get(id))).toContain('jeg bruger svaret fra nu af');
      expect(await storage.acts.latest(9)).toHaveLength(1);
    } finally {
      await stage.close();
    }
  });

  it('a letter that was posted, of which nobody could write that down, is not posted again', async () => {
    let refusals = 0;
    const stage = await startDesk({
      knowledgeDir: dir,
      pace: { postMs: 400 },
      failing: (storage) => ({
        ...storage,
        letters: {
          ...storage.letters,
          settle: async (id, state) => {
            refusals += 1;
            if (refusals === 1) throw new Error('no room');
            await storage.letters.settle(id, state);
          },
        },
      }),
    });
    try {
      const { workspace, storage, karen, kirsten } = stage;
      await stage.press(karen, await stage.ask(karen, UNKNOWN), 'Spørg en koordinator');
      await sendToCoordinator(workspace, karen);
      await stage.pressIn(kirsten, await stage.homeOf(kirsten), 'Skriv til den, der spurgte');
      const window = await stage.opens(kirsten, 'Hvad vil du skrive?');
      await workspace.submitView(kirsten, window.id, { [LETTER]: 'Hvilken slags kæde?' });
      const [miss] = await storage.misses.open();
      await expect
        .poll(async () => (await storage.letters.ofMiss(miss?.id ?? '')).map(({ state }) => state))
        .toEqual(['sent']);
      const dm = workspace.messages(workspace.dm(karen).id, karen);
      expect(dm.filter(({ text }) => text.includes('Hvilken slags kæde?'))).toHaveLength(1);
    } finally {
      await stage.close();
    }
  });

  it('whoever sends a letter back twice while it is saved sends one', async () => {
    let goOn = (): void => undefined;
    let held = Promise.resolve();
    const stage = await startDesk({
      knowledgeDir: dir,
      failing: (storage) => ({
        ...storage,
        letters: {
          ...storage.letters,
          add: async (letters) => {
            await held;
            await storage.letters.add(letters);
          },
        },
      }),
    });
    try {
      const { workspace, storage, karen, kirsten } = stage;
      await stage.press(karen, await stage.ask(karen, UNKNOWN), 'Spørg en koordinator');
      await sendToCoordinator(workspace, karen);
      await stage.pressIn(kirsten, await stage.homeOf(kirsten), 'Skriv til den, der spurgte');
      const window = await stage.opens(kirsten, 'Hvad vil du skrive?');
      await workspace.submitView(kirsten, window.id, { [LETTER]: 'Hvilken slags kæde?' });
      const letter = await workspace.waitFor({
        channel: workspace.dm(karen).id,
        text: 'Hvilken slags kæde?',
      });
      await stage.press(karen, letter, 'Skriv tilbage');
      const { id } = await stage.opens(karen, 'Hvad vil du svare?');
      held = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      for (const filled of [{ [LETTER]: 'En til min cykel' }, {}]) {
        await workspace.submitView(karen, id, filled);
        expect(textOf(workspace.views.get(id))).toContain('Jeg gemmer');
      }
      goOn();
      await stage.opens(karen, 'Sendt til');
      await stage.bot.stop();
      const [miss] = await storage.misses.open();
      const texts = (await storage.letters.ofMiss(miss?.id ?? '')).map(({ text }) => text);
      expect(texts.filter((text) => text === 'En til min cykel')).toHaveLength(1);
    } finally {
      goOn();
      await stage.close();
    }
  });

  it('an answer that a broken file keeps from being used is said to wait, with the file; it is told when it is used', async () => {
    const broken = join(dir, 'emne', 'kantine.md');
    const sound = await readFile(broken, 'utf8');
    const stage = await startDesk({ knowledgeDir: dir });
    try {
      const { workspace, karen, poul, kirsten } = stage;
      const reply = await stage.ask(karen, UNKNOWN);
      await writeFile(broken, sound.replace('title:', 'titel:'));
      await stage.press(kirsten, await stage.notice(UNKNOWN), 'Skriv et svar');
      const window = await stage.opens(kirsten, 'Skriv et svar');
      await workspace.submitView(kirsten, window.id, DRAFT);
      const said = textOf(await stage.opens(kirsten, 'endnu ikke i brug'));
      expect(said).toContain('emne/kantine.md, linje 2, title: mangler.');
      expect(said).toContain('De, der har spurgt, får besked, når svaret er i brug.');
      expect(textsOf(await stage.ask(poul, UNKNOWN))).toContain('Det ved jeg ikke');

      await writeFile(broken, sound);
      const told = { channel: workspace.dm(karen).id, after: reply.ts, text: 'Nu er der et svar' };
      expect(textsOf(await workspace.waitFor(told))).toContain('Med lidt olie');
    } finally {
      await writeFile(broken, sound);
      await stage.close();
    }
  });
});
