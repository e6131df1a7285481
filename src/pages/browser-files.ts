import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { FOLDERS } from './addresses.ts';

/** The styles and scripts of the pages, by their path below the front page. */
export type BrowserFiles = ReadonlyMap<string, { readonly type: string; readonly body: string }>;

const folder = fileURLToPath(new URL('./browser/', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

const SOURCES = [
  'pages.css',
  'sheet.css',
  'print.ts',
  'cafe.css',
  'cafe.ts',
  'offline/cafe-offline.ts',
  'slides.css',
  'slides.ts',
  'site-search.ts',
] as const;

/** Makes them out of their sources, in memory, for browsers back to 2020: people bring old tablets. */
export async function bundleBrowserFiles(): Promise<BrowserFiles> {
  const { outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: [...SOURCES],
    outdir: folder,
    write: false,
    bundle: true,
    minify: true,
    // A script of a page that was opened from a disk cannot be a module.
    format: 'iife',
    target: ['es2020', 'chrome87', 'safari14.1'],
    logLevel: 'silent',
  });
  return new Map(
    outputFiles.map(({ path, text }) => {
      const name = basename(path);
      return [`${FOLDERS.file}/${name}`, { type: TYPES[name.split('.').at(-1) ?? ''] ?? '', body: text }];
    }),
  );
}
