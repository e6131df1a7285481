import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/state/messages.ts';
import { startStage, type Mode, type Stage } from '../support/bot.ts';
import { asItStands, labelsOf } from '../support/seen.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

const SURE = 'må man have ø i sit bruger-id';
const ANSWER = 'Ja, du må gerne bruge';

describe.each<Mode>(['socket', 'http'])('buttons over %s', (mode) => {
  let stage: Stage;
  let karen: string;
  let poul: string;
  let channel: string;

  beforeAll(async () => {
    stage = await startStage(mode);
    karen = stage.workspace.people.add('Karen').id;
    poul = stage.workspace.people.add('Poul').id;
  });
  beforeEach(() => {
    channel = stage.workspace.channels.add('uden-bot', { members: [karen, poul], bot: false }).id;
  });
  afterAll(async () => stage.close());

  const privately = async (question: string): Promise<Message> => {
    await stage.workspace.slash(karen, channel, '/mitid', question);
    return stage.workspace.waitFor({ channel, onlyFor: karen });
  };
  const now = (message: Message): Message | undefined =>
    stage.workspace.messages(message.channel, karen).find(({ ts }) => ts === message.ts);

  it('"Vis for alle" posts the answer where the bot is no member, says who shared it, and closes the private one', async () => {
    const { workspace } = stage;
    const answer = await privately(SURE);
    const press = async (): Promise<unknown> =>
      workspace.press(karen, answer, ({ label }) => label === 'Vis for alle');
    await Promise.all([press(), press()]);
    await workspace.waitFor(({ ts, text }) => ts === answer.ts && text.includes('nu vist for alle'));
    const seenByPoul = workspace.messages(channel, poul);
    expect(seenByPoul).toHaveLength(1);
    expect(seenByPoul[0]?.text).toContain(`<@${karen}> har delt svaret på »Kan man bruge æ, ø og å`);
    expect(seenByPoul[0]?.text).toContain(ANSWER);
    expect(seenByPoul[0]?.pings).toEqual([]);
  });

  it('"Svar i tråden" posts under the message; without membership it says how to invite, and then works', async () => {
    const { workspace } = stage;
    const written = await workspace.say(poul, channel, SURE);
    await workspace.shortcut(karen, 'find_answer', channel, written.ts);
    const answer = await workspace.waitFor({ channel, onlyFor: karen, text: ANSWER });
    await workspace.press(karen, answer, ({ label }) => label === 'Svar i tråden');
    await workspace.waitFor({ channel, onlyFor: karen, text: '/invite @MitID-hjælper' });
    await workspace.join(workspace.bot.userId, channel, karen);
    await workspace.press(karen, answer, ({ label }) => label === 'Svar i tråden');
    await workspace.waitFor({
      channel,
      threadTs: written.ts,
      onlyFor: null,
      text: `<@${karen}> har delt svaret på`,
    });
    await workspace.waitFor(({ ts, text }) => ts === answer.ts && text.includes('står nu i tråden'));
  });

  it('"Vis mere" unfolds a private answer where it stands, with the vote; a related one opens beside', async () => {
    const { workspace } = stage;
    const answer = await privately(SURE);
    expect(answer.text).not.toContain('Svar pr. 28. april 2021');
    await workspace.press(karen, answer, ({ label }) => label === '👍 Det hjalp');
    await expect.poll(() => labelsOf(now(answer) ?? answer)).toContain('👍 Det hjalp ✓');
    await workspace.press(karen, now(answer) ?? answer, ({ label }) => label === 'Vis mere');
    const whole = await workspace.waitFor(
      ({ ts, text }) => ts === answer.ts && text.includes('Svar pr. 28. april 2021'),
    );
    expect(whole.text).toContain(`Spørgsmål: »${SURE}«`);
    expect(labelsOf(whole)).toEqual(expect.arrayContaining(['👍 Det hjalp ✓', 'Vis for alle']));
    expect(labelsOf(whole)).not.toContain('Vis mere');
    // A vote leaves it unfolded.
    await workspace.press(karen, whole, ({ label }) => label === '👎 Det var ikke svaret');
    await expect.poll(() => labelsOf(now(whole) ?? whole)).toContain('👎 Det var ikke svaret ✓');
    expect(now(whole)?.text).toContain('Svar pr. 28. april 2021');
    await workspace.press(karen, now(whole) ?? whole, ({ actionId }) => actionId === 'open_answer:0');
    await workspace.waitFor(
      ({ ts, text }) => ts > whole.ts && text.startsWith('Hvilke tegn må et bruger-ID have'),
    );
    expect(now(answer)?.text).toContain(ANSWER);
    expect(workspace.messages(channel, poul)).toEqual([]);
  });

  it('in a direct message "Vis mere" does the same', async () => {
    const { workspace } = stage;
    const dm = workspace.dm(karen).id;
    const asked = await workspace.say(karen, dm, SURE);
    const answer = await workspace.waitFor({ channel: dm, after: asked.ts, text: ANSWER });
    // The question stands right above.
    expect(answer.text).not.toContain('Spørgsmål:');
    await workspace.press(karen, answer, ({ label }) => label === 'Vis mere');
    await workspace.waitFor(({ ts, text }) => ts === answer.ts && text.includes('Svar pr. 28. april 2021'));
  });

  it('under an answer that others see, "Vis mere" opens the rest for the one who pressed', async () => {
    const { workspace } = stage;
    await workspace.join(workspace.bot.userId, channel, karen);
    const asked = await workspace.say(karen, channel, `<@${workspace.bot.userId}> ${SURE}`);
    const answer = await workspace.waitFor({ channel, threadTs: asked.ts, text: ANSWER });
    await workspace.press(poul, answer, ({ label }) => label === 'Vis mere');
    const rest = await workspace.waitFor({ channel, onlyFor: poul, text: 'Svar pr. 28. april 2021' });
    expect(rest.threadTs).toBe(asked.ts);
    expect(rest.text).not.toContain(ANSWER);
    expect((await asItStands(workspace, answer)).text).not.toContain('Svar pr.');
  });
});

