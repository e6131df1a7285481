import type { AnnouncementStore } from '../storage/announcements/store.ts';
import type { AnnouncementStatus } from '../storage/announcements/announcement.ts';
import type { Conflict, Gone } from './announcements.ts';

/**
 * Why nothing was changed, with the announcement as it is now: `conflict` when it is another version than expected, in one
 * of the states `from`; otherwise `gone`.
 */
export async function becameOf(store: AnnouncementStore, id: string): Promise<Gone>;
export async function becameOf(
  store: AnnouncementStore,
  id: string,
  expected: { readonly version: number | null; readonly from: readonly AnnouncementStatus[] },
): Promise<Conflict | Gone>;
export async function becameOf(
  store: AnnouncementStore,
  id: string,
  expected?: { readonly version: number | null; readonly from: readonly AnnouncementStatus[] },
): Promise<Conflict | Gone> {
  const announcement = await store.find(id);
  const isStillOpen =
    announcement !== null &&
    expected?.from.includes(announcement.status) === true &&
    announcement.version !== expected.version;
  return isStillOpen ? { outcome: 'conflict', announcement } : { outcome: 'gone', announcement };
}
