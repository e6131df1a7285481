import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const CLOCK_IN_DENMARK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const BACKUP = /^backup-\d{4}-\d{2}-\d{2}-\d{6}\.db$/u;
const BEFORE = /^backup-before-(?<number>\d{3})-\d{4}-\d{2}-\d{2}-\d{6}\.db$/u;
/** Copies of the tables before they were changed: how many stay, and how long, in days. */
const BEFORE_KEPT = 3;
const BEFORE_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;
/** What SQLite may have left beside a copy that somebody looked into. */
const PARTS = ['', '-wal', '-shm'];

/** The name of a copy made now: `backup-2026-11-24-031245.db`, in Danish time. It sorts by time. */
export function backupName(now: Date): string {
  return `backup-${stamp(now)}.db`;
}

/** The same for a copy made before the tables are changed by a migration, `011-…`. */
export function beforeName(migration: string, now: Date): string {
  return `backup-before-${numberOf(migration)}-${stamp(now)}.db`;
}

/** Deletes the oldest copies with a name of `backupName` in a folder but so many, and nothing else. Gives the deleted ones. */
export async function deleteOldest(folder: string, keep: number): Promise<string[]> {
  const copies = (await readdir(folder)).filter((name) => BACKUP.test(name)).toSorted();
  return remove(folder, copies.slice(0, Math.max(0, copies.length - keep)));
}

/** Deletes copies from before a migration that are older than 30 days, and all but the last three. */
export async function deleteOldBefore(folder: string, now: Date): Promise<void> {
  const copies = (await beforeIn(folder)).map(({ name }) => name).toSorted(byTime);
  const old: string[] = copies.slice(0, -BEFORE_KEPT);
  for (const name of copies.slice(-BEFORE_KEPT)) {
    const { mtime } = await stat(join(folder, name));
    if (now.getTime() - mtime.getTime() > BEFORE_DAYS * DAY) old.push(name);
  }
  await remove(folder, old);
}

/** The newest copy whose tables a program knows that does not know this migration; null when there is none. */
export async function copyWithout(folder: string, migration: string): Promise<string | null> {
  const fitting = (await beforeIn(folder)).filter(({ number }) => number <= numberOf(migration));
  const newest = fitting
    .map(({ name }) => name)
    .toSorted()
    .at(-1);
  return newest === undefined ? null : join(folder, newest);
}

/** Whether a path leads to something. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function beforeIn(folder: string): Promise<{ name: string; number: string }[]> {
  const names = (await exists(folder)) ? await readdir(folder) : [];
  return names.flatMap((name) => {
    const number = BEFORE.exec(name)?.groups?.['number'];
    return number === undefined ? [] : [{ name, number }];
  });
}

async function remove(folder: string, names: readonly string[]): Promise<string[]> {
  const paths = names.map((name) => join(folder, name));
  for (const path of paths) for (const part of PARTS) await rm(path + part, { force: true });
  return paths;
}

function numberOf(migration: string): string {
  return migration.slice(0, 3);
}

/** `2026-11-24-031245`: valid in every file system. */
function stamp(now: Date): string {
  return CLOCK_IN_DENMARK.format(now).replaceAll(':', '').replace(' ', '-');
}

function byTime(one: string, other: string): number {
  return one.slice(-20).localeCompare(other.slice(-20));
}

/** The folder in which the program keeps copies of what is remembered: that of the data file, also beside PostgreSQL. */
export function copiesFolder({ file }: { readonly file: string }): string {
  return dirname(file);
}
