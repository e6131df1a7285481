import { rm } from 'node:fs/promises';
import { expect, it, describe, beforeEach, beforeAll, afterAll } from 'vitest';
import { startInWay, WAYS, WRITTEN, type AnnouncingStage } from '../support/announcing.ts';
import { DRAFT, textsOf } from '../support/desk.ts';
import { SURE, writeLamps } from '../support/lamps.ts';
import { unfolded } from '../support/seen.ts';

const MARKED = 'Vi ses *torsdag* og **fredag**, _måske_ :tada: :egen:';

describe.each(WAYS)('what people type with marks, over %s from the %s database', (...way) => {
  let dir: string;
  let stage: AnnouncingStage;

  beforeAll(async () => {
    dir = await writeLamps();
  });
  beforeEach(async () => {
    stage = await startInWay(way, { knowledgeDir: dir });
    return async () => stage.close();
  });
  afterAll(async () => rm(dir, { recursive: true }));

  it('is read alike in an announcement and in an answer, and what cannot be shown is told', async () => {
    const { workspace, kirsten, karen } = stage;
    const [post] = await stage.send(kirsten, { text: `${MARKED}\n~nej~\n> sagt\n• <https://mitid.dk|her>` });
    if (post === undefined) throw new Error('not sent');
    expect(post.text).toContain('Vi ses torsdag og fredag, måske 🎉 :egen:');
    expect(post.blocks[1]).toMatchObject({
      type: 'rich_text',
      elements: [
        {
          elements: [
            { text: 'Vi ses ' },
            { text: 'torsdag', style: { bold: true } },
            { text: ' og ' },
            { text: 'fredag', style: { bold: true } },
            { text: ', ' },
            { text: 'måske', style: { italic: true } },
            { text: ' ' },
            { type: 'emoji', name: 'tada' },
            { text: ' :egen:\n' },
            { text: 'nej', style: { strike: true } },
          ],
        },
        { type: 'rich_text_quote', elements: [{ text: 'sagt' }] },
        { type: 'rich_text_list', elements: [{ elements: [{ type: 'link', url: 'https://mitid.dk' }] }] },
      ],
    });
    const compose = await stage.compose(kirsten);
    const find_channel = await stage.options(kirsten, compose, 'find_channel', '');
    const table = await workspace.submitView(kirsten, compose.id, {
      ...WRITTEN,
      find_channel,
      text: '| a | b |\n|---|---|',
    });
    expect(table.errors['text']).toContain('tabel');
    await stage.closeAll(kirsten);

    const answer = await unfolded(workspace, kirsten, await stage.ask(kirsten, SURE));
    await stage.press(kirsten, answer, 'Ret svar');
    const window = await stage.opens(kirsten, 'Ret svar');
    const typed = { title: DRAFT.title, short: MARKED, steps: '', more: '' };
    const struck = await workspace.submitView(kirsten, window.id, { ...typed, short: '~Nej~ ja.' });
    expect(struck.errors['short']).toContain('streget over');
    await workspace.submitView(kirsten, window.id, typed);
    const said = async (): Promise<string> => textsOf(await stage.ask(karen, DRAFT.title));
    await expect.poll(said).toMatch(/Vi ses torsdag og fredag, _måske_ 🎉 :egen:/u);
  });
});
