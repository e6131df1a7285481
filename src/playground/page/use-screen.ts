import { useEffect, useState } from 'preact/hooks';
import type { Screen } from '../site/protocol.ts';
import { follow } from './connection.ts';

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
