import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DESK, DESK_VIEWS } from '../../src/blocks/desk/ids.ts';
import { LETTER } from '../../src/blocks/desk/letter.ts';
import { choicesOf, interactiveIn } from '../../src/playground/blocks/interactive.ts';
import type { View } from '../../src/playground/state/views.ts';
import { asker, deed, question, report, toNone } from '../contracts/storage/stories.ts';
import { startDesk, textOf, type DeskStage } from '../support/desk.ts';
import { SURE, UNKNOWN } from '../support/lamps.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';
import { unfolded, unfoldedIn } from '../support/seen.ts';

const NO = 'Det kan kun koordinatorer gøre';
const OPTION = {
  text: { type: 'plain_text', text: 'Hvornår åbner kantinen om lørdagen?' },
  value: 'kantine',
} as const;
const DRAFT = {
  title: 'Er det sandt?',
  short: 'Nej, det er løgn.',
  source_title: 'Om løgn',
  source_url: 'https://eksempel.dk/loegn',
  publisher: 'Løgneren',
};
/** What a forger fills into the windows. */
const FILLED: Readonly<Record<string, Readonly<Record<string, string | typeof OPTION>>>> = {
  [DESK_VIEWS.belongs]: { find_entry: OPTION },
  [DESK_VIEWS.write]: { ...DRAFT, topic: 'emne' },
  [DESK_VIEWS.edit]: DRAFT,
  [DESK_VIEWS.notForUs]: { subject: 'løgn' },
  [DESK_VIEWS.writeToAskers]: { [LETTER]: 'løgn' },
  [DESK_VIEWS.listening]: { listening: 'channel' },
};

/** More answers than the page shows that are due, and voted down. */
const LOOKED_AT = ['kantine', 'roed', 'blaa', 'groen'].map((id) => ({
  id,
  title: id === 'kantine' ? 'Hvornår åbner kantinen om lørdagen?' : `Hvad betyder lampen ${id} på maskinen?`,
  review: '2026-11-24',
}));

