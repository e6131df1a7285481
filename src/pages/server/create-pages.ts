import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerInLanguage } from '../../answering/answer-in-language.ts';
import type { Answer } from '../../answering/answer.ts';
import type { Matcher } from '../../matching/match.ts';
import { BASE, FOLDERS, SERVED } from '../addresses.ts';
import type { BrowserFiles } from '../browser-files.ts';
import { buildDocument } from '../document.ts';
import type { Edition } from '../edition.ts';
import { cafeFound } from '../cafe/finding.ts';
import { createKept, KEPT } from '../cafe/pages.ts';
import { pageAt } from '../page-at.ts';
import { readQuestion, type PageQuestion } from '../question.ts';
import { problemPage } from '../reading-pages.ts';
import { searchPage } from '../search-page.ts';
import { HEADERS } from './headers.ts';
import { createRateLimit } from './rate-limit.ts';

export type PagesOptions = {
  /** Gives the matcher of the knowledge in use at this moment; null while there is none. */
  readonly matcher: () => Matcher | null;
  /** Counts a question by its answer. Nothing of the question, or of who asked, comes along. */
  readonly count: (answer: Answer) => Promise<void>;
  /** The address of the front page as somebody elsewhere opens it; null where nobody can. */
  readonly publicUrl: string | null;
  readonly cafeName: string | null;
  /** Today's ISO date. */
  readonly today: () => string;
  readonly files: BrowserFiles;
  readonly pagesAMinute?: number | undefined;
  /** Hears of what nobody foresaw. */
  readonly onFailure: (error: unknown) => void;
};

/** The pages for citizens, to be served beside something else. */
export type Pages = {
  /** The path of the front page. */
  readonly front: string;
  /** Whether a request is for them. */
  readonly isFor: (request: IncomingMessage) => boolean;
  /** Answers such a request; never rejects. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** Makes the pages out of what is known at the moment of each request. They keep nothing. */
export function createPages(options: PagesOptions): Pages {
  const { matcher, count, publicUrl, cafeName, today, files, onFailure } = options;
  const mayAnswer = createRateLimit(options.pagesAMinute);
  const kept = createKept();

  return {
    front: SERVED.front,
    isFor: (request) => {
      const path = pathOf(request);
      return path === BASE || path.startsWith(`${BASE}/`);
    },
    answer: async (request, response) => {
      try {
        for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
        await answer(request, response);
      } catch (error) {
        onFailure(error);
        if (response.headersSent) response.destroy();
        else refuse(response, 500, 'failed');
      }
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = placeOf(request);
    const isCafe = path === FOLDERS.cafe;
    const isPost = isCafe && request.method === 'POST';
    // What is left of a request would be read as the next one.
    const form = isPost ? await formIn(request) : request.resume();
    if (form === null) return refuse(response, 413, 'long');
    if (!isPost && request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', isCafe ? 'GET, HEAD, POST' : 'GET, HEAD');
      return refuse(response, 405, 'method');
    }
    const file = files.get(path);
    if (file !== undefined) {
      const headers = { 'content-type': file.type, 'cache-control': 'public, max-age=300' };
      response.writeHead(200, { ...headers, 'service-worker-allowed': BASE }).end(file.body);
      return;
    }
    if (!(await mayAnswer(request))) {
      response.setHeader('retry-after', '60');
      return refuse(response, 429, 'busy');
    }
    const asked =
      form instanceof URLSearchParams ? form.get('q') : path === '' ? queryOf(request).get('q') : null;
    return show(path, asked ?? '', isPost ? cafeFound : foundPage, response);
  }

  /** Shows the page at a path, or what is found for a question (empty: none). */
  async function show(
    path: string,
    asked: string,
    build: typeof foundPage,
    response: ServerResponse,
  ): Promise<void> {
    const known = matcher();
    if (known === null) return refuse(response, 503, 'starting');
    const { snapshot } = known;
    const edition: Edition = {
      snapshot,
      addresses: SERVED,
      publicUrl,
      cafeName,
      today: today(),
      isServed: true,
    };
    if (asked.trim() !== '') return search(readQuestion(asked), build, { known, edition, response });
    if (path === KEPT) {
      const json = await kept(edition);
      response
        .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' })
        .end(json);
      return;
    }
    const page = pageAt(path, edition);
    return page === null ? refuse(response, 404, 'missing') : send(response, 200, page, 'no-cache');
  }

  async function search(
    question: PageQuestion,
    build: typeof foundPage,
    {
      known,
      edition,
      response,
    }: { readonly known: Matcher; readonly edition: Edition; readonly response: ServerResponse },
  ): Promise<void> {
    if (question.wasPersonal && build === foundPage) {
      // Out of the address bar and the browser's history too.
      const again = new URLSearchParams({ q: question.text }).toString();
      response.writeHead(303, { location: `${SERVED.front}?${again}`, 'cache-control': 'no-store' }).end();
      return;
    }
    const answered = await answerInLanguage(known, question.words);
    await count(answered).catch(onFailure);
    return send(response, 200, build(question, answered, edition), 'no-store');
  }
}

function foundPage(question: PageQuestion, answer: Answer, edition: Edition): string {
  return buildDocument(searchPage(question, answer, edition), edition);
}

/** More than any question; in bytes. */
const LARGEST_FORM = 64 * 1024;

/** The fields of a form; null for one that is too long. */
async function formIn(request: IncomingMessage): Promise<URLSearchParams | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size <= LARGEST_FORM) parts.push(bytes);
  }
  return size > LARGEST_FORM ? null : new URLSearchParams(Buffer.concat(parts).toString());
}

function refuse(response: ServerResponse, status: number, problem: Parameters<typeof problemPage>[0]): void {
  const around = { addresses: SERVED, isServed: true };
  send(response, status, buildDocument(problemPage(problem, around), around), 'no-store');
}

function send(response: ServerResponse, status: number, page: string, cacheControl: string): void {
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': cacheControl })
    .end(page);
}

const NOWHERE = 'http://nowhere';

function addressOf({ url = '' }: IncomingMessage): URL {
  return URL.canParse(url, NOWHERE) ? new URL(url, NOWHERE) : new URL(NOWHERE);
}

function pathOf(request: IncomingMessage): string {
  return addressOf(request).pathname;
}

/** The path below the front page, without slashes at its ends. */
function placeOf(request: IncomingMessage): string {
  const parts = pathOf(request).slice(BASE.length).split('/');
  return parts.filter((part) => part !== '').join('/');
}

function queryOf(request: IncomingMessage): URLSearchParams {
  return addressOf(request).searchParams;
}
