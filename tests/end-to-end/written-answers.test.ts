import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mode } from '../support/bot.ts';
import { DRAFT, startDesk, textOf, textsOf, type DeskStage } from '../support/desk.ts';
import { unfolded } from '../support/seen.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

const KITCHEN = 'hvornår åbner køkkenet';

describe.each<Mode>(['socket', 'http'])('answers written in the parts they are shown in, over %s', (mode) => {
  let dir: string;
  let stage: DeskStage;

  beforeAll(async () => {
    dir = await writeKnowledge([
      { id: 'kantine', title: 'Hvornår åbner kantinen om lørdagen?' },
      {
        id: 'koekken',
        title: 'Hvornår åbner køkkenet?',
        english: { questions: ['when does the kitchen open'], answer: 'The kitchen opens at nine.' },
      },
    ]);
    stage = await startDesk({ knowledgeDir: dir }, mode);
  });
  afterAll(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  /** The window in which a coordinator answers this question. */
  const writing = async (question: string): Promise<string> => {
    await stage.ask(stage.karen, question);
    await stage.press(stage.kirsten, await stage.notice(question), 'Skriv et svar');
    return (await stage.opens(stage.kirsten, question)).id;
  };
  /** The window in which a coordinator corrects the answer to this question. */
  const correcting = async (question: string): Promise<string> => {
    const answer = await stage.ask(stage.kirsten, question);
    await stage.press(stage.kirsten, await unfolded(stage.workspace, stage.kirsten, answer), 'Ret svar');
    return (await stage.opens(stage.kirsten, 'Ret det med')).id;
  };
  const send = async (view: string, filled: Parameters<DeskStage['workspace']['submitView']>[2]) =>
    (await stage.workspace.submitView(stage.kirsten, view, filled)).errors;
  const saved = async (text: string): Promise<void> => {
    const { id } = await stage.opens(stage.kirsten, text);
    await stage.workspace.closeView(stage.kirsten, id);
  };

  it('show the short answer, the steps and what to bear in mind, and the rest behind a button', async () => {
    const question = 'hvordan smører man cyklens kæde';
    const view = await writing(question);
    const table = await send(view, { ...DRAFT, more: '| Olie | Pris |\n| --- | --- |\n| Tynd | 40 |' });
    expect(Object.keys(table)).toEqual(['more']);
    expect(table['more']).toMatch(/^Her er en tabel .*Skriv en liste/u);
    expect(
      await send(view, {
        ...DRAFT,
        steps: '1.\tTør *kæden* af.\n2.\tKom olie på.',
        more: 'Voks virker også.',
        varies: ['prices', 'opening-hours'],
      }),
    ).toEqual({});
    await saved('jeg bruger svaret fra nu af');
    const answer = await stage.ask(stage.karen, question);
    expect(answer.text).toContain(
      '*Med lidt olie.*\n1. Tør *kæden* af.\n2. Kom olie på.\nPriser og åbningstider',
    );
    expect(textsOf(answer)).not.toContain('Voks');
    const whole = await unfolded(stage.workspace, stage.karen, answer);
    expect(whole.text).toContain('Voks virker også.');
  });

  it('take a guessed source only from whoever says that they read the page', async () => {
    const { karen, kirsten } = stage;
    const question = 'hvornår åbner kantinen om lørdagen?';
    await stage.press(karen, await stage.ask(karen, question), '👎 Det var ikke svaret');
    await stage.press(kirsten, await stage.notice(question), 'Skriv et svar');
    const { id, payload } = await stage.opens(kirsten, 'Jeg har gættet på emnet og kilden');
    expect(JSON.stringify(payload.blocks)).toContain('"initial_value":"https://eksempel.dk/kilde"');
    const written = { title: 'Hvornår er der mad i kantinen?', short: 'Kantinen har mad fra klokken ni.' };
    await expect(send(id, written)).rejects.toMatchObject({
      details: { complaints: { source_read: 'missing' } },
    });
    expect(await send(id, { ...written, source_read: ['yes'] })).toEqual({});
    await saved('jeg bruger svaret fra nu af');
  });

  it('become a guide by their choices, a line for each, which are corrected the same way', async () => {
    const question = 'hvor får jeg noget at spise';
    const view = await writing(question);
    const guide = { ...DRAFT, title: 'Hvor spiser man?', short: 'Hvad er du sulten efter?', steps: '' };
    const lost = await send(view, { ...guide, choices: 'Mad -> Hvornår åbner kantinen?\nTe -> Hvad?' });
    expect(lost['choices']).toContain('findes ikke');
    const choices = 'Mad -> Hvornår åbner kantinen om lørdagen?\nTe → Hvornår åbner køkkenet?';
    expect(await send(view, { ...guide, choices })).toEqual({});
    await saved('jeg bruger svaret fra nu af');
    const asked = await stage.ask(stage.karen, question);
    expect(asked.text).toContain('*Hvad er du sulten efter?*\nMad\nTe\n');
    await stage.press(stage.karen, asked, 'Vælg');
    await stage.workspace.waitFor(({ ts, text }) => ts === asked.ts && text.includes('Svaret om kantine.'));

    const edit = await correcting(question);
    const shown = JSON.stringify(stage.workspace.views.get(edit).payload.blocks);
    expect(shown).toContain('Te -> Hvornår åbner køkkenet?');
    const swapped = 'Te -> Hvornår åbner køkkenet?\nFrokost -> Hvornår åbner kantinen om lørdagen?';
    expect(await send(edit, { choices: swapped })).toEqual({});
    await saved('er rettet');
    expect((await stage.ask(stage.karen, question)).text).toContain('\nTe\nFrokost\n');
  });

  it('are about fraud or loss when the coordinator says so, and stay so when they are corrected', async () => {
    const question = 'hvad gør man, når pungen er stjålet fra klubben';
    const view = await writing(question);
    expect(
      await send(view, { ...DRAFT, title: 'Hvad gør man, når pungen er væk?', safety: ['yes'] }),
    ).toEqual({});
    await saved('jeg bruger svaret fra nu af');
    const ticked = (edit: string): boolean =>
      stage.workspace.views
        .get(edit)
        .payload.blocks.some(
          (block) => block['block_id'] === 'safety' && /initial_options/u.test(JSON.stringify(block)),
        );
    const first = await correcting(question);
    expect(ticked(first)).toBe(true);
    expect(await send(first, { short: 'Spær kortet.' })).toEqual({});
    await saved('er rettet');
    const second = await correcting(question);
    expect(ticked(second)).toBe(true);
    expect(await send(second, { short: 'Kig i jakken.', safety: [] })).toEqual({});
    await saved('er rettet');
    const third = await correcting(question);
    expect(ticked(third)).toBe(false);
    await stage.workspace.closeView(stage.kirsten, third);
  });

  it('are corrected in both languages, or the coordinator says that the English one still holds', async () => {
    const edit = await correcting(KITCHEN);
    expect(textOf(stage.workspace.views.get(edit))).toContain('Har du kun rettet det danske?');
    const one = await send(edit, { short: 'Køkkenet åbner klokken ni.' });
    expect(one['english']).toContain('Ret også det engelske');
    expect(await send(edit, { short: 'Køkkenet åbner klokken ni.', english_right: ['yes'] })).toEqual({});
    await saved('er rettet');
    const answer = await stage.ask(stage.karen, 'when does the kitchen open');
    expect(answer.text).toContain('*The kitchen opens at nine.*\nPå dansk:\nKøkkenet åbner klokken ni.');
  });
});
