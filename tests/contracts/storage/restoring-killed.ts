import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../../bin/compile.mjs';
import { backUp } from '../../../src/storage/copies/back-up.ts';
import { openStorage } from '../../../src/storage/open.ts';
import { raw } from '../../support/raw-database.ts';
import type { Place, WithPlace } from './places.ts';
import { question } from './stories.ts';

const RESTORER = fileURLToPath(new URL('restorer.ts', import.meta.url));
const KILLS = 8;
const ROWS = 1500;

export function restoringKilledContract(withPlace: WithPlace): void {
  it(
    'is whole after a kill while it is restored: as it was, or as in the copy',
    withPlace(async (place) => {
      const restorer = await compile(RESTORER, place.folder);
      const args = [restorer, join(place.folder, 'copy.db'), place.file];
      if (place.databaseUrl !== null) args.push(place.databaseUrl);
      const storage = await openStorage({ ...place, owner: true });
      for (let n = 0; n < ROWS; n += 1) await storage.questions.add(question(`copied${n}`));
      await storage.close();
      await backUp(place, join(place.folder, 'copy.db'));

      const whole = await run(args, null);
      expect(whole.code).toBe(0);
      const found: string[] = [];
      for (let kill = 1; kill <= KILLS; kill += 1) {
        await onlyThere(place);
        // Death comes at another moment each time: a part of the time that all of it takes.
        await run(args, (whole.took * kill) / (KILLS + 1));
        const bot = await openStorage({ ...place, owner: true });
        const rows = await raw(place, async (db) => db.selectFrom('questions').select('id').execute());
        await bot.close();
        found.push(rows.length === 1 ? (rows[0]?.id ?? '') : `${rows.length} rows`);
      }
      expect(found.filter((what) => what !== 'there' && what !== `${ROWS} rows`)).toEqual([]);
      expect(found).toContain('there');
    }),
  );
}

/** Leaves one question in the database that the copy does not hold. */
async function onlyThere(place: Place): Promise<void> {
  await raw(place, async (db) => db.deleteFrom('questions').execute());
  const storage = await openStorage({ ...place, owner: true });
  await storage.questions.add(question('there'));
  await storage.close();
}

/** Runs a program to its end, or to its death after so many milliseconds. */
async function run(args: readonly string[], after: number | null): Promise<{ code: unknown; took: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const death = after === null ? null : setTimeout(() => child.kill('SIGKILL'), after);
  const [code] = await once(child, 'exit');
  if (death !== null) clearTimeout(death);
  return { code, took: performance.now() - start };
}
