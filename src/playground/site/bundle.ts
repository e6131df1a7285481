import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { workspaceSite } from '../../i18n/da/workspace-site.ts';

/** The page's two files as the browser gets them. */
export type Bundle = { readonly script: string; readonly style: string };

const page = fileURLToPath(new URL('../page/', import.meta.url));

/** Makes the page's files out of its sources, in memory, for browsers back to 2020: people bring old tablets. */
export async function bundlePage(): Promise<Bundle> {
  const { outputFiles } = await build({
    absWorkingDir: page,
    entryPoints: { page: 'main.tsx', style: 'style.css' },
    outdir: page,
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2020', 'chrome87', 'safari14.1'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  const text = (name: string): string => outputFiles.find(({ path }) => path.endsWith(name))?.text ?? '';
  return { script: text('page.js'), style: text('style.css') };
}

/** The page before its script has run. */
export function shell(): string {
  return `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${workspaceSite.title}</title>
    <link rel="stylesheet" href="/page.css">
    <script type="module" src="/page.js"></script>
  </head>
  <body>
    <div id="page"></div>
    <noscript><p>${workspaceSite.needsScript}</p></noscript>
  </body>
</html>
`;
}
