import type { IncomingHttpHeaders } from 'node:http';

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
