import { describe, expect, it } from 'vitest';
import { runExport } from '../../src/cli/export/run-export.ts';
import type { EntryDraft } from '../../src/curation/draft/draft.ts';
import {
  answerTo,
  ask,
  atDesk,
  COORDINATOR,
  DRAFT,
  missOf,
  QUESTION,
  type Desk,
} from '../support/curation.ts';

const SOURCE = DRAFT.source;
const PIN = 'glemt-pin';
const WORDS = 'jeg har glemt min pinkode';
const edited = (answer: string): EntryDraft => ({
  title: 'Hvad gør man, hvis man har glemt sin pinkode?',
  topic: 'emne',
  answer,
  source: SOURCE,
});

async function edit({ curation }: Pick<Desk, 'curation'>, answer: string): Promise<void> {
  const done = await curation.editAnswer({ entryId: PIN, draft: edited(answer), by: COORDINATOR });
  expect(done.outcome).toBe('in-use');
}

/** The number of the change by which the newest deed is taken back. */
async function newest({ curation }: Pick<Desk, 'curation'>, entryId = PIN): Promise<number> {
  return (await curation.history(entryId)).deeds[0]?.changes[0] ?? 0;
}

const textOf = async (desk: Pick<Desk, 'curation'>): Promise<string | undefined> => {
  const { answer } = await ask(desk, WORDS, { userId: 'UTEST' });
  return answer.outcome === 'answered' ? answer.entry.answer.short : undefined;
};

