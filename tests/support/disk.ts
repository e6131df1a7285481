import { execFile } from 'node:child_process';
import {
  access,
  chmod,
  constants,
  mkdir,
  open,
  readdir,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

/** The database's file. */
export const DATA = 'mitid.db';

/** What the data lies on, and what can go wrong with it. `pids`: the programs that use it now. */
export type Disk = {
  /** How it was made, for people. */
  readonly what: string;
  /** Where the data is. */
  readonly folder: string;
  /** No room is left, not even in the database's log. */
  readonly fillUp: (pids: readonly number[]) => Promise<void>;
  readonly clear: (pids: readonly number[]) => Promise<void>;
  /** Whoever uses it can write no more: only when none of them runs any longer can that be mended. */
  readonly freeze: (pids: readonly number[]) => Promise<void>;
  /** It can be read again, and not written on: null where that cannot be had here. Nobody uses it. */
  readonly protect: (() => Promise<void>) | null;
  /** All is well again. Nobody uses it. */
  readonly mend: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

const SIZE = 24 * 1024 * 1024;
const PORTION = 4096;
const run = promisify(execFile);

/** A disk of its own where there may be one, limits on the programs where not; null where there are neither. */
export async function makeDisk(around: string): Promise<Disk | null> {
  return (await ext4(around).catch(() => null)) ?? (await limits(around).catch(() => null));
}

/** A file system in a file. Only root can have one. An error in it makes it read-only, as a disk that breaks does. */
async function ext4(around: string): Promise<Disk> {
  const image = join(around, 'disk.img');
  const mountpoint = join(around, 'disk');
  const folder = join(mountpoint, 'data');
  const ballast = join(mountpoint, 'ballast');
  const mount = async (how: string): Promise<void> => {
    await run('mount', ['-o', `loop,errors=remount-ro${how}`, image, mountpoint]);
  };
  const unmount = async (): Promise<void> => {
    await run('umount', [mountpoint]);
    // It gives 1 where it mended something.
    await run('e2fsck', ['-fy', image]).catch(() => undefined);
  };
  const breaker = async (): Promise<string> => {
    const { stdout } = await run('findmnt', ['-no', 'SOURCE', mountpoint]);
    return `/sys/fs/ext4/${basename(stdout.trim())}/trigger_fs_error`;
  };
  await mkdir(mountpoint);
  await writeFile(image, '');
  await truncate(image, SIZE);
  // Nothing is kept back for root.
  await run('mkfs.ext4', ['-q', '-m', '0', image]);
  await mount('');
  await access(await breaker(), constants.W_OK).catch(async (error: unknown) => {
    await unmount();
    throw error;
  });
  await mkdir(folder);
  return {
    what: 'a file system of its own',
    folder,
    fillUp: async () => {
      await emptyLogs(folder);
      await fill(ballast);
    },
    clear: async () => rm(ballast, { force: true }),
    freeze: async (pids) => {
      // Of what is brought to the disk at that very moment ext4 says that it is there, and loses it.
      for (const pid of others(pids)) process.kill(pid, 'SIGSTOP');
      await run('sync', ['-f', mountpoint]);
      await writeFile(await breaker(), '1');
      for (const pid of others(pids)) process.kill(pid, 'SIGCONT');
    },
    protect: async () => {
      await unmount();
      await mount(',ro');
    },
    mend: async () => {
      await unmount();
      await mount('');
    },
    // This process may not have let go of it yet.
    remove: async () => void (await run('umount', ['-l', mountpoint])),
  };
}

function others(pids: readonly number[]): number[] {
  return pids.filter((pid) => pid !== process.pid);
}

/** SQLite writes over what its log held when that has been brought into the file. A process of its own leaves nothing open. */
async function emptyLogs(folder: string): Promise<void> {
  const program = `import Database from 'libsql';
    const database = new Database(${JSON.stringify(join(folder, DATA))});
    database.exec('PRAGMA busy_timeout = 5000');
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');`;
  await run(process.execPath, ['--input-type=module', '-e', program]);
}

/** Writes until nothing more fits. */
async function fill(ballast: string): Promise<void> {
  const file = await open(ballast, 'w');
  try {
    for (;;) await file.write(Buffer.alloc(PORTION));
  } catch {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Linux lets nobody make a file longer than a limit, or write at all where it is 0. Whoever starts finds rights taken away. */
async function limits(around: string): Promise<Disk> {
  const folder = join(around, 'data');
  await mkdir(folder);
  const limit = async (pids: readonly number[], bytes: string): Promise<void> => {
    for (const pid of pids) await run('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
  };
  const chmodAll = async (ofFolder: number, ofFiles: number): Promise<void> => {
    for (const name of await readdir(folder)) await chmod(join(folder, name), ofFiles);
    await chmod(folder, ofFolder);
  };
  await limit([process.pid], 'unlimited');
  return {
    what: 'limits on what the programs write',
    folder,
    fillUp: async (pids) => {
      await emptyLogs(folder);
      await limit(pids, String(await longest(folder)));
    },
    clear: async (pids) => limit(pids, 'unlimited'),
    freeze: async (pids) => limit(pids, '0'),
    // Root may write wherever it likes.
    protect: process.getuid?.() === 0 ? null : async () => chmodAll(0o555, 0o444),
    mend: async () => chmodAll(0o700, 0o600),
    remove: async () => rm(folder, { recursive: true }),
  };
}

async function longest(folder: string): Promise<number> {
  const names = await readdir(folder);
  return Math.max(...(await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size))));
}
