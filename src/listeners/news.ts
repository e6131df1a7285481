import type { Fresh } from '../announcements/announcements.ts';
import type { Answer } from '../answering/answer.ts';
import type { Services } from './services.ts';

/** What coordinators announced lately about the entry that answers; the post in this channel, where there is one. */
export function newsOn(
  { announcements }: Pick<Services, 'announcements'>,
  answer: Answer,
  channel?: string,
): Fresh | null {
  return answer.outcome === 'answered' ? announcements.fresh(answer.entry.id, channel) : null;
}
