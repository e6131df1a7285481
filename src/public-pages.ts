import { createServer } from 'node:http';
import type { PagesConfig } from './config/config.ts';
import { keptOf } from './curation/reading.ts';
import { CodedError } from './errors.ts';
import { describeError, type Logger } from './logging.ts';
import type { Memory } from './memory.ts';
import { bundleBrowserFiles } from './pages/browser-files.ts';
import { createPages, type Pages } from './pages/server/create-pages.ts';
import { today } from './time/days.ts';

/** The pages for citizens over what one bot knows. `memory` gives null while that is not there yet. */
export async function publicPages(
  memory: () => Memory | null,
  { url, cafeName }: Pick<PagesConfig, 'url' | 'cafeName'>,
  logger: Logger,
): Promise<Pages> {
  return createPages({
    matcher: () => memory()?.knowledge.matcher() ?? null,
    count: async (answer) =>
      memory()?.storage.questions.count({ at: new Date().toISOString(), ...keptOf(answer) }),
    publicUrl: url,
    cafeName,
    today,
    files: await bundleBrowserFiles(),
    onFailure: (error) => logger.error(describeError(error), 'a page failed'),
  });
}

/** Serves the pages alone, on a port of their own (0: any free one). Throws `port-in-use`. */
export async function servePages(
  pages: Pages,
  port: number,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const server = createServer((request, response) => {
    if (pages.isFor(request)) void pages.answer(request, response);
    else response.writeHead(302, { location: pages.front }).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE';
      const details = { variable: 'PAGES_PORT', port: String(port) };
      reject(isTaken ? new CodedError('port-in-use', details, { cause: error }) : error);
    });
    server.listen(port, resolve);
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
