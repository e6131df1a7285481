import { useEffect, useRef, useState } from 'preact/hooks';
import type { Screen } from '../site/protocol.ts';

/** The channels with something new by others since the person last had them open. */
export function useUnread(screen: Screen, open: string | null): ReadonlySet<string> {
  const seen = useRef(new Map<string, string>());
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const newest = newestByOthers(screen);
    const fresh = new Set<string>();
    for (const { id } of screen.channels) {
      const latest = newest.get(id) ?? '';
      const key = `${screen.me}/${id}`;
      const last = seen.current.get(key);
      if (last === undefined || id === open) seen.current.set(key, latest);
      else if (latest > last) fresh.add(id);
    }
    setUnread(fresh);
  }, [screen, open]);
  return unread;
}

function newestByOthers({ me, messages }: Screen): Map<string, string> {
  return new Map(messages.filter(({ user }) => user !== me).map(({ channel, ts }) => [channel, ts]));
}
