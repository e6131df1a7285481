import type { IncomingMessage } from 'node:http';

const HERE = 'http://127.0.0.1';

/** What a request asks for, as an address. Anybody may send anything: what is no path (`//`, `http:`) becomes one that nothing has. */
export function addressOf({ url = '' }: IncomingMessage): URL {
  const address = `${HERE}${url.startsWith('/') ? '' : '/'}${url}`;
  return new URL(URL.canParse(address) ? address : `${HERE}//`);
}
