import { createServer } from 'node:http';
import type { PagesConfig } from './config/config.ts';
import { keptOf } from './curation/reading.ts';
import { listenOn, type Listening } from './listen-on.ts';
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
export async function servePages(pages: Pages, port: number): Promise<Listening> {
  const server = createServer((request, response) => {
    if (pages.isFor(request)) void pages.answer(request, response);
    else response.writeHead(302, { location: pages.front }).end();
  });
  return listenOn(server, { variable: 'PAGES_PORT', port });
}
