import { readFile, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/**
 * Compiles a program into a folder and gives the file to run. What the program loads only when it needs it
 * stays apart; packages stay where they are. Throws when a source cannot be compiled, after saying why.
 * @param {string} program a path, from the project's root if relative
 * @param {string} folder
 * @returns {Promise<string>}
 */
export async function compile(program, folder) {
  await build({
    absWorkingDir: root,
    entryPoints: { program },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
    plugins: [keepAddresses],
    logLevel: 'error',
  });
  // Within the project the packages are found as they are.
  if (!folder.startsWith(join(root, '/'))) {
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  }
  return join(folder, 'program.mjs');
}

/**
 * A module looks for its files where its source lies.
 * @type {import('esbuild').Plugin}
 */
const keepAddresses = {
  name: 'keep-addresses',
  setup: (during) => {
    during.onLoad({ filter: /[.]ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const address = JSON.stringify(pathToFileURL(path).href);
      return { loader: 'ts', contents: source.replaceAll('import.meta.url', address) };
    });
  },
};
