import type { ViewOutput } from '@slack/bolt';
import type { Reply } from './in-time.ts';

/** Does what a window is sent for, unless the same window with the same content is being worked on: then it gives that reply, too. */
export type SentOnce = (view: ViewOutput, work: () => Promise<Reply>) => Promise<Reply>;

/** Nothing is done twice when a window is sent twice before the reply. */
export function createSentOnce(): SentOnce {
  const underWay = new Map<string, Promise<Reply>>();
  return async (view, work) => {
    const key = contentOf(view);
    const first = underWay.get(key);
    if (first !== undefined) return inWindow(await first);
    const reply = work().finally(() => underWay.delete(key));
    underWay.set(key, reply);
    return reply;
  };
}

/** A window and what is filled in, the same whether an empty field was never touched or emptied. */
function contentOf({ id: viewId, state }: ViewOutput): string {
  const filled = JSON.stringify(state.values, (_, value: unknown) => (isEmpty(value) ? undefined : value));
  return `${viewId} ${filled}`;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A reply that opens no further window. */
function inWindow(reply: Reply): Reply {
  return 'push' in reply ? { view: reply.instead } : reply;
}
