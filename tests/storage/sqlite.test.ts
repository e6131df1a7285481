import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { openStorage } from '../../src/storage/open.ts';
import { storageContract } from '../contracts/storage-contract.ts';
import { asker, learned, question, report, toNone } from '../contracts/storage/stories.ts';
import { withFile } from '../support/file-place.ts';
import { tracesInFolder } from '../support/traces.ts';

storageContract('the embedded database', withFile);

describe('the file of the embedded database', () => {
  it(
    'belongs to one bot; commands may work beside it',
    withFile(async (place) => {
      const bot = await openStorage({ ...place, owner: true });
      await expect(openStorage({ ...place, owner: true })).rejects.toMatchObject({
        code: 'database-in-use',
        details: { file: place.file },
      });
      const command = await openStorage({ ...place, owner: false });
      await command.questions.add(question('q1'));
      expect(await bot.questions.find('q1')).not.toBeNull();
      await command.close();
      await bot.close();
      await (await openStorage({ ...place, owner: true })).close();
    }),
  );

  it(
    'gives out at the next start what a dead bot had claimed',
    withFile(async (place) => {
      const at = '2026-11-24T10:00:00.000Z';
      const until = '2026-11-24T10:01:00.000Z';
      const dead = await openStorage({ ...place, owner: true });
      await dead.inbox.store({ key: 'm1', event: '{}', at });
      expect(await dead.inbox.claim({ key: 'm1', by: 'dead', at, until })).toBe('first');
      await dead.misses.record(report('miss', asker('q1')), toNone);
      const words = {
        id: 'l1',
        missId: 'miss',
        questionId: 'q1',
        from: 'UKAREN',
        to: 'UANNA',
        text: 'Er den sort?',
        at,
      };
      await dead.letters.add([words]);
      expect(await dead.letters.nextToPost({ at, until })).toMatchObject({ isAgain: false });
      expect(await dead.errands.take('week', { at, until })).toMatchObject({ isAgain: false });
      await dead.close();
      const next = await openStorage({ ...place, owner: true });
      expect(await next.inbox.claim({ key: 'm1', by: 'next', at, until })).toBe('again');
      expect(await next.letters.nextToPost({ at, until })).toMatchObject({ id: 'l1', isAgain: true });
      expect(await next.errands.take('week', { at, until })).toEqual({ since: at, isAgain: true });
      await next.close();
    }),
  );

  it(
    'holds nothing of what was exported long ago',
    withFile(async (place) => {
      const storage = await openStorage({ ...place, owner: true });
      const old = await learned(storage, '"længst i en fil"');
      await learned(storage, '"i ingen fil"');
      await storage.learned.exported([old], '2026-01-02T10:00:00.000Z');
      await storage.expire('2026-11-01T00:00:00.000Z');
      expect(await storage.learned.active()).toMatchObject([{ by: 'UKAREN', change: '"i ingen fil"' }]);
      await storage.close();
      const raw = new Database(place.file);
      expect(raw.prepare('select by, change from learned order by id').all()).toMatchObject([
        { by: null, change: '' },
        { by: 'UKAREN', change: '"i ingen fil"' },
      ]);
      raw.close();
    }),
  );

  it(
    'is let go of when the bot cannot start with it',
    withFile(async ({ databaseUrl, folder }) => {
      const file = join(folder, 'mitid.db');
      await writeFile(file, 'Kære dagbog, '.repeat(1000));
      for (const _ of [1, 2]) {
        await expect(openStorage({ databaseUrl, file, owner: true })).rejects.toMatchObject({
          code: 'database-damaged',
          details: { file },
        });
      }
    }),
  );

  it(
    'must be in a folder that can be written in',
    withFile(async ({ databaseUrl, folder }) => {
      await writeFile(join(folder, 'a-file'), '');
      const file = join(folder, 'a-file', 'mitid.db');
      await expect(openStorage({ databaseUrl, file, owner: true })).rejects.toMatchObject({
        code: 'database-not-writable',
        details: { file },
      });
      await expect(openStorage({ databaseUrl, file, owner: false })).rejects.toMatchObject({
        code: 'database-empty',
      });
      await expect(openStorage({ databaseUrl, file: folder, owner: false })).rejects.toMatchObject({
        code: 'database-not-writable',
      });
    }),
  );

  it(
    'is waited for while another one writes, and what is then acknowledged is there for all',
    withFile(async (place) => {
      const bot = await openStorage({ ...place, owner: true });
      const writer = new Database(place.file);
      writer.exec('BEGIN IMMEDIATE');
      const stored = bot.questions.add(question('patient'));
      let isStored = false;
      void stored.then(() => (isStored = true));
      // The process goes on meanwhile.
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(isStored).toBe(false);
      writer.exec('COMMIT');
      await stored;
      expect(writer.prepare('select id from questions').all()).toEqual([{ id: 'patient' }]);
      writer.close();
      await bot.close();
    }),
  );

  it(
    'is given up after five seconds, and afterwards keeps what it acknowledges as before',
    withFile(async (place) => {
      const bot = await openStorage({ ...place, owner: true });
      const writer = new Database(place.file);
      writer.exec('BEGIN IMMEDIATE');
      await expect(bot.inbox.store({ key: 'm1', event: '{}', at: question('q').at })).rejects.toMatchObject({
        code: 'database-busy',
      });
      writer.exec('COMMIT');
      expect(await bot.inbox.store({ key: 'm2', event: '{}', at: question('q').at })).toBe(true);
      await bot.questions.add(question('q2'));
      expect(writer.prepare('select key from inbox').all()).toEqual([{ key: 'm2' }]);
      expect(writer.prepare('select id from questions').all()).toEqual([{ id: 'q2' }]);
      writer.close();
      await bot.close();
    }),
  );

  it(
    'has forgotten somebody once nobody reads what was there before',
    withFile(async (place) => {
      const bot = await openStorage({ ...place, owner: true });
      await bot.questions.add(question('q1', { text: 'hvad er of-anna' }));
      const reader = new Database(place.file);
      reader.exec('BEGIN');
      reader.prepare('select id from questions').all();
      const forgotten = bot.forget('UANNA');
      let isForgotten = false;
      void forgotten.then(() => (isForgotten = true));
      await expect.poll(() => reader.prepare('select id from questions').all()).toHaveLength(1);
      expect(isForgotten).toBe(false);
      expect(await tracesInFolder(dirname(place.file))).toContain('of-anna');
      reader.exec('COMMIT');
      await forgotten;
      expect(await tracesInFolder(dirname(place.file))).not.toContain('of-anna');
      reader.close();
      await bot.close();
    }),
  );

  it(
    'takes in what is asked while it is written anew',
    withFile(async (place) => {
      const bot = await openStorage({ ...place, owner: true });
      const ids = Array.from({ length: 100 }, (_, at) => `q${at}`);
      const forgotten = bot.forget('UANNA');
      await Promise.all([forgotten, ...ids.map(async (id) => bot.questions.add(question(id)))]);
      for (const id of ids) expect(await bot.questions.find(id)).not.toBeNull();
      await bot.close();
    }),
  );
});
