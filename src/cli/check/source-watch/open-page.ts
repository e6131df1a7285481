import { createHash } from 'node:crypto';
import { pageText } from './page-text.ts';

/** What comes of opening a page. */
export type Opened =
  /** `fingerprint`: of its text. `url`: where it stands, when that is another address on the same site. */
  | { readonly kind: 'read'; readonly fingerprint: string; readonly url: string }
  /** It sends on to another site, which was not opened. */
  | { readonly kind: 'elsewhere'; readonly url: string }
  | { readonly kind: 'dead'; readonly reason: string }
  /** It may be there: the site refused, took too long or sent too much. */
  | { readonly kind: 'unread'; readonly reason: string }
  /** Its site could not be found or reached at all. */
  | { readonly kind: 'unreachable'; readonly reason: string };

export type PageOptions = {
  readonly fetch: typeof fetch;
  /** How long a page may take, all redirects together, in milliseconds. */
  readonly timeoutMs: number;
  /** How large it may be. */
  readonly maxBytes: number;
};

const REDIRECTS = 5;
/** A site sees who asks. */
const HEADERS = {
  'user-agent': 'mitid-hjaelper source watch',
  accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5',
  'accept-language': 'da,en;q=0.8',
};
const GONE = new Set([404, 410]);

/** Opens a page. Follows redirects on its own site only. */
export async function openPage(address: string, options: PageOptions): Promise<Opened> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  let url = address;
  try {
    for (let redirects = 0; redirects <= REDIRECTS; redirects += 1) {
      const response = await options.fetch(url, { headers: HEADERS, redirect: 'manual', signal });
      const to = redirectOf(response, url);
      if (to === null) return await readPage(response, url, options.maxBytes);
      await response.body?.cancel();
      if (siteOf(to) !== siteOf(address)) return { kind: 'elsewhere', url: to };
      url = to;
    }
    return { kind: 'unread', reason: 'redirects' };
  } catch (error) {
    if (signal.aborted) return { kind: 'unread', reason: 'timeout' };
    return { kind: 'unreachable', reason: failureCode(error) };
  }
}

function redirectOf({ status, headers }: Response, from: string): string | null {
  const to = headers.get('location');
  if (status < 300 || status > 399 || to === null || !URL.canParse(to, from)) return null;
  return new URL(to, from).href;
}

/** A site's name with its port; with or without www. it is the same. */
function siteOf(url: string): string {
  return new URL(url).host.replace(/^www\./u, '');
}

async function readPage(response: Response, url: string, maxBytes: number): Promise<Opened> {
  const { status } = response;
  if (GONE.has(status)) {
    await response.body?.cancel();
    return { kind: 'dead', reason: String(status) };
  }
  if (!response.ok) {
    await response.body?.cancel();
    return { kind: 'unread', reason: String(status) };
  }
  const bytes = await bytesOf(response, maxBytes);
  if (bytes === null) return { kind: 'unread', reason: 'too-large' };
  const type = response.headers.get('content-type') ?? '';
  const text = /html|^$/u.test(type) ? pageText(new TextDecoder(charsetOf(type)).decode(bytes)) : null;
  // A page without words is drawn by a program that does not run here.
  if (text === '') return { kind: 'unread', reason: 'no-text' };
  const fingerprint = createHash('sha256')
    .update(text ?? bytes)
    .digest('hex')
    .slice(0, 32);
  return { kind: 'read', fingerprint, url };
}

/** The body, or null when it is larger than allowed. */
async function bytesOf(response: Response, maxBytes: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    // Leaving the loop ends the connection.
    if (length > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function charsetOf(type: string): string {
  const label = /charset="?([\w-]+)/iu.exec(type)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}

/** The system's code for what went wrong on the way: `ENOTFOUND`. */
function failureCode(error: unknown): string {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'network';
}