describe('suggestions', () => {
  it('"Vis svar" puts the chosen answer where they were, and it can be shared from there', async () => {
    const dir = await writeKnowledge([
      { id: 'roed', title: 'Hvad betyder den røde lampe på kaffemaskinen?' },
      { id: 'blaa', title: 'Hvad betyder den blå lampe på kaffemaskinen?' },
      { id: 'andet', title: 'Hvornår åbner kantinen om lørdagen?' },
    ]);
    const { workspace, close } = await startStage('socket', dir);
    try {
      const karen = workspace.people.add('Karen').id;
      const channel = workspace.channels.add('uden-bot', { members: [karen], bot: false }).id;
      await workspace.slash(karen, channel, '/mitid', 'hvad betyder lampen på kaffemaskinen');
      const suggestions = await workspace.waitFor({ channel, onlyFor: karen, text: 'Mente du' });
      expect(suggestions.text).toContain('den røde lampe');
      expect(suggestions.text).toContain('den blå lampe');
      await workspace.press(
        karen,
        suggestions,
        ({ label, value }) => label === 'Vis svar' && value?.includes('blaa') === true,
      );
      const answer = await workspace.waitFor(
        ({ ts, text }) => ts === suggestions.ts && text.includes('Svaret om blaa'),
      );
      await workspace.press(karen, answer, ({ label }) => label === 'Vis for alle');
      await workspace.waitFor({ channel, onlyFor: null, text: 'Svaret om blaa' });
    } finally {
      await close();
      await rm(dir, { recursive: true });
    }
  });

  it('an answer that has been deleted since is said to be gone', async () => {
    const dir = await writeKnowledge([
      { id: 'roed', title: 'Hvad betyder den røde lampe på kaffemaskinen?' },
    ]);
    const { workspace, close } = await startStage('socket', dir);
    try {
      const karen = workspace.people.add('Karen').id;
      const dm = workspace.dm(karen).id;
      const asked = await workspace.say(karen, dm, 'hjælp');
      const help = await workspace.waitFor({ channel: dm, after: asked.ts, text: 'den røde lampe' });
      await writeFile(
        join(dir, 'emne', 'blaa.md'),
        (await readFile(join(dir, 'emne', 'roed.md'), 'utf8')).replace('roed', 'blaa'),
      );
      await rm(join(dir, 'emne', 'roed.md'));
      const press = async (): Promise<boolean> => {
        const { ts } = help;
        await workspace.press(karen, help, ({ actionId }) => actionId === 'open_answer:0');
        return workspace
          .messages(dm, karen)
          .some((message) => message.ts > ts && message.text.includes('findes ikke længere'));
      };
      await expect.poll(press, { interval: 200 }).toBe(true);
    } finally {
      await close();
      await rm(dir, { recursive: true });
    }
  });
});
