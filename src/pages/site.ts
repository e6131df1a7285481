import { html } from '../text/markup.ts';
import { FOLDERS, inFiles, publicPage } from './addresses.ts';
import type { BrowserFiles } from './browser-files.ts';
import type { Edition } from './edition.ts';
import { pageAt, pathsOf } from './page-at.ts';

/** What no page as a file needs. */
const SERVED_ONLY = /cafe/u;

/** All pages as files: their contents by path. With a public address there is a sitemap too. */
export function siteFiles(
  given: Omit<Edition, 'addresses' | 'isServed'>,
  browserFiles: BrowserFiles,
): ReadonlyMap<string, string> {
  const paths = pathsOf(given);
  const pages = paths.flatMap((path): [string, string][] => {
    const depth = path === '' ? 0 : path.split('/').length;
    const page = pageAt(path, { ...given, addresses: inFiles(depth), isServed: false });
    return page === null ? [] : [[path === '' ? 'index.html' : `${path}/index.html`, page]];
  });
  const files = [...browserFiles]
    .filter(([path]) => !SERVED_ONLY.test(path))
    .map(([path, { body }]): [string, string] => [path, body]);
  const { publicUrl } = given;
  return new Map([
    ...pages,
    ...files,
    [`${FOLDERS.file}/svar.js`, listing(given)],
    ...(publicUrl === null ? [] : [['sitemap.xml', sitemap(publicUrl, paths)] as const]),
  ]);
}

/** What the browser looks questions up in. */
function listing({ snapshot }: Pick<Edition, 'snapshot'>): string {
  const { entry } = inFiles(0);
  const listed = [...snapshot.entries.values()].map(({ id, title, questions, keywords }) => ({
    title,
    address: entry(id),
    words: [...keywords, ...questions.da, ...questions.en],
  }));
  return `var SVAR = ${JSON.stringify(listed)};\n`;
}

/** What search engines may list: the first page, topics and answers. */
function sitemap(publicUrl: string, paths: readonly string[]): string {
  const listed = paths.filter(
    (path) => path === '' || [FOLDERS.entry, FOLDERS.topic].some((folder) => path.startsWith(`${folder}/`)),
  );
  return html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${listed.map((path) => html`<url><loc>${publicPage(publicUrl, path)}</loc></url>`)}
</urlset>
`.markup;
}