describe('the history of an answer', () => {
  it('holds each deed with before and after, newest first, and what the file says of earlier, each text once', async () => {
    await atDesk(async (desk) => {
      await edit(desk, 'Pinkoden: første rettelse.');
      await edit(desk, 'Pinkoden: anden rettelse.');
      await desk.curation.stillRight({ entryId: PIN, by: COORDINATOR });
      await desk.curation.wordingFor({ entryId: PIN, text: 'hvor er min pin', by: COORDINATOR });
      const { deeds, entry } = await desk.curation.history(PIN);
      expect(deeds).toMatchObject([
        { kind: 'wording', wordings: ['hvor er min pin'], by: COORDINATOR, state: 'learned' },
        { kind: 'checked' },
        {
          kind: 'edit',
          before: { answer: 'Pinkoden: første rettelse.' },
          after: { answer: 'Pinkoden: anden rettelse.' },
        },
        {
          kind: 'edit',
          before: { answer: 'Svaret om glemt-pin.' },
          after: { answer: 'Pinkoden: første rettelse.' },
        },
      ]);
      expect(entry?.earlier).toHaveLength(2);

      // Exported and expired: what the files say is left.
      const active = await desk.storage.learned.active();
      await desk.storage.learned.exported(
        active.map(({ id }) => id),
        '2026-11-25T10:00:00.000Z',
      );
      expect((await desk.curation.history(PIN)).deeds[0]).toMatchObject({ state: 'in-files' });
      expect(
        await desk.curation.takeBack({ entryId: PIN, change: await newest(desk), by: COORDINATOR }),
      ).toEqual({
        outcome: 'in-files',
      });
    });
  });

  it('takes nothing back that stands in the files, also when the export was killed before it was marked', async () => {
    await atDesk(async (desk) => {
      const { curation, storage } = desk;
      await edit(desk, 'Pinkoden: en rettelse.');
      await curation.stillRight({ entryId: PIN, by: COORDINATOR });
      await curation.wordingFor({ entryId: PIN, text: 'hvor er min pin', by: COORDINATOR });
      await curation.seeTo({ entryId: PIN, isOn: true, by: COORDINATOR });
      const killed = {
        active: storage.learned.active,
        exported: async (): Promise<readonly number[]> => Promise.reject(new Error('killed')),
      };
      const write = (): void => undefined;
      const now = new Date('2026-11-24T11:00:00.000Z');
      await expect(
        runExport({ learned: killed, dir: desk.knowledgeDir, dryRun: false, now, write }),
      ).rejects.toThrow('killed');
      const states = async (): Promise<readonly string[]> =>
        (await curation.history(PIN)).deeds.filter(({ by }) => by !== null).map(({ state }) => state);
      await expect.poll(states).toEqual(['in-files', 'in-files', 'in-files', 'in-files']);
      for (const { changes } of (await curation.history(PIN)).deeds.slice(0, 4)) {
        const act = { entryId: PIN, change: changes[0] ?? 0, by: COORDINATOR };
        expect(await curation.takeBack(act)).toEqual({ outcome: 'in-files' });
      }
      // What comes since is in no file yet.
      await curation.wordingFor({ entryId: PIN, text: 'min pin er smuttet', by: COORDINATOR });
      expect(
        await curation.takeBack({ entryId: PIN, change: await newest(desk), by: COORDINATOR }),
      ).toMatchObject({
        outcome: 'taken-back',
      });
      expect(await storage.learned.active()).toHaveLength(4);
    });
  });

  it('takes back the newest edit first; the other ones stand until then', async () => {
    await atDesk(async (desk) => {
      const { curation } = desk;
      await edit(desk, 'Pinkoden: første rettelse.');
      const first = await newest(desk);
      await edit(desk, 'Pinkoden: anden rettelse.');
      const second = await newest(desk);
      await curation.wordingFor({ entryId: PIN, text: 'hvor er min pin', by: COORDINATOR });
      const takeBack = async (change: number) => curation.takeBack({ entryId: PIN, change, by: COORDINATOR });
      expect(await takeBack(first)).toEqual({ outcome: 'built-on' });
      expect(await textOf(desk)).toBe('Pinkoden: anden rettelse.');
      expect(await takeBack(second)).toMatchObject({ outcome: 'taken-back' });
      expect(await textOf(desk)).toBe('Pinkoden: første rettelse.');
      expect(await takeBack(second)).toEqual({ outcome: 'already' });
      expect(await takeBack(first)).toMatchObject({ outcome: 'taken-back' });
      expect(await textOf(desk)).toBe('Svaret om glemt-pin.');
      expect(await answerTo(desk, 'hvor er min pin')).toBe(PIN);
      expect(await takeBack(123)).toEqual({ outcome: 'gone' });
      await expect(curation.takeBack({ entryId: PIN, change: first, by: 'UANNA' })).rejects.toMatchObject({
        code: 'not-a-coordinator',
      });
    });
  });

  it('takes a new answer back with the words that came with it, and its question waits again', async () => {
    await atDesk(async (desk) => {
      const { curation } = desk;
      const miss = await missOf(desk);
      const done = await curation.resolveByAnswer({ missId: miss.id, draft: DRAFT, by: COORDINATOR });
      const id = done.outcome === 'in-use' ? done.entry.id : '';
      const change = await newest(desk, id);
      await curation.stillRight({ entryId: id, by: COORDINATOR });
      expect(await curation.takeBack({ entryId: id, change, by: COORDINATOR })).toEqual({
        outcome: 'built-on',
      });
      const checked = await newest(desk, id);
      await curation.takeBack({ entryId: id, change: checked, by: COORDINATOR });
      expect(await curation.takeBack({ entryId: id, change, by: COORDINATOR })).toMatchObject({
        outcome: 'taken-back',
        miss: { id: miss.id, status: 'open', entryId: null },
      });
      expect(await answerTo(desk, QUESTION)).not.toBe(id);
      expect((await curation.queue()).map((one) => one.id)).toEqual([miss.id]);
      expect(await curation.nextToTell(1000)).toBeNull();
      expect((await curation.history(id)).entry).toBeNull();
    });
  });

  it('says that the files are in the way where they are, and that somebody was first where somebody was', async () => {
    await atDesk(async (desk) => {
      await edit(desk, 'Pinkoden: første rettelse.');
      const change = await newest(desk);
      const mend = await desk.breakFile();
      const act = { entryId: PIN, change, by: COORDINATOR };
      expect(await desk.curation.takeBack(act)).toMatchObject({
        outcome: 'not-in-use',
        obstacle: { kind: 'files-broken' },
      });
      expect(await desk.curation.takeBack(act)).toEqual({ outcome: 'already' });
      await mend();
      await expect.poll(async () => textOf(desk)).toBe('Svaret om glemt-pin.');
    });
  });

  it('names who sees to an answer; whoever is forgotten sees to none, also where a file says so', async () => {
    await atDesk(async (desk) => {
      const { curation, matcher } = desk;
      const owner = (): string | null | undefined => matcher().snapshot.entries.get(PIN)?.owner;
      await curation.seeTo({ entryId: PIN, isOn: true, by: COORDINATOR });
      expect(owner()).toBe(COORDINATOR);
      expect((await curation.about(COORDINATOR)).owned).toEqual([PIN]);
      await curation.seeTo({ entryId: PIN, isOn: false, by: COORDINATOR });
      expect(owner()).toBeNull();
      await curation.seeTo({ entryId: PIN, isOn: true, by: COORDINATOR });
      await curation.forget(COORDINATOR);
      await curation.catchUp();
      expect(owner()).toBeNull();
      expect(JSON.stringify(await desk.storage.learned.of(PIN))).not.toContain(COORDINATOR);
    });
  });
});
