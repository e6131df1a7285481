import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/playground/state/messages.ts';
import { startInWay, WAYS, type AnnouncingStage } from '../support/announcing.ts';
import { textOf, textsOf } from '../support/desk.ts';
import { writeLamps } from '../support/lamps.ts';

describe.each(WAYS)('those who have read an announcement, over %s from the %s database', (...way) => {
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

  const linesUnder = ({ channel, ts }: Message): Message[] =>
    stage.workspace.thread(channel, ts, stage.karen).filter((one) => one.ts !== ts && one.onlyFor === null);

  it('are told of a correction in the thread, once, and asked for their receipts anew', async () => {
    const { workspace, kirsten, karen, poul, channel, second } = stage;
    const [first, other] = await stage.send(kirsten, { receipt: ['receipt'] });
    if (first === undefined || other === undefined) throw new Error('not sent');
    await stage.press(karen, first, 'Læst ✓');
    const counted = await workspace.waitFor({ channel, onlyFor: null, text: 'Læst ✓ (1)' });
    expect(counted.edited).toBeNull();

    // The line arrives, and the bot does not hear of it.
    workspace.failNext('chat.postMessage', { drop: 'after' });
    const compose = await stage.compose(kirsten);
    const find_entry = await stage.options(kirsten, compose, 'find_entry', 'kantine');
    await stage.closeAll(kirsten);
    const changes = { text: 'Klokken *elleve*.', find_entry, tell_readers: ['tell'] };
    const preview = textOf(await stage.correct(kirsten, changes));
    expect(preview).toContain('*1 person* får det at vide i tråden');
    expect(preview).toContain('Hvornår åbner kantinen om lørdagen?');
    const corrected = await workspace.waitFor({ channel, onlyFor: null, text: 'elleve' });
    expect(textsOf(corrected)).toContain('Hvornår åbner kantinen om lørdagen?');
    expect(textsOf(corrected)).not.toContain('Læst ✓ (1)');
    const line = await workspace.waitFor({ channel, threadTs: first.ts, onlyFor: null, text: 'er rettet' });
    expect(line.text).toContain(`<@${karen}>`);

    // What was read before is not what stands there now.
    await stage.pressIn(kirsten, await stage.detail(kirsten), 'Hvem har læst det?');
    const readers = textOf(await stage.opens(kirsten, 'som det var før rettelsen (1)'));
    expect(readers.split('som det var før rettelsen')[1]).toContain(karen);
    await stage.closeAll(kirsten);
    await stage.press(karen, await stage.postIn(channel), 'Læst ✓');
    await stage.press(poul, await workspace.waitFor({ channel: second, text: 'elleve' }), 'Læst ✓');
    await workspace.waitFor({ channel, onlyFor: null, text: 'Læst ✓ (2)' });

    // Where nobody had read it nothing is said, and a small correction disturbs nobody.
    await stage.correct(kirsten, { text: 'Klokken tolv.' });
    await workspace.waitFor({ channel, onlyFor: null, text: 'tolv' });
    await workspace.waitFor({ channel, onlyFor: null, text: 'Læst ✓ (2)' });
    const isDone = async (): Promise<boolean> => {
      const [sent] = await stage.storage.announcements.list(['sent'], 1);
      const ways = await stage.storage.announcements.deliveries.of(sent?.id ?? '');
      return ways.every(({ status }) => status === 'sent' || status === 'given-up');
    };
    await expect.poll(isDone).toBe(true);
    expect(linesUnder(first).map(({ ts }) => ts)).toEqual([line.ts]);
    expect(linesUnder(other)).toEqual([]);
  });

  it('have the whole text in the reminder, which is corrected and withdrawn with the rest, and hear why', async () => {
    const { workspace, kirsten, karen, poul, jens, channel } = stage;
    const [post] = await stage.send(kirsten, { receipt: ['receipt'], text: 'Vi ses *torsdag*. :tada:' });
    if (post === undefined) throw new Error('not sent');
    await stage.press(karen, post, 'Læst ✓');
    await stage.pressIn(kirsten, await stage.detail(kirsten), 'Hvem har læst det?');
    await stage.pressIn(kirsten, await stage.opens(kirsten, 'Har læst det (1)'), 'Send en venlig påmindelse');
    await stage.opens(kirsten, '2 personer får en venlig påmindelse');
    await stage.closeAll(kirsten);
    const dm = workspace.dm(poul).id;
    const reminder = await workspace.waitFor({ channel: dm, text: 'Vi ses torsdag. 🎉' });
    expect(textsOf(reminder)).toContain('"name":"tada"');

    await stage.correct(kirsten, { text: 'Vi ses fredag.' });
    await workspace.waitFor({ channel: dm, text: 'Vi ses fredag.' });
    await stage.press(
      jens,
      await workspace.waitFor({ channel: workspace.dm(jens).id, text: 'fredag' }),
      'Læst ✓',
    );
    await workspace.waitFor({ channel: workspace.dm(jens).id, text: 'Du står nu som en' });

    await stage.withdraw(kirsten, 'Lokalet er *optaget*. Se www.mitid.dk');
    for (const place of [dm, channel]) {
      const gone = await workspace.waitFor({ channel: place, onlyFor: null, text: 'Lokalet er optaget.' });
      expect(textsOf(gone)).toMatch(/er trukket tilbage .*https:\/\/www\.mitid\.dk/su);
      expect(textsOf(gone)).not.toContain('fredag');
    }
    // A reminder that was pressed stays a word of thanks.
    const thanks = workspace.messages(workspace.dm(jens).id, jens).at(-1);
    expect(thanks?.text).toContain('Du står nu som en');
    const detail = textOf(await stage.detail(kirsten));
    expect(detail).toContain('*Begrundelse:* Lokalet er optaget.');
    expect(detail).toContain('Trukket tilbage af');
  });
});
