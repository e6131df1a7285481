import type { Door, Post, Posted } from './door.ts';

/** Posts to one person alone, in their direct messages. `isAgain`: it may have been posted before. */
export async function postAlone(
  door: Pick<Door, 'direct' | 'post' | 'postAgain'>,
  userId: string,
  what: Omit<Post, 'channel' | 'threadTs'>,
  isAgain = false,
): Promise<Posted> {
  const direct = await door.direct(userId);
  if (direct.outcome !== 'open') return direct;
  const post: Post = { ...what, channel: direct.channel };
  return isAgain ? door.postAgain(post) : door.post(post);
}
