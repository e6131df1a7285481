import { readFile, symlink } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/**
 * Compiles a program into a temporary folder and gives what to run, for stories that start many processes:
 * with `--import tsx/esm` each spends nearly all its time on loading modules one by one. What is loaded when needed stays apart.
 */
export async function compile(program: string, folder: string): Promise<string> {
  await build({
    entryPoints: [program],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    plugins: [keepAddresses],
  });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  return join(folder, basename(program).replace(/\.ts$/u, '.mjs'));
}

/** A module looks for its files where its source lies. */
const keepAddresses: Plugin = {
  name: 'keep-addresses',
  setup: (during) => {
    during.onLoad({ filter: /[.]ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const address = JSON.stringify(pathToFileURL(path).href);
      return { loader: 'ts', contents: source.replaceAll('import.meta.url', address) };
    });
  },
};
