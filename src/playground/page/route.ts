import { useCallback, useEffect, useState } from 'preact/hooks';

/*
 * Where on the page somebody is, as the part of the address after `#`, so that a reload stays there:
 * `#/U1/C1/1700000000.000100` is a thread, seen by U1.
 */

/** `BOT` stands for everybody's own direct message with the bot. */
export const BOT = 'bot';

export type Place =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'home' }
  | { readonly kind: 'channel'; readonly channel: string; readonly thread: string | null };

export type Route = { readonly person: string | null; readonly place: Place | null };

const NAMES: Readonly<Record<string, Place>> = { velkommen: { kind: 'welcome' }, hjem: { kind: 'home' } };

/** Takes `location.hash`; whatever it does not understand is null. */
export function parseRoute(hash: string): Route {
  const [person = '', where = '', thread = ''] = hash.replace(/^#?\/?/, '').split('/');
  if (!/^[UW][A-Z0-9]+$/.test(person)) return { person: null, place: null };
  if (where === '') return { person, place: null };
  const named = Object.hasOwn(NAMES, where) ? NAMES[where] : undefined;
  return {
    person,
    place: named ?? { kind: 'channel', channel: where, thread: /^\d+\.\d+$/.test(thread) ? thread : null },
  };
}

/** What `parseRoute` reads. */
export function formatRoute({ person, place }: Route): string {
  return `#/${[person, ...(place === null ? [] : partsOf(place))].filter((part) => part !== null).join('/')}`;
}

function partsOf(place: Place): (string | null)[] {
  if (place.kind === 'channel') return [place.channel, place.thread];
  return [place.kind === 'welcome' ? 'velkommen' : 'hjem'];
}

/** Where somebody is, kept in the address: the browser's back button works, and a reload stays. */
export function useRoute() {
  const [route, show] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => show(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('popstate', follow);
    };
  }, []);
  const setRoute = useCallback((next: Route) => {
    const hash = formatRoute(next);
    if (hash !== location.hash) history.pushState(null, '', hash);
    show(next);
  }, []);
  /** The same without a step to go back to. */
  const correctRoute = useCallback((next: Route) => {
    history.replaceState(null, '', formatRoute(next));
    show(next);
  }, []);
  return { route, setRoute, correctRoute };
}
