import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a page of the small web answers: its HTML, or whatever it does with the response. */
export type WebPage = string | ((response: ServerResponse) => void);

export type SmallWeb = {
  /** Pages by their addresses without https, `eksempel.dk/om`; others are not found. A story changes them as it goes. */
  readonly pages: Map<string, WebPage>;
  /** The addresses that were asked for, in their order, with the moments in milliseconds when that began and ended. */
  readonly asked: { readonly address: string; readonly from: number; to: number }[];
  /** Goes to the server whatever the site; sites that have no page at all cannot be found. */
  readonly fetch: typeof fetch;
};

/** A server on this machine that stands for every site of a small web, for as long as `story` runs. */
export async function onSmallWeb(
  written: Readonly<Record<string, WebPage>>,
  story: (web: SmallWeb) => Promise<void>,
): Promise<void> {
  const pages = new Map(Object.entries(written));
  const asked: { address: string; from: number; to: number }[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const address = decodeURI(request.url ?? '').slice(1);
    const visit = { address, from: performance.now(), to: Number.POSITIVE_INFINITY };
    asked.push(visit);
    response.on('close', () => {
      visit.to = performance.now();
    });
    const page = pages.get(address);
    if (typeof page === 'function') page(response);
    else
      response
        .writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
        .end(page);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = portOf(server.address());
  try {
    await story({
      pages,
      asked,
      fetch: async (input, init) => {
        const { host, pathname, search } = new URL(input instanceof Request ? input.url : input);
        if (![...pages.keys()].some((address) => address.startsWith(`${host}/`))) {
          throw new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ENOTFOUND' }) });
        }
        return fetch(`http://127.0.0.1:${port}/${host}${pathname}${search}`, init);
      },
    });
  } finally {
    server.closeAllConnections();
    await new Promise((done) => {
      server.close(done);
    });
  }
}

/** Sends on to another address. */
export function redirect(to: string, status = 301): WebPage {
  return (response) => response.writeHead(status, { location: to }).end();
}

function portOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address;
}
