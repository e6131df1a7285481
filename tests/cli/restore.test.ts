import { copyFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { moveStorage } from '../../src/cli/move/command.ts';
import { restoreBackup } from '../../src/cli/restore/command.ts';
import { backUp } from '../../src/storage/copies/back-up.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Place } from '../contracts/storage/places.ts';
import { question } from '../contracts/storage/stories.ts';
import { withFile } from '../support/file-place.ts';
import { saidBy } from '../support/said-by.ts';

const NOW = new Date('2026-11-24T12:15:00Z');

it(
  'puts a backup back, says how much it holds, and keeps what was there when it is told to go over it',
  withFile(async (place) => {
    const copy = join(place.folder, 'copy.db');
    const bot = await openStorage({ ...place, owner: true });
    await bot.questions.add(question('q1'));
    await backUp(place, copy);
    expect(await run(restoreBackup, place, copy, '--over')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Stop den anden først'),
    });
    await bot.close();
    expect(await run(restoreBackup, place, copy)).toEqual({
      code: 1,
      out: '',
      err: `Der er allerede noget i ${place.file}, og intet er ændret. Skal det erstattes, så tilføj --over: så bliver det først kopieret.\n`,
    });

    const kept = join(dirname(place.file), 'backup-2026-11-24-131500.db');
    const { code, out, err } = await run(restoreBackup, place, copy, '--over');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^.+copy\.db er lagt tilbage \(1 række\):\n/u);
    expect(out).toMatch(/\n {2}Spørgsmål +1\n/u);
    expect(out).toContain(`\nDet, der var før, ligger i ${kept}.\n`);
    expect(out).toContain('--forget');
    expect(await readdir(dirname(place.file))).toContain('backup-2026-11-24-131500.db');
  }),
);

it(
  'takes a data file that was copied by hand',
  withFile(async (place) => {
    const bot = await openStorage({ ...place, owner: true });
    await bot.questions.add(question('q1'));
    await bot.expire('2026-01-01');
    await bot.close();
    const copy = join(place.folder, 'by-hand.db');
    await copyFile(place.file, copy);
    const elsewhere = { ...place, file: join(place.folder, 'elsewhere', 'mitid.db') };
    expect(await run(restoreBackup, elsewhere, copy)).toMatchObject({ code: 0, err: '' });
    const again = await openStorage({ ...elsewhere, owner: true });
    expect(await again.questions.find('q1')).not.toBeNull();
    await again.close();
  }),
);

it(
  'says how it is used, as does moving',
  withFile(async (place) => {
    for (const args of [[], ['en.db', 'to.db'], ['en.db', '--alt']])
      expect(await run(restoreBackup, place, ...args), args.join(' ')).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(/^Det forstod jeg ikke: .+\n\nBrug: npm run restore/u),
      });
    for (const args of [[], ['--to'], ['--to', 'mars'], ['--to', 'file', 'mere'], ['--to', 'postgres']])
      expect(await run(moveStorage, place, ...args), args.join(' ')).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(/^Det forstod jeg ikke: .+\n\nBrug: npm run move/u),
      });
    for (const command of [restoreBackup, moveStorage])
      expect(await run(command, place, '--help')).toMatchObject({ code: 0, err: '' });
  }),
);

async function run(command: typeof restoreBackup, { databaseUrl, file }: Place, ...args: string[]) {
  const context = { storage: { databaseUrl, file }, now: NOW };
  return saidBy(async (streams) => command(args, context, streams));
}
