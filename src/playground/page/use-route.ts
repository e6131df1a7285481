import { useCallback, useEffect, useState } from 'preact/hooks';
import { formatRoute, parseRoute, type Route } from './route.ts';

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
