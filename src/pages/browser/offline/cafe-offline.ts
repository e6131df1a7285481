/*
 * Keeps the café's answers on the tablet: whatever comes over the network is shown, and where nothing does, what was kept. Questions are
 * never kept, as they are no GET requests.
 */

declare const self: ServiceWorkerGlobalScope;

export const CACHE = 'svar-cafe';
const FRONT = '/svar/cafe';
const ALL = '/svar/cafe/alle.json';
const FILES = ['/svar/filer/cafe.css', '/svar/filer/cafe.js'];

/** A network that takes longer counts as none, in milliseconds. */
const PATIENCE_MS = 5000;
/** How old what is kept may be before it is fetched anew, in milliseconds. */
const FRESH_MS = 60 * 60 * 1000;

let keptAt = 0;

self.addEventListener('install', (event) => event.waitUntil(keepAll().then(async () => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method !== 'GET' || pathname === ALL) return;
  if (!pathname.startsWith(FRONT) && !FILES.includes(pathname)) return;
  event.respondWith(freshOrKept(request));
  const isOld = Date.now() - keptAt > FRESH_MS;
  if (pathname === FRONT && isOld) event.waitUntil(keepAll().catch(() => undefined));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  const response = await fetch(ALL);
  const pages: unknown = await response.json();
  if (!response.ok || typeof pages !== 'object' || pages === null) throw new Error('no pages');
  for (const { url } of await cache.keys()) {
    if (!(new URL(url).pathname in pages)) await cache.delete(url);
  }
  for (const [path, page] of Object.entries(pages)) {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    await cache.put(path, new Response(String(page), { headers }));
  }
  await cache.addAll(FILES);
  keptAt = Date.now();
}

async function freshOrKept(request: Request): Promise<Response> {
  const kept = async (): Promise<Response> => {
    const cache = await caches.open(CACHE);
    return (
      (await cache.match(request, { ignoreSearch: true })) ?? (await cache.match(FRONT)) ?? Response.error()
    );
  };
  try {
    const late = new Promise<never>((_, fail) => {
      setTimeout(() => fail(new Error('late')), PATIENCE_MS);
    });
    const response = await Promise.race([fetch(request), late]);
    return response.ok ? response : kept();
  } catch {
    return kept();
  }
}
