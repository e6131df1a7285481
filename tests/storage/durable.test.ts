import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDurableLog } from '../../src/storage/database/durable.ts';
import { withFile } from '../support/file-place.ts';

it(
  'says that something is stored only when it could be brought to the disk',
  withFile(async ({ folder }) => {
    const file = join(folder, 'mitid.db');
    const log = createDurableLog(file);
    await log.settled();
    log.written();
    await expect(log.settled()).rejects.toMatchObject({ code: 'ENOENT' });
    // Nothing is taken for stored because it was tried.
    await expect(log.settled()).rejects.toMatchObject({ code: 'ENOENT' });
    await writeFile(`${file}-wal`, '');
    log.written();
    await Promise.all([log.settled(), log.settled()]);
    await log.close();
  }),
);
