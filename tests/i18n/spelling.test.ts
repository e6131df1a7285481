import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

/** What is written in one way, and what fails on a phone. */
const WRONG = /[Pp]in-?kode|IT-caf|ÆldreSagen|[Hh]old musen/gu;

it('the interface and the guides write PIN-kode, it-café and Ældre Sagen, and presume no mouse', async () => {
  const interfaceFiles = (await readdir('src/i18n/da')).map((file) => `src/i18n/da/${file}`);
  const guides = (await readdir('docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`);
  const files = [...interfaceFiles, ...guides, 'knowledge/README.md', 'manifest.json'];
  const found = await Promise.all(
    files.map(async (file) =>
      [...(await readFile(file, 'utf8')).matchAll(WRONG)].map(([text]) => `${file}: ${text}`),
    ),
  );
  expect(found.flat()).toEqual([]);
});
