import type { Readers } from './announcements.ts';

/** Who has not read what an announcement says now: those who never pressed, and those who read only what it said before. */
export function notRead({ unread, earlier }: Pick<Readers, 'unread' | 'earlier'>): readonly string[] {
  return [...unread, ...earlier];
}
