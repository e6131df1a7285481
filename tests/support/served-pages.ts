import { pino } from 'pino';
import type { Answer } from '../../src/answering/answer.ts';
import type { Matcher } from '../../src/matching/match.ts';
import { bundleBrowserFiles } from '../../src/pages/browser-files.ts';
import { createPages } from '../../src/pages/server/create-pages.ts';
import { servePages } from '../../src/public-pages.ts';
import { describeError } from '../../src/logging.ts';
import { today } from '../../src/time/days.ts';
import { ownMatcher } from './own-knowledge.ts';

type Settings = { readonly matcher?: Matcher | null; readonly pagesAMinute?: number };

/** The pages for citizens over this project's own answers, on any free port, with what was counted and logged. */
export async function servedPages({ matcher, pagesAMinute = 1_000_000 }: Settings = {}) {
  const known = matcher === undefined ? await ownMatcher() : matcher;
  const counted: Answer['outcome'][] = [];
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const pages = createPages({
    matcher: () => known,
    count: async ({ outcome }) => {
      counted.push(outcome);
      return Promise.resolve();
    },
    publicUrl: 'https://mitid.example.org/svar',
    cafeName: 'Gentofte',
    today,
    files: await bundleBrowserFiles(),
    pagesAMinute,
    onFailure: (error) => logger.error(describeError(error), 'a page failed'),
  });
  const { port, stop } = await servePages(pages, 0);
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    counted,
    log: () => lines.join(''),
    /** Asks in the address, as the form does; follows where that leads. */
    ask: async (question: string) => {
      const response = await fetch(`${address}/svar?${new URLSearchParams({ q: question }).toString()}`);
      return { response, body: await response.text() };
    },
    get: async (path: string, init: RequestInit = {}) => {
      const response = await fetch(`${address}${path}`, { redirect: 'manual', ...init });
      return { response, body: await response.text() };
    },
    close: stop,
  };
}
