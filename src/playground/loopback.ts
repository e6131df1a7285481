import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';

/** Binds a server to 127.0.0.1; `port` 0: any free one. Gives the port. Rejects with Node's error, as `EADDRINUSE`. */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Ends a server and every connection to it. */
export async function shut(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** What a request says about itself that betrays another web site behind it; null: nothing. */
export type Foreign = 'foreign_host' | 'foreign_origin' | null;

/**
 * Whether a request to a server on 127.0.0.1 was made under another name, as by a web site whose name leads to this
 * machine, or from another site's page. `port`: the server's own.
 */
export function foreignIn(headers: IncomingHttpHeaders, port: number): Foreign {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return 'foreign_host';
  const { origin } = headers;
  return origin === undefined || hosts.some((host) => origin === `http://${host}`) ? null : 'foreign_origin';
}

const HERE = 'http://127.0.0.1';

/** The address of a request. One that is no path, such as `//` or `http:`, becomes an address that nothing is served at. */
export function addressOf({ url = '' }: IncomingMessage): URL {
  const address = `${HERE}${url.startsWith('/') ? '' : '/'}${url}`;
  return new URL(URL.canParse(address) ? address : `${HERE}//`);
}
