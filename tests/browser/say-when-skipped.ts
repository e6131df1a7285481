import { findChromium } from './chromium.ts';

/** Runs around all tests: says at the end that the browser tests did not run, and how to make them. */
export function setup(): () => void {
  return () => {
    if (findChromium() !== null) return;
    process.stdout.write(
      '\nThe browser tests were SKIPPED: no Chromium found. Install one (apt-get install chromium) or set CHROMIUM_PATH.\n',
    );
  };
}
