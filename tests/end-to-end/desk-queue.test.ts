import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK } from '../../src/blocks/desk/ids.ts';
import { LETTER, SEND_BACK } from '../../src/blocks/desk/letter.ts';
import { choicesOf, interactiveIn } from '../../src/playground/blocks/interactive.ts';
import type { Message } from '../../src/playground/state/messages.ts';
import type { View } from '../../src/playground/state/views.ts';
import { toNone } from '../contracts/storage/stories.ts';
import type { Mode } from '../support/bot.ts';
import { newDatabase } from '../support/database.ts';
import { startDesk, textOf, textsOf, type DeskStage } from '../support/desk.ts';
import { SURE, UNSURE, writeLamps } from '../support/lamps.ts';
import { labelsOf, sendToCoordinator } from '../support/seen.ts';

const CHAIN = 'hvordan smører man cyklens kæde';
const HAT = 'må man have hat på til fotografering';
const FERRY = 'sejler færgen stadig om vinteren';
const BREAD = 'hvor længe skal rugbrød bage';

const placesOfWork = (['socket', 'http'] as const).flatMap((mode) =>
  (['embedded', 'PostgreSQL'] as const).map((kind) => [mode, kind] as const),
);

describe.each<readonly [Mode, string]>(placesOfWork)(
  'the queue at the desk, over %s, kept by %s',
  (mode, kind) => {
    let dir: string;
    let stage: DeskStage;

    beforeAll(async () => {
      dir = await writeLamps([
        {
          id: 'bagning',
          title: 'bagning',
          kind: 'other',
          questions: ['hvordan bager jeg rugbrød', BREAD, 'opskrift på surdej'],
        },
      ]);
      const settings = kind === 'PostgreSQL' ? { databaseUrl: await newDatabase() } : {};
      stage = await startDesk({ knowledgeDir: dir, ...settings }, mode);
    });
    afterAll(async () => {
      await stage.close();
      await rm(dir, { recursive: true });
    });

    const inChannel = async (who: string, question: string): Promise<Message> => {
      const { workspace, channel } = stage;
      const asked = await workspace.say(who, channel, `<@${workspace.bot.userId}> ${question}`);
      return workspace.waitFor({ channel, threadTs: asked.ts });
    };
    /** The option of a menu that says this. */
    const optionIn = (blocks: Message['blocks'], actionId: string, text: string) => {
      for (const { element, blockId } of interactiveIn(blocks)) {
        if (element.action_id !== actionId) continue;
        const option = choicesOf(element).find((one) => JSON.stringify(one).includes(text));
        if (option !== undefined) return { blockId, actionId, value: option.value };
      }
      throw new Error(`not offered: ${text}`);
    };
    const chooseIn = async (who: string, view: View, actionId: string, text: string): Promise<void> => {
      const { value, ...where } = optionIn(view.payload.blocks, actionId, text);
      await stage.workspace.pressInView(who, view.id, where, value);
    };
    const queueOf = async (who: string): Promise<View> => {
      const page = await stage.homeOf(who);
      await stage.workspace.pressInView(who, page.id, DESK.showQueue);
      return stage.opens(who, 'Venter på svar');
    };

    it('shows where a question was asked, with a link, which answer did not help, and the nearest as a choice of one press', async () => {
      const { workspace, karen, kirsten, channel } = stage;
      const answer = await inChannel(karen, SURE);
      await stage.press(karen, answer, '👎 Det var ikke svaret');
      const notice = await stage.notice(SURE);
      const shown = textsOf(notice);
      expect(shown).toContain('Jeg svarede med »Hvornår åbner kantinen om lørdagen?«, og det hjalp ikke.');
      expect(shown).toContain(`i <#${channel}> (<`);
      expect(shown).toContain('se samtalen');
      const { value } = optionIn(notice.blocks, DESK.nearest, 'røde lampe');
      await workspace.press(kirsten, notice, DESK.nearest, value);
      await stage.opens(kirsten, 'Næste gang svarer jeg med »Hvad betyder den røde lampe');
      await stage.notice('Besvaret med »Hvad betyder den røde lampe');
    });

    it('lets one take it, for all to see, and give it back', async () => {
      const { workspace, karen, kirsten, jens, desk } = stage;
      await stage.ask(karen, CHAIN);
      await stage.press(kirsten, await stage.notice(CHAIN), 'Jeg tager den');
      const taken = await workspace.waitFor(
        (one) => one.channel === desk && textsOf(one).includes(`<@${kirsten}> tog den`),
      );
      expect(labelsOf(taken)).toContain('Giv tilbage');
      expect(textOf(await stage.homeOf(jens))).toContain('tog den');
      await stage.press(jens, taken, 'Giv tilbage');
      await workspace.waitFor(
        (one) => one.channel === desk && one.ts === taken.ts && labelsOf(one).includes('Jeg tager den'),
      );
    });

    it('takes a word to whoever asked for help, in private and once, and their answer back', async () => {
      const { workspace, poul, karen, kirsten, desk } = stage;
      await stage.press(poul, await stage.ask(poul, HAT), 'Spørg en koordinator');
      await sendToCoordinator(workspace, poul);
      const notice = await workspace.waitFor(
        (one) => one.channel === desk && textsOf(one).includes(`<@${poul}> har bedt`),
      );
      await stage.press(kirsten, notice, 'Skriv til den, der spurgte');
      const window = await stage.opens(kirsten, 'Hvad vil du skrive?');
      const personal = await workspace.submitView(kirsten, window.id, { [LETTER]: 'Er det 010190-1234?' });
      expect(personal.errors[LETTER]).toContain('CPR-nummer');
      await workspace.submitView(kirsten, window.id, { [LETTER]: 'Er det til et pas?' });
      await stage.opens(kirsten, `Sendt til`);
      const dm = workspace.dm(poul).id;
      const letter = await workspace.waitFor({ channel: dm, text: 'Er det til et pas?' });
      expect(letter.text).toContain(`<@${kirsten}> er koordinator`);
      expect(letter.text).toContain(HAT);

      await stage.press(poul, letter, 'Skriv tilbage');
      const back = await workspace.waitForView(
        ({ user, payload }) => user === poul && 'callback_id' in payload && payload.callback_id === SEND_BACK,
      );
      await workspace.submitView(poul, back.id, { [LETTER]: 'Nej, til kørekort. 010190-1234' });
      await stage.opens(poul, 'Det har jeg taget ud');
      const answer = await workspace.waitFor({
        channel: workspace.dm(kirsten).id,
        text: 'Nej, til kørekort',
      });
      expect(answer.text).not.toContain('010190');
      await workspace.waitFor((one) => one.channel === desk && textsOf(one).includes('Nej, til kørekort'));
      expect(workspace.messages(dm, poul).filter(({ text }) => text.includes('til et pas'))).toHaveLength(1);
      expect(JSON.stringify(workspace.messages(workspace.dm(karen).id, karen))).not.toContain('til et pas');
      // Nobody else writes back by a press that was not shown to them.
      await stage.press(kirsten, answer, 'Skriv tilbage');
      await stage.opens(kirsten, 'Hvad vil du svare?');
    });

    it('is leafed through and filtered, and what is answered in it is gone from it', async () => {
      const { workspace, storage, kirsten } = stage;
      const far = Array.from({ length: 23 }, (_, index) => String.fromCharCode(97 + index));
      for (const [index, letter] of far.entries()) {
        const place = { channel: 'D9', threadTs: null, isPrivate: true };
        await storage.misses.record(
          {
            id: `many-${letter}`,
            text: `${letter.repeat(7)} og intet andet`,
            language: 'da',
            reason: 'unknown',
            at: `2026-11-${String(index + 1).padStart(2, '0')}T10:00:00.000Z`,
            asker: { questionId: `many-${letter}`, userId: 'UFAR', place },
          },
          toNone,
        );
      }
      await inChannel(stage.karen, FERRY);
      let queue = await queueOf(kirsten);
      expect(textOf(queue)).toMatch(/1–10 af 2\d/u);
      await stage.pressIn(kirsten, queue, 'Næste');
      queue = await stage.opens(kirsten, '11–20 af');
      await chooseIn(kirsten, queue, DESK.filterQueue, 'Dem, der blev spurgt i #it-café');
      queue = await stage.opens(kirsten, FERRY);
      expect(textOf(queue)).not.toContain('og intet andet');
      await stage.pressIn(kirsten, queue, 'Jeg tager den');
      queue = await stage.opens(kirsten, 'tog den');
      await chooseIn(kirsten, queue, DESK.filterQueue, 'Dem, jeg har taget');
      queue = await stage.opens(kirsten, 'tog den');
      expect(textOf(queue)).toContain(FERRY);
      await stage.pressIn(kirsten, queue, 'Ikke noget for os');
      const window = await stage.opens(kirsten, 'Emnet med få ord');
      await workspace.submitView(kirsten, window.id, { subject: 'færger', kind: 'other' });
      await stage.opens(kirsten, 'Her er ingen. Vælg noget andet');
    });

    it('finds what nobody pressed and what was turned away, from the figures, and makes answers of it', async () => {
      const { storage, poul, kirsten, workspace } = stage;
      const asked = {
        userId: poul,
        language: 'da',
        surface: 'direct',
        entryId: null,
        joinedTo: null,
      } as const;
      const place = { channel: workspace.dm(poul).id, threadTs: null, isPrivate: true };
      const at = new Date(Date.now() - 60 * 60 * 1000).toISOString();
      await storage.questions.add({
        ...asked,
        id: 'weak-1',
        at,
        text: UNSURE,
        outcome: 'suggestions',
        place,
      });
      const bread = 'skal brød stå længe i ovnen';
      await storage.questions.add({ ...asked, id: 'weak-2', at, text: bread, outcome: 'not-covered', place });
      await stage.homeOf(kirsten);
      // The page is drawn anew after what was done before, too.
      const page = await stage.sees(kirsten, 'Måske uden svar (2)');
      await stage.pressIn(kirsten, page, 'Måske uden svar (2)');
      const list = await stage.opens(kirsten, 'Ingen trykkede på mine forslag');
      expect(textOf(list)).toContain('Jeg sagde, at det ikke var noget for mig.');
      await chooseIn(kirsten, list, DESK.nearest, 'weak-1 roed');
      await stage.opens(kirsten, 'Næste gang svarer jeg med »Hvad betyder den røde lampe');
      await workspace.waitFor({ channel: place.channel, text: 'Nu er der et svar' });
      const left = await workspace.waitForView(
        (view) => view.id === list.id && !textOf(view).includes('Ingen trykkede'),
      );
      expect(textOf(left)).toContain(bread);
    });
  },
);
