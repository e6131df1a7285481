import type { Server } from 'node:http';
import { CodedError } from './errors.ts';

export type Listening = { readonly port: number; readonly stop: () => Promise<void> };

/**
 * Lets a server listen; `variable` is where its port comes from (0: any free one), `host` one of this machine's addresses (all unless
 * given). Throws `port-in-use`.
 */
export async function listenOn(
  server: Server,
  { variable, port, host }: { readonly variable: string; readonly port: number; readonly host?: string },
): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE';
      reject(
        isTaken ? new CodedError('port-in-use', { variable, port: String(port) }, { cause: error }) : error,
      );
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: async () => {
      server.closeIdleConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
