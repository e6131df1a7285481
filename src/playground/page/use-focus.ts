import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Place } from './route.ts';

const WIDE = '(min-width: 801px)';

/**
 * Gives a function to call before going somewhere: on arrival the keyboard's focus moves to where one writes, or, on a
 * small screen, where a keyboard would cover everything, to the heading. Closing a thread leads back to its message.
 */
export function useFocusOnArrival(place: Place): () => void {
  const isGoing = useRef(false);
  const before = useRef<Place>(place);
  const thread = place.kind === 'channel' ? place.thread : null;
  const channel = place.kind === 'channel' ? place.channel : place.kind;
  useEffect(() => {
    const from = before.current;
    before.current = place;
    if (!isGoing.current) return;
    isGoing.current = false;
    targetOf(from, place)?.focus();
  }, [channel, thread]);
  return useCallback(() => {
    isGoing.current = true;
  }, []);
}

function targetOf(from: Place, to: Place): HTMLElement | null {
  if (to.kind !== 'channel') return find('[data-title="place"]');
  const isSame = from.kind === 'channel' && from.channel === to.channel;
  if (isSame && from.thread !== null && to.thread === null) {
    return find(`[data-opens="${from.thread}"]`) ?? find('[data-title="place"]');
  }
  const part = to.thread === null ? 'place' : 'thread';
  return (
    (matchMedia(WIDE).matches ? find(`[data-composer="${part}"]`) : null) ?? find(`[data-title="${part}"]`)
  );
}

function find(selector: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(selector);
}
