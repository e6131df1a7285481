import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../../src/playground/state/views.ts';
import { asker, report, toNone } from '../contracts/storage/stories.ts';
import type { Mode } from '../support/bot.ts';
import { startDesk, textOf, type DeskStage } from '../support/desk.ts';
import { labelsOf, sendToCoordinator, unfoldedIn } from '../support/seen.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

/** Learning takes a while when the machine is busy. */

describe.each<Mode>(['socket', 'http'])('the bot’s own page over %s', (mode) => {
  let dir: string;
  let stage: DeskStage;

  beforeAll(async () => {
    dir = await writeKnowledge([
      { id: 'roed', title: 'Hvad betyder den røde lampe på kaffemaskinen?' },
      { id: 'kantine', title: 'Hvornår åbner kantinen om lørdagen?', questions: ['frokost i weekenden'] },
    ]);
    stage = await startDesk({ knowledgeDir: dir }, mode);
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  const homeOf = async (userId: string): Promise<View> => stage.homeOf(userId);
  /** The home page as it stands now. */
  const now = (userId: string): string => {
    const home = stage.workspace.views.home(userId);
    return home === undefined ? '' : textOf(home);
  };
  const choose = async (userId: string, typed: string, value: string): Promise<void> => {
    const { workspace } = stage;
    const home = await homeOf(userId);
    const found = await workspace.suggest(userId, { viewId: home.id }, 'home_search', typed);
    const groups = 'option_groups' in found ? found.option_groups : [];
    const option = groups.flatMap(({ options }) => options).find((one) => one.value.startsWith(value));
    if (option === undefined) throw new Error(`${value} is not offered for ${typed}`);
    await workspace.pressInView(userId, home.id, 'home_search', option);
  };

  it('finds an answer from the first letter and opens it in a window', async () => {
    await choose(stage.karen, 'k', 'entry:kantine');
    const answer = await stage.opens(stage.karen, 'Svaret om kantine.');
    expect(textOf(answer)).not.toContain('Kilder:');
    const whole = await unfoldedIn(stage.workspace, stage.karen, answer);
    expect(textOf(whole)).toMatch(
      /Svaret om kantine\.[^]*Kilder:\*\n• <https:\/\/eksempel\.dk\/kilde\|Kilden>/u,
    );
    expect(textOf(whole)).not.toContain('Ret svar');
    await stage.workspace.closeView(stage.karen, answer.id);
  });

  it('leads from a topic to its questions and on to an answer, window upon window', async () => {
    const { workspace, karen } = stage;
    await stage.pressIn(karen, await homeOf(karen), 'Emne');
    const topic = await stage.opens(karen, 'Hvornår åbner kantinen om lørdagen?\n');
    await workspace.pressInView(karen, topic.id, ({ value }) => value?.includes('"roed"') === true);
    await stage.opens(karen, 'Svaret om roed.');
    expect(workspace.views.modals(karen).length).toBeGreaterThan(1);
    for (const { id } of workspace.views.modals(karen)) await workspace.closeView(karen, id);
  });

  it('is left as it is while it says the same, and drawn anew around what stays', async () => {
    const { workspace, karen, jens } = stage;
    const first = await homeOf(karen);
    const names = ({ payload }: View): string[] => payload.blocks.map(({ block_id: name }) => name);
    await workspace.openHome(karen);
    // Opened later, and drawn when the bot came to it.
    await homeOf(jens);
    expect(workspace.views.home(karen)?.hash).toBe(first.hash);
    await stage.ask(karen, 'frokost i weekenden');
    await workspace.openHome(karen);
    await expect.poll(() => now(karen)).toContain('frokost i weekenden');
    const second = workspace.views.home(karen);
    if (second === undefined) throw new Error('no page');
    expect(second.id).toBe(first.id);
    const kept = names(second).filter((name) => names(first).includes(name));
    expect(kept).toEqual(
      expect.arrayContaining(names(first).filter((name) => /^(?:home_search|open_topic)/u.test(name))),
    );
    expect(kept.length).toBeGreaterThan(4);
  });

  it('counts an answer that was found as asked, with votes and the way to a coordinator', async () => {
    const { workspace, storage, karen, desk } = stage;
    await choose(karen, 'lampe', 'entry:roed');
    const answer = await stage.opens(karen, 'Svaret om roed.');
    const title = 'Hvad betyder den røde lampe på kaffemaskinen?';
    const [asked] = await storage.questions.ofUser(karen, 1);
    expect(asked).toMatchObject({ text: title, surface: 'home', outcome: 'answered', entryId: 'roed' });
    await stage.sees(karen, `»${title}«`);
    await stage.pressIn(karen, answer, '👍 Det hjalp');
    await stage.sees(karen, '👍 Det hjalp ✓');
    expect(await storage.votes.of(asked?.id ?? '')).toEqual([{ userId: karen, vote: 'helped' }]);
    await stage.pressIn(karen, answer, 'Spørg en koordinator');
    await sendToCoordinator(workspace, karen, 'Også på helligdage?');
    await workspace.waitFor({ channel: desk, text: title });
    for (const { id } of workspace.views.modals(karen)) await workspace.closeView(karen, id);

    const before = await storage.questions.ofUser(karen, 10);
    await stage.pressIn(karen, await homeOf(karen), 'Emne');
    const topic = await stage.opens(karen, 'Spørgsmål om emnet');
    await workspace.pressInView(karen, topic.id, ({ value }) => value?.includes('"kantine"') === true);
    const chosen = await stage.opens(karen, 'Svaret om kantine.');
    expect(labelsOf({ blocks: chosen.payload.blocks })).toEqual(
      expect.arrayContaining(['👍 Det hjalp', 'Spørg en koordinator']),
    );
    expect(await storage.questions.ofUser(karen, 10)).toHaveLength(before.length + 1);
    for (const { id } of workspace.views.modals(karen)) await workspace.closeView(karen, id);
  });

  it('says when nothing is found, and takes it as a question', async () => {
    const { workspace, karen } = stage;
    const home = await homeOf(karen);
    const found = await workspace.suggest(karen, { viewId: home.id }, 'home_search', 'zzzz');
    expect(found).toEqual({
      option_groups: [
        {
          label: expect.objectContaining({ text: 'Jeg fandt ingen svar om »zzzz«' }),
          options: [expect.objectContaining({ value: 'ask:zzzz' })],
        },
      ],
    });
  });

  it('takes a whole question, remembers it under "Mine spørgsmål", and leads to a coordinator', async () => {
    const { workspace, poul, kirsten } = stage;
    expect(textOf(await homeOf(poul))).toContain('Du har ikke spurgt om noget endnu.');
    await choose(poul, 'hvordan smører man cyklens kæde', 'ask:');
    const unknown = await stage.opens(poul, 'Det ved jeg ikke');
    await stage.sees(poul, '»hvordan smører man cyklens kæde«');
    expect(now(kirsten)).not.toContain('Mine spørgsmål\n»hvordan');
    await stage.pressIn(poul, unknown, 'Spørg en koordinator');
    await sendToCoordinator(workspace, poul);
    await stage.opens(poul, 'får du besked');
    await workspace.waitFor({ channel: stage.desk, text: `<@${poul}>` });
    for (const { id } of workspace.views.modals(poul)) await workspace.closeView(poul, id);
  });

  it('shows coordinators what waits, most asked first, and is up to date after each act', async () => {
    const { workspace, kirsten, karen } = stage;
    await stage.ask(karen, 'hvor køber man en hest');
    await stage.ask(karen, 'hvor køber man en hest?');
    const home = await homeOf(kirsten);
    const text = textOf(home);
    expect(text).toContain('For koordinatorer');
    expect(text).toContain('Seneste 30 dage');
    expect(text.indexOf('en hest')).toBeLessThan(text.indexOf('cyklens kæde'));
    await workspace.pressInView(kirsten, home.id, 'miss_not_for_us');
    const window = await stage.opens(kirsten, 'Ikke noget for os');
    await workspace.submitView(kirsten, window.id, { subject: 'heste', kind: 'other' });
    await expect.poll(() => now(kirsten)).not.toContain('en hest');
    expect(textOf(await homeOf(karen))).not.toContain('For koordinatorer');
  });

  it('shows a long queue in a window, which keeps up with what is answered from it', async () => {
    const { workspace, kirsten } = stage;
    const at = '2026-11-23T10:00:00.000Z';
    for (let index = 0; index < 20; index += 1) {
      const text = `spørgsmål nummer ${index}.`;
      await stage.storage.misses.record({ ...report(`m${index}`, asker(`q${index}`), at), text }, toNone);
    }
    await stage.pressIn(kirsten, await homeOf(kirsten), 'Vis flere (10)');
    await stage.pressIn(kirsten, await stage.opens(kirsten, 'Venter på svar'), 'Næste');
    const queue = await stage.opens(kirsten, '11–20 af 22');
    expect(textOf(queue)).toContain('nummer 19.');
    await workspace.pressInView(
      kirsten,
      queue.id,
      ({ actionId, value }) => actionId === 'miss_not_for_us' && value === 'm19',
    );
    const window = await stage.opens(kirsten, 'Emnet med få ord');
    await workspace.submitView(kirsten, window.id, { subject: 'tal', kind: 'other' });
    await expect.poll(() => textOf(workspace.views.get(queue.id))).not.toContain('nummer 19.');
    for (const { id } of workspace.views.modals(kirsten)) await workspace.closeView(kirsten, id);
  });

  it('lets coordinators name another, who then sees the desk, and take them off again', async () => {
    const { workspace, kirsten, poul } = stage;
    await workspace.pressInView(kirsten, (await homeOf(kirsten)).id, 'coordinator_add', poul);
    await stage.sees(kirsten, `<@${poul}>`);
    expect(textOf(await homeOf(poul))).toContain('For koordinatorer');
    await workspace.pressInView(
      kirsten,
      (await homeOf(kirsten)).id,
      ({ actionId, value }) => actionId === 'coordinator_remove' && value === poul,
    );
    await expect.poll(async () => stage.storage.coordinators.all()).toEqual([]);
    expect(textOf(await homeOf(poul))).not.toContain('For koordinatorer');
  });

  it('takes a vote under an answer in a window, which can be changed, and goes on to other answers', async () => {
    const { workspace, storage, karen } = stage;
    const question = 'hvornår åbner kantinen om lørdagen';
    await choose(karen, question, 'ask:');
    const answer = await stage.opens(karen, 'Svaret om kantine.');
    await stage.pressIn(karen, answer, '👎 Det var ikke svaret');
    await stage.opens(karen, 'kan en koordinator se på dit spørgsmål');
    expect(textOf(workspace.views.get(answer.id))).toContain('👎 Det var ikke svaret ✓');
    expect(await storage.misses.open()).toContainEqual(
      expect.objectContaining({ text: question, reason: 'not-helped' }),
    );
    await stage.pressIn(karen, answer, '👍 Det hjalp');
    await stage.sees(karen, '👍 Det hjalp ✓');
    const [asked] = await storage.questions.ofUser(karen, 1);
    expect(await storage.votes.of(asked?.id ?? '')).toEqual([{ userId: karen, vote: 'helped' }]);
    for (const { id } of workspace.views.modals(karen)) await workspace.closeView(karen, id);
  });
});
