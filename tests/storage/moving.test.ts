import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { moveStorage } from '../../src/cli/move/command.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { About } from '../../src/storage/storage.ts';
import { beEverywhere } from '../contracts/storage/everywhere.ts';
import { learned, question } from '../contracts/storage/stories.ts';
import { newDatabase } from '../support/database.ts';
import { saidBy } from '../support/said-by.ts';

it('everything moves from the file to PostgreSQL and back, and what it came from stays as it was', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'moving-'));
  try {
    const file = { databaseUrl: null, file: join(folder, 'mitid.db') };
    const postgres = { ...file, databaseUrl: await newDatabase() };
    const move = async (...args: string[]) => {
      const context = { storage: postgres, now: new Date('2026-11-24T12:15:00Z') };
      return saidBy(async (streams) => moveStorage(args, context, streams));
    };
    const refused = (err: string) => ({ code: 1, out: '', err: expect.stringContaining(err) });
    expect(await move('--to', 'postgres')).toMatchObject(refused('Der er ikke gemt noget endnu'));
    expect(await move('--to', 'file')).toMatchObject(refused('Der er ikke gemt noget endnu i PostgreSQL'));
    const bot = await openStorage({ ...file, owner: true });
    await beEverywhere(bot, 'UANNA');
    for (let n = 0; n < 600; n += 1) await bot.questions.add(question(`many${n}`));
    const number = await learned(bot, '{"text":"æ"}');
    const about = await bot.about('UANNA');
    expect(await move('--to', 'postgres')).toMatchObject(refused('Stop den anden først'));
    await bot.close();

    const there = await move('--to', 'postgres');
    expect(there).toMatchObject({ code: 0, err: '' });
    expect(there.out).toMatch(/\n {2}Spørgsmål +601 +601\n/u);
    expect(there.out).toContain('DATABASE_URL');
    expect(await aboutAnna(file)).toEqual(about);
    const moved = await openStorage({ ...postgres, owner: true });
    expect(await moved.about('UANNA')).toEqual(about);
    expect(await learned(moved, 'mere')).toBe(number + 1);
    expect(await move('--to', 'file')).toMatchObject(refused('botten kører med databasen i PostgreSQL'));
    await moved.close();

    expect(await move('--to', 'file')).toMatchObject(refused('tilføj --over'));
    const back = await move('--to', 'file', '--over');
    expect(back).toMatchObject({ code: 0, err: '' });
    expect(back.out).toContain(`Det, der var før, ligger i ${join(folder, 'backup-2026-11-24-131500.db')}`);
    const home = await openStorage({ ...file, owner: true });
    expect(await home.about('UANNA')).toEqual(about);
    expect(await learned(home, 'endnu mere')).toBe(number + 2);
    await home.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});

async function aboutAnna(place: { databaseUrl: string | null; file: string }): Promise<About> {
  const storage = await openStorage({ ...place, owner: true });
  try {
    return await storage.about('UANNA');
  } finally {
    await storage.close();
  }
}
