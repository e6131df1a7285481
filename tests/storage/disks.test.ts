import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CodedError } from '../../src/errors.ts';
import { coded } from '../../src/storage/database/sqlite-file.ts';
import { openStorage } from '../../src/storage/open.ts';
import { question } from '../contracts/storage/stories.ts';
import { DATA, makeDisk, type Disk } from '../support/disk.ts';

describe('a file', () => {
  let around: string;
  let disk: Disk | null;
  beforeEach(async () => {
    around = await mkdtemp(join(tmpdir(), 'disks-'));
    disk = await makeDisk(around);
  });
  afterEach(async () => {
    await disk?.remove();
    await rm(around, { recursive: true });
  });

  it('on a disk that is full keeps what is there, and takes more once there is room', async ({ skip }) => {
    if (disk === null) return skip('there is no disk to fill on this machine');
    const file = join(disk.folder, DATA);
    const bot = await openStorage({ databaseUrl: null, file, owner: true });
    await bot.questions.add(question('q1'));
    await disk.fillUp([process.pid]);
    const full = { code: 'database-full', details: { file } };
    const long = { text: 'hvad er det? '.repeat(500) };
    // Where a limit stands for the disk, the system calls it a fault.
    const isOwn = disk.what.includes('own');
    await expect(bot.questions.add(question('q2', long))).rejects.toMatchObject(
      isOwn ? full : { code: 'database-disk-broken' },
    );
    expect(await bot.questions.find('q1')).not.toBeNull();
    await disk.clear([process.pid]);
    await bot.questions.add(question('q3', long));
    expect(await bot.questions.find('q2')).toBeNull();
    await bot.close();
  });

  it('on a disk that is full is not opened, rather than that the program dies of it', async ({ skip }) => {
    if (disk === null) return skip('there is no disk to fill on this machine');
    const place = { databaseUrl: null, file: join(disk.folder, DATA), owner: true };
    await (await openStorage(place)).close();
    await disk.fillUp([process.pid]);
    await expect(openStorage(place)).rejects.toMatchObject({
      code: 'database-full',
      details: { file: place.file },
    });
    await disk.clear([process.pid]);
    await (await openStorage(place)).close();
  });

  it('on a disk that breaks says so at everything that is to be kept', async ({ skip }) => {
    if (disk === null) return skip('there is no disk to break on this machine');
    const file = join(disk.folder, DATA);
    const bot = await openStorage({ databaseUrl: null, file, owner: true });
    await bot.questions.add(question('q1'));
    await disk.freeze([process.pid]);
    for (const id of ['q2', 'q3'])
      await expect(bot.questions.add(question(id))).rejects.toMatchObject({
        code: 'database-disk-broken',
        details: { file },
      });
    expect(await bot.questions.find('q1')).not.toBeNull();
    await bot.close();
    await disk.clear([process.pid]);
  });
});

it.each([
  ['SQLITE_IOERR_SHMMAP', 'database-disk-unfit'],
  ['SQLITE_IOERR_SHMLOCK', 'database-disk-unfit'],
  ['SQLITE_IOERR_LOCK', 'database-disk-unfit'],
  ['SQLITE_PROTOCOL', 'database-disk-unfit'],
  ['SQLITE_IOERR_SHMSIZE', 'database-full'],
  ['ENOSPC', 'database-full'],
  ['EDQUOT', 'database-full'],
  ['SQLITE_IOERR_FSYNC', 'database-disk-broken'],
  ['EROFS', 'database-disk-broken'],
])('%s of a disk is told as %s', (theirs, ours) => {
  const found = coded(Object.assign(new Error('disk I/O error'), { code: theirs }), 'mitid.db');
  expect(found).toBeInstanceOf(CodedError);
  expect(found).toMatchObject({ code: ours, details: { file: 'mitid.db' } });
});
