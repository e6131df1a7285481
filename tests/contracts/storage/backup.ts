import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backUp } from '../../../src/storage/copies/back-up.ts';
import { openStorage } from '../../../src/storage/open.ts';
import type { WithPlace } from './places.ts';
import { asker, learned, on, question, report, THREAD, toNone } from './stories.ts';

export function backupContract(withPlace: WithPlace): void {
  it(
    'is copied while it is in use, and the copy works in its place',
    withPlace(async (place) => {
      const target = join(place.folder, 'copies', 'copy.db');
      const storage = await openStorage({ ...place, owner: true });
      for (let n = 0; n < 1100; n += 1) await storage.questions.add(question(`q${n}`, { entryId: null }));
      await storage.votes.cast({ questionId: 'q1', userId: 'U1', vote: 'helped', entryId: null, at: on(10) });
      await storage.misses.record(report('m1', asker('q1', 'UANNA', THREAD)), toNone);
      const id = await learned(storage, '{"text":"æ"}');

      // The act of whoever learned it is one of them.
      expect([...(await backUp(place, target))].filter(([, rows]) => rows > 0)).toEqual(
        expect.arrayContaining([
          ['acts', 1],
          ['askers', 1],
          ['learned', 1],
          ['misses', 1],
          ['questions', 1100],
          ['votes', 1],
        ]),
      );

      await storage.questions.add(question('later'));
      await storage.close();
      expect(await readdir(join(place.folder, 'copies'))).toEqual(['copy.db']);
      const copy = await openStorage({ databaseUrl: null, file: target, owner: true });
      expect(await copy.questions.find('q1099')).toEqual(question('q1099', { entryId: null }));
      expect(await copy.questions.find('later')).toBeNull();
      expect(await copy.votes.of('q1')).toEqual([{ userId: 'U1', vote: 'helped' }]);
      expect(await copy.misses.askers('m1')).toMatchObject([{ userId: 'UANNA', place: THREAD }]);
      expect(await copy.learned.active()).toMatchObject([{ id, change: '{"text":"æ"}' }]);
      expect(await learned(copy, 'mere')).toBeGreaterThan(id);
      await copy.close();
    }),
  );

  it(
    'is never copied over something',
    withPlace(async (place) => {
      await (await openStorage({ ...place, owner: true })).close();
      const target = join(place.folder, 'kept.db');
      await writeFile(target, 'mine');
      await expect(backUp(place, target)).rejects.toMatchObject({ code: 'backup-exists' });
      const inFile = join(target, 'copy.db');
      await expect(backUp(place, inFile)).rejects.toMatchObject({ code: 'backup-not-writable' });
      expect(await readdir(place.folder)).toContain('kept.db');
    }),
  );
}
