import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/state/messages.ts';
import { startBotIn, type BotSettings } from '../support/bot.ts';
import { startDesk, textOf, type DeskStage } from '../support/desk.ts';
import { newDatabase } from '../support/database.ts';
import { SURE, UNKNOWN } from '../support/lamps.ts';
import { unfolded } from '../support/seen.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

/** Before eight on a Monday in Denmark, and at eight. */
const BEFORE = '2026-11-30T06:59:00.000Z';
const AT_EIGHT = '2026-11-30T07:00:00.000Z';
const TUESDAY = '2026-12-01T07:00:00.000Z';

describe.each([
  ['socket', 'embedded'],
  ['http', 'PostgreSQL'],
] as const)('what the bot says of itself, over %s and kept by %s', (mode, kind) => {
  let dir: string;
  let stage: DeskStage;
  let now: string;
  let settings: BotSettings;
  beforeEach(async () => {
    dir = await writeKnowledge([
      { id: 'kantine', title: 'Hvornår åbner kantinen om lørdagen?', review: '2026-11-29' },
      { id: 'roed', title: 'Hvad betyder den røde lampe på kaffemaskinen?' },
    ]);
    now = BEFORE;
    const clock = () => new Date(now);
    settings = {
      knowledgeDir: dir,
      clock,
      ...(kind === 'PostgreSQL' ? { databaseUrl: await newDatabase() } : {}),
    };
    stage = await startDesk(settings, mode);
  });
  afterEach(async () => {
    await stage.close();
    await rm(dir, { recursive: true });
  });

  const weeks = (): Message[] =>
    stage.workspace.messages(stage.desk, stage.kirsten).filter(({ text }) => text.includes('Ugen, der gik'));

  it('tells on Monday at eight how the week went, with the lists behind it: once, also by two processes and after a lost answer', async () => {
    const { workspace, kirsten, karen } = stage;
    const answer = await stage.ask(karen, SURE);
    await stage.press(karen, answer, '👎 Det var ikke svaret');
    await stage.ask(karen, UNKNOWN);
    await stage.notice(UNKNOWN);
    await expect
      .poll(async () => (await stage.storage.questions.byEntry(BEFORE, AT_EIGHT))[0]?.notHelped)
      .toBe(1);
    expect(weeks()).toEqual([]);

    workspace.failNext('chat.postMessage', { drop: 'after' });
    const second =
      kind === 'PostgreSQL'
        ? await startBotIn(workspace, mode, {
            ...settings,
            coordination: () => ({ coordinators: [kirsten], channel: stage.desk }),
          })
        : null;
    now = AT_EIGHT;
    const told = await workspace.waitFor({ channel: stage.desk, text: 'Ugen, der gik' });
    expect(told.text).toContain('Jeg fik 2 spørgsmål de seneste 7 dage.');
    expect(told.text).toContain('1 spørgsmål kunne jeg ikke svare på. 2 spørgsmål venter på jer nu.');
    expect(told.text).toContain('1 svar har fået flere 👎 end 👍.');
    expect(told.text).toContain('1 svar skal ses efter.');
    for (const [label, shown] of [
      ['Vis spørgsmålene', UNKNOWN],
      ['Vis dem, der er stemt ned', '👍 0   👎 1'],
      ['Vis dem, der skal ses efter', 'Skulle tjekkes 29. november 2026'],
    ] as const) {
      await stage.press(kirsten, told, label);
      expect(textOf(await stage.opens(kirsten, shown))).toContain(shown);
    }
    const home = textOf(await stage.homeOf(kirsten));
    expect(home).toContain('Vist, men stemt ned');
    expect(home).toContain('👍 0   👎 1 de seneste 30 dage, vist 1 gang.');
    now = TUESDAY;
    expect(weeks()).toHaveLength(1);
    await second?.close();
  });

  it('tells the coordinators, once, when nothing reaches the owner of an answer that is due', async () => {
    const { workspace, storage, karen, kirsten, desk } = stage;
    const change = JSON.stringify({ kind: 'owner', entry: 'kantine', owner: karen });
    await storage.acts.perform({
      at: BEFORE,
      by: kirsten,
      kind: 'owner',
      subject: 'kantine',
      changes: [change],
      closes: null,
    });
    workspace.failNext('conversations.open', { error: 'user_disabled' });
    now = AT_EIGHT;
    const text = `<@${karen}> passer på »Hvornår åbner kantinen om lørdagen?«, men jeg kunne ikke skrive privat`;
    await workspace.waitFor({ channel: desk, text });
    await workspace.waitFor({ channel: desk, text: 'Ugen, der gik' });
    now = '2026-12-07T07:00:00.000Z';
    await expect.poll(() => weeks().length).toBe(2);
    const said = workspace.messages(desk, kirsten).filter((one) => one.text.includes('men jeg kunne ikke'));
    expect(said).toHaveLength(1);
  });

  it('tells the owner of an answer and the coordinators when it is due, once', async () => {
    const { workspace, kirsten, desk } = stage;
    const whole = await unfolded(workspace, kirsten, await stage.ask(kirsten, SURE));
    await stage.press(kirsten, whole, 'Historik');
    await stage.pressIn(
      kirsten,
      await stage.opens(kirsten, 'Ingen passer på svaret'),
      'Jeg passer på svaret',
    );
    await stage.sees(kirsten, `<@${kirsten}> passer på svaret`);
    const dm = workspace.dm(kirsten).id;
    now = AT_EIGHT;
    const mine = await workspace.waitFor({ channel: dm, text: 'Du passer på »Hvornår åbner kantinen' });
    expect(mine.text).toContain('siden 29. november 2026');
    await workspace.waitFor({ channel: desk, text: `<@${kirsten}> passer på svaret og får også besked` });
    await stage.press(kirsten, mine, 'Vis svar');
    await workspace.waitFor({ channel: dm, after: mine.ts, text: 'Hvornår åbner kantinen' });

    await workspace.waitFor({ channel: desk, text: 'Ugen, der gik' });
    // Whatever is to be said again is said by the next week.
    now = '2026-12-07T07:00:00.000Z';
    await expect.poll(() => weeks().length).toBe(2);
    const about = ({ text }: Message): boolean => text.includes('passer på');
    expect(workspace.messages(dm, kirsten).filter(about)).toHaveLength(1);
    expect(workspace.messages(desk, kirsten).filter(about)).toHaveLength(1);

    // Whoever is forgotten sees to nothing any more.
    await workspace.slash(kirsten, dm, '/mitid', 'mine oplysninger');
    await workspace.waitFor({ channel: dm, text: 'Svar, du passer på (1)' });
  });
});