describe('a volunteer who forges what only coordinators can do', () => {
  let dir: string;
  let stage: DeskStage;
  /** A coordinator's page and windows, which a forger sends payloads of. */
  let views: View[];

  beforeAll(async () => {
    dir = await writeKnowledge(LOOKED_AT);
    stage = await startDesk({ knowledgeDir: dir });
    const { workspace, storage, kirsten, jens, poul } = stage;
    await stage.ask(stage.poul, UNKNOWN);
    for (let index = 0; index < 20; index += 1) {
      const asked = asker(`q${index}`, poul);
      await storage.misses.record({ ...report(`m${index}`, asked), text: `spørgsmål ${index}` }, toNone);
    }
    for (const { id } of LOOKED_AT) {
      const vote = { questionId: id, userId: poul, vote: 'not-helped', entryId: id } as const;
      await storage.votes.cast({ ...vote, at: new Date().toISOString() });
    }
    await storage.misses.showAsker('m0', 'q0', null);
    await storage.misses.take('m0', kirsten, new Date().toISOString());
    const hourAgo = new Date(Date.now() - 60 * 60 * 1000).toISOString();
    await storage.questions.add(
      question('weak', {
        at: hourAgo,
        outcome: 'suggestions',
        entryId: null,
        text: 'hvad er der til frokost',
      }),
    );
    const named = workspace.people.add('Navngivet').id;
    await storage.coordinators.add(named, deed({ by: kirsten }));
    const home = await stage.homeOf(kirsten);
    await workspace.pressInView(kirsten, home.id, DESK.showQueue);
    await stage.pressIn(kirsten, await stage.opens(kirsten, 'Venter på svar\n'), 'Næste');
    const queue = await stage.opens(kirsten, '11–20 af');
    await workspace.pressInView(kirsten, home.id, DESK.writeToAskers);
    const toAskers = await stage.opens(kirsten, 'Hvad vil du skrive?');
    await workspace.pressInView(kirsten, home.id, DESK.belongs);
    const belongs = await stage.opens(kirsten, 'Hvilket svar hører');
    await workspace.pressInView(kirsten, home.id, DESK.notForUs);
    const notForUs = await stage.opens(kirsten, 'Emnet med få ord');
    await workspace.pressInView(kirsten, home.id, DESK.write);
    const write = await stage.opens(kirsten, 'Spørgsmålet, kort og tydeligt');
    await workspace.pressInView(kirsten, home.id, 'home_search', { ...OPTION, value: 'entry:kantine' });
    const short = await stage.opens(kirsten, 'Svaret om kantine.');
    const answer = await unfoldedIn(workspace, kirsten, short);
    await workspace.pressInView(kirsten, answer.id, DESK.edit);
    const edit = await stage.opens(kirsten, 'Ret det med');
    await workspace.slash(kirsten, stage.channel, '/mitid', 'kanal');
    const listening = await stage.opens(kirsten, 'Hvornår må jeg svare');
    const historyOf = async (userId: string): Promise<View> => {
      await stage.press(userId, await unfolded(workspace, userId, await stage.ask(userId, SURE)), 'Historik');
      return stage.opens(userId, 'Ingen passer på svaret');
    };
    const history = await historyOf(jens);
    await stage.pressIn(kirsten, await historyOf(kirsten), 'Jeg passer på svaret');
    const owned = await stage.sees(kirsten, 'Jeg passer ikke på det mere');
    views = [home, queue, toAskers, belongs, notForUs, write, answer, edit, listening, history, owned];
    for (const { id } of views) workspace.views.lend(id, stage.karen);
  });
  afterEach(async () => {
    const { workspace, karen } = stage;
    for (const { id } of workspace.views.modals(karen)) await workspace.closeView(karen, id);
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  const remembered = async (): Promise<unknown> => {
    const { misses, letters, learned, coordinators, acts } = stage.storage;
    return Promise.all([
      misses.open(),
      letters.ofMiss('m0'),
      learned.active(),
      coordinators.all(),
      acts.latest(100),
    ]);
  };
  const isLogged = (action: string): void => {
    const line =
      stage
        .log()
        .split('\n')
        .findLast((one) => one.includes('refused')) ?? '';
    expect(line).toContain(`"action":"${action}"`);
    expect(line).not.toContain(stage.karen);
  };

  it.each(Object.values(DESK))('is refused at the button %s', async (action) => {
    const { workspace, karen } = stage;
    const before = await remembered();
    const view = views.find(({ payload }) =>
      interactiveIn(payload.blocks).some(({ element }) => element.action_id === action),
    );
    const menu = interactiveIn(view?.payload.blocks ?? []).find(
      ({ element }) => element.action_id === action,
    );
    const option = menu === undefined ? undefined : choicesOf(menu.element)[0]?.value;
    await workspace.pressInView(karen, view?.id ?? '', action, option ?? karen);
    await stage.sees(karen, NO);
    expect(await remembered()).toEqual(before);
    isLogged(action);
  });

  it.each(Object.values(DESK_VIEWS))('is refused at the window %s', async (callbackId) => {
    const { workspace, karen } = stage;
    const before = await remembered();
    const view = views.find(({ payload }) => payload.callback_id === callbackId);
    const sent = await workspace.submitView(karen, view?.id ?? '', FILLED[callbackId]);
    expect(sent.view === null ? '' : textOf(sent.view)).toContain(NO);
    expect(await remembered()).toEqual(before);
    isLogged(callbackId);
  });

  it('is refused at the buttons in the coordinators’ channel', async () => {
    // A channel may have others in it than coordinators.
    await stage.workspace.join(stage.karen, stage.desk, stage.kirsten);
    const before = await remembered();
    await stage.press(stage.karen, await stage.notice(UNKNOWN), 'Ikke noget for os');
    await stage.sees(stage.karen, NO);
    expect(await remembered()).toEqual(before);
  });

  it('is refused at "Gem som svar"', async () => {
    const { workspace, karen, channel } = stage;
    const { ts } = await workspace.say(karen, channel, 'Sådan gør man.');
    await workspace.shortcut(karen, 'save_as_answer', channel, ts);
    const told = await stage.sees(karen, NO);
    expect(textOf(told)).not.toContain('Sådan gør man.');
    isLogged('save_as_answer');
  });

  it('has no such buttons under an answer', async () => {
    const seenBy = async (userId: string): Promise<string> =>
      JSON.stringify(await unfolded(stage.workspace, userId, await stage.ask(userId, SURE)));
    expect(await seenBy(stage.karen)).not.toContain(DESK.edit);
    expect(await seenBy(stage.kirsten)).toContain(DESK.edit);
  });
});
