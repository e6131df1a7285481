import type { Gesture, Outcome, Screen } from '../../../src/playground/site/protocol.ts';

const PATIENCE_MS = 60_000;

/** A browser's window on the page, as far as the server can tell. */
export type Window = {
  /** What it shows now. */
  readonly screen: () => Screen;
  /** What it shows as soon as it fits. */
  readonly shows: (fits: (screen: Screen) => boolean) => Promise<Screen>;
  readonly act: (gesture: Gesture) => Promise<Outcome>;
  readonly close: () => Promise<void>;
};

/** Opens a window on the page at `address`, as the first person unless one is given. */
export async function openWindow(address: string, person = ''): Promise<Window> {
  const leaving = new AbortController();
  const response = await fetch(`${address}/events?person=${person}`, { signal: leaving.signal });
  let current: Screen | undefined;
  const watchers = new Set<() => void>();
  const reading = readEvents(response, (text) => {
    // What the server says is typed by the same contract as the server.
    const screen: Screen = JSON.parse(text);
    current = screen;
    for (const look of watchers) look();
  }).catch(() => undefined);
  const shows = async (fits: (screen: Screen) => boolean): Promise<Screen> =>
    new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        watchers.delete(look);
      };
      const look = (): void => {
        if (current === undefined || !fits(current)) return;
        done();
        resolve(current);
      };
      const timer = setTimeout(() => {
        done();
        reject(new Error(`never shown: ${fits.toString()}\n${JSON.stringify(current)}`));
      }, PATIENCE_MS);
      watchers.add(look);
      look();
    });
  const first = await shows(() => true);
  return {
    screen: () => current ?? first,
    shows,
    act: async (gesture) => {
      const { outcome } = await post(address, JSON.stringify({ person: first.me, gesture }));
      return outcome;
    },
    close: async () => {
      leaving.abort();
      await reading;
    },
  };
}

/** Sends a body to `/gestures`. */
export async function post(
  address: string,
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<{ status: number; outcome: Outcome }> {
  const response = await fetch(`${address}/gestures`, { method: 'POST', headers, body });
  const outcome: Outcome = JSON.parse(await response.text());
  return { status: response.status, outcome };
}

async function readEvents(response: Response, onScreen: (text: string) => void): Promise<void> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const [, text] = /^event: screen\ndata: (.*)$/.exec(part) ?? [];
      if (text !== undefined) onScreen(text);
    }
  }
}
