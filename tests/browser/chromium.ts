import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that `CHROMIUM_PATH` names or that is installed in a usual place; null where there is none. */
export function findChromium(): string | null {
  const wanted = process.env['CHROMIUM_PATH'];
  return [...(wanted === undefined ? [] : [wanted]), ...USUAL].find((path) => existsSync(path)) ?? null;
}

/** Starts the browser without a window. */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium');
  // Chromium refuses its sandbox to root, who runs tests in containers.
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
}

/** How many pages a PDF has. */
export function pagesIn(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/gu)?.length ?? 0
  );
}
