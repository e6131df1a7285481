import { useEffect } from 'preact/hooks';
import { workspacePage } from '../../i18n/da/workspace-page.ts';
import type { Screen } from '../site/protocol.ts';
import { placeIn } from './places.ts';
import { type Route, useRoute } from './route.ts';
import { useScreen } from './connection.ts';
import { isFirstVisit } from './visits.ts';
import { Workspace } from './workspace.tsx';

/** The whole page: what one person sees, at the place that the address names. */
export function App() {
  const { route, setRoute, correctRoute } = useRoute();
  const { screen, isConnected } = useScreen(route.person);
  useEffect(() => {
    if (screen !== null && !leadsSomewhere(route, screen)) correctRoute(landing(route, screen));
  }, [screen, route]);
  if (screen === null || route.place === null) {
    return <p class="loading">{isConnected ? workspacePage.loading : workspacePage.disconnected}</p>;
  }
  return (
    <Workspace
      screen={screen}
      place={placeIn(screen, route.place)}
      isConnected={isConnected}
      onRoute={setRoute}
    />
  );
}

/** The server may have started anew, with other people. */
function leadsSomewhere({ person, place }: Route, { players }: Screen): boolean {
  return person !== null && players.includes(person) && place !== null;
}

function landing({ person, place }: Route, screen: Screen): Route {
  return {
    person: person !== null && screen.players.includes(person) ? person : screen.me,
    place: place ?? (isFirstVisit() ? { kind: 'welcome' } : placeIn(screen, null)),
  };
}
