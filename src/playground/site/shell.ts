import { workspaceSite } from '../../i18n/da/workspace-site.ts';

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
