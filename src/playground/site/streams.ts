import type { ServerResponse } from 'node:http';
import type { Workspace } from '../workspace.ts';
import type { Screen } from './protocol.ts';

/** Long enough for what belongs together to come at once, too short to be noticed. */
const DEBOUNCE_MS = 20;
/** How soon a browser comes back when the line broke. */
const RETRY_MS = 1000;

/** The open windows, as server-sent events: each gets its person's whole screen, at once and after every change. */
export function createStreams(workspace: Workspace, screenFor: (person: string, since: string) => Screen) {
  const open = new Map<ServerResponse, () => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      for (const send of open.values()) send();
    }, DEBOUNCE_MS);
  };
  const unsubscribe = workspace.subscribe(refresh);
  return {
    /** Sends a new window its screens until it closes. */
    add(response: ServerResponse, person: string): void {
      const since = workspace.ts();
      let last = '';
      const send = (): void => {
        const screen = JSON.stringify(screenFor(person, since));
        if (screen !== last) response.write(`event: screen\ndata: ${screen}\n\n`);
        last = screen;
      };
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(`retry: ${RETRY_MS}\n\n`);
      open.set(response, send);
      response.on('close', () => open.delete(response));
      send();
    },
    /** Sends every window its screen soon. */
    refresh,
    /** Ends them all. */
    stop(): void {
      unsubscribe();
      clearTimeout(timer);
      for (const response of open.keys()) response.end();
    },
  };
}
export type Streams = ReturnType<typeof createStreams>;
