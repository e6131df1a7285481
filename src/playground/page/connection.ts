import { useEffect, useState } from 'preact/hooks';
import type { Gesture, Outcome, Screen } from '../site/protocol.ts';
import { workspacePage } from '../../i18n/da/workspace-page.ts';

/** What `person` sees, as it changes; null until it has come. The last screen stays while the connection is away. */
export function useScreen(person: string | null): { screen: Screen | null; isConnected: boolean } {
  const [screen, setScreen] = useState<Screen | null>(null);
  const [isConnected, setConnected] = useState(true);
  useEffect(() => {
    const connection = follow(person, { onScreen: setScreen, onConnected: setConnected });
    return connection.close;
  }, [person]);
  return { screen, isConnected };
}

const RETRY_MS = 2000;

type Connection = { readonly close: () => void };

type Listeners = {
  readonly onScreen: (screen: Screen) => void;
  readonly onConnected: (isConnected: boolean) => void;
};

/** Follows one person's screen (null: the first player's) and comes back by itself when the server was gone. */
function follow(person: string | null, { onScreen, onConnected }: Listeners): Connection {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source = open();
  function open(): EventSource {
    const events = new EventSource(
      person === null ? '/events' : `/events?person=${encodeURIComponent(person)}`,
    );
    events.addEventListener('open', () => onConnected(true));
    // The server is our own and typed by the same contract.
    events.addEventListener('screen', (event) => onScreen(JSON.parse(event.data)));
    events.addEventListener('error', () => {
      onConnected(false);
      // The browser tries again by itself, except after an answer that was no stream of events.
      if (events.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(() => {
        source = open();
      }, RETRY_MS);
    });
    return events;
  }
  return {
    close: () => {
      clearTimeout(timer);
      source.close();
    },
  };
}

/** Does something in a person's name. Never rejects: a server that is gone is a refusal like any other. */
export async function act(person: string, gesture: Gesture): Promise<Outcome> {
  try {
    const response = await fetch('/gestures', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person, gesture }),
    });
    const outcome: Outcome = await response.json();
    return outcome;
  } catch {
    return { ok: false, code: 'unreachable', message: workspacePage.unreachable };
  }
}
