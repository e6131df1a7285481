import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { person } from '../../src/cli/person/command.ts';
import { openStorage } from '../../src/storage/open.ts';
import { beEverywhere } from '../contracts/storage/everywhere.ts';
import type { Place } from '../contracts/storage/places.ts';
import { withFile } from '../support/file-place.ts';
import { tracesInFolder } from '../support/traces.ts';
import { saidBy, type Said } from '../support/said-by.ts';

async function run(place: Place, ...args: string[]): Promise<Said> {
  return saidBy(async (streams) => person(args, { storage: place }, streams));
}

it(
  'shows all that is kept about somebody, and erases it, while the bot runs',
  withFile(async (place) => {
    const bot = await openStorage({ ...place, owner: true });
    try {
      await beEverywhere(bot, 'UANNA');
      const shown = await run(place, 'UANNA');
      expect({ code: shown.code, about: JSON.parse(shown.out) }).toEqual({
        code: 0,
        about: await bot.about('UANNA'),
      });

      const erased = await run(place, 'UANNA', '--forget');
      expect(erased).toMatchObject({ code: 0, err: '' });
      expect(erased.out).toContain('Slettet om UANNA: spørgsmål 1, stemmer 1, ønsker om et svar 1');
      expect(await bot.questions.ofUser('UANNA', 10)).toEqual([]);
      expect(await tracesInFolder(dirname(place.file))).not.toContain('min kat');
    } finally {
      await bot.close();
    }
  }),
);

it(
  'says how it is used',
  withFile(async (place) => {
    expect(await run(place, '--help')).toMatchObject({ code: 0, out: expect.stringContaining('Brug: ') });
    for (const args of [[], ['Anna'], ['UANNA', 'UBENT']]) {
      expect(await run(place, ...args)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('Det begynder med U eller W.'),
      });
    }
    expect(await run(place, 'UANNA', '--glem')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^Det forstod jeg ikke: "--glem" kendes ikke\.\n\nBrug: /u),
    });
  }),
);
