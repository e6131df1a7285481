import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDesk, textOf, textsOf, type DeskStage } from '../support/desk.ts';
import { newDatabase } from '../support/database.ts';
import { isAnswer } from '../support/seen.ts';

const QUESTION = 'den grønne trekant blinker hele tiden på dimsen';
const PARAPHRASE = 'den grønne trekant på dimsen blinker hele tiden, hvorfor?';
const ENTRY = 'kodeviser';

describe.each(['embedded', 'PostgreSQL'])('an unanswered question becomes an answer, kept by %s', (kind) => {
  let stage: DeskStage;
  beforeAll(async () => {
    stage = await startDesk(kind === 'PostgreSQL' ? { databaseUrl: await newDatabase() } : {});
  });
  afterAll(async () => stage.close());

  it('asked, unknown, given to an entry by a coordinator, answered, also in other words; and the asker is told once', async () => {
    const { workspace, karen, poul, kirsten, channel } = stage;
    const asked = await workspace.say(karen, channel, `<@${workspace.bot.userId}> ${QUESTION}`);
    const reply = await workspace.waitFor({ channel, threadTs: asked.ts, text: 'Det ved jeg ikke' });
    await stage.press(kirsten, await stage.notice(QUESTION), 'Hører til et svar');
    const window = await stage.opens(kirsten, 'Hører til et svar');
    const found = await workspace.suggest(kirsten, { viewId: window.id }, 'find_entry', 'kodev');
    const option = 'options' in found ? found.options.find(({ value }) => value === ENTRY) : undefined;
    if (option === undefined) throw new Error(`not offered: ${JSON.stringify(found)}`);
    await workspace.submitView(kirsten, window.id, { find_entry: option });
    expect(textOf(await stage.opens(kirsten, 'Tak!'))).toContain(option.text.text);

    const told = { channel, threadTs: asked.ts, after: reply.ts };
    await workspace.waitFor({ ...told, text: option.text.text });
    // Two people: what one of them asks next is read together with what was before.
    for (const [who, question] of [
      [poul, QUESTION],
      [kirsten, PARAPHRASE],
    ] as const) {
      const answer = textsOf(await stage.ask(who, question));
      expect(answer).toContain(option.text.text);
      expect(answer).not.toContain('Mente du');
    }
    const thread = workspace.thread(channel, asked.ts, karen);
    expect(thread.filter(isAnswer).map(({ ts }) => ts)).toEqual([reply.ts]);
    expect(thread.filter(({ text }) => text.includes('er der et svar'))).toHaveLength(1);
    expect(workspace.messages(workspace.dm(karen).id, karen)).toEqual([]);
  });
});
