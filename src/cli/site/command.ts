import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { PagesConfig } from '../../config/config.ts';
import { da } from '../../i18n/da.ts';
import { bundleBrowserFiles } from '../../pages/browser-files.ts';
import { siteFiles } from '../../pages/site.ts';
import { runCommand, type Asked, type Streams } from '../answer-command.ts';
import { readCommandLine } from '../command-line.ts';
import { soundKnowledge } from '../sound-knowledge.ts';

type Context = {
  readonly knowledgeDir: string;
  readonly pages: Pick<PagesConfig, 'url' | 'cafeName'>;
  /** ISO date. */
  readonly today: string;
};

const words = da.site;

/**
 * Writes the pages for citizens as files into a folder, for any web host. Takes the arguments after the command's name. Gives
 * the exit code: 1 when they cannot be written, 2 for wrong use.
 */
export async function site(
  args: readonly string[],
  { knowledgeDir, pages, today }: Context,
  streams: Streams,
): Promise<0 | 1 | 2> {
  const { output, error } = streams;
  return runCommand(readArguments(args), words.usage, streams, async (folder) => {
    const snapshot = await soundKnowledge(knowledgeDir, today, error);
    const { url: publicUrl, cafeName } = pages;
    const files = siteFiles({ snapshot, publicUrl, cafeName, today }, await bundleBrowserFiles());
    if (!(await areWritten(folder, files))) {
      error.write(`${words.notWritable(folder)}\n`);
      return 1;
    }
    output.write(`${words.written(folder, snapshot.entries.size)}\n`);
    if (publicUrl === null) output.write(`${words.noSitemap}\n`);
    return 0;
  });
}

/** Gives the path of the folder. */
function readArguments(args: readonly string[]): Asked<string> {
  const line = readCommandLine(args, { out: { type: 'string' } }, { '--out': words.noFolder });
  if (!('values' in line)) return line;
  const { values, positionals } = line;
  const [unexpected] = positionals;
  if (unexpected !== undefined) return { wrong: da.commandLine.unexpected(unexpected) };
  return values.out === undefined ? { wrong: words.noFolder } : { wants: resolve(values.out) };
}

async function areWritten(folder: string, files: ReadonlyMap<string, string>): Promise<boolean> {
  try {
    for (const [path, content] of files) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return true;
  } catch {
    return false;
  }
}
