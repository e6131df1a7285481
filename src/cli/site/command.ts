import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { PagesConfig } from '../../config/config.ts';
import { CodedError } from '../../errors.ts';
import { da } from '../../i18n/da.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { bundleBrowserFiles } from '../../pages/browser-files.ts';
import { siteFiles } from '../../pages/site.ts';
import { readCommandLine } from '../command-line.ts';
import { failureText, problemLines } from '../problem-text.ts';

type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };
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
  { output, error }: Streams,
): Promise<0 | 1 | 2> {
  const line = readCommandLine(args, {
    out: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (!('unknown' in line) && line.values.help) {
    output.write(`${words.usage}\n`);
    return 0;
  }
  const out = 'unknown' in line ? undefined : line.values.out;
  if ('unknown' in line || out === undefined || line.positionals.length > 0) {
    const unknown = 'unknown' in line ? line.unknown : line.positionals[0];
    const reason = unknown === undefined ? words.noFolder : words.unknownOption(unknown);
    error.write(`${words.wrongUse(reason)}\n\n${words.usage}\n`);
    return 2;
  }
  try {
    const { snapshot, problems } = await loadKnowledge(knowledgeDir, { today });
    if (snapshot === null) {
      error.write(problemLines(problems));
      throw new CodedError('knowledge-broken', { count: String(problems.length) });
    }
    const { url: publicUrl, cafeName } = pages;
    const files = siteFiles({ snapshot, publicUrl, cafeName, today }, await bundleBrowserFiles());
    if (!(await areWritten(resolve(out), files))) {
      error.write(`${words.notWritable(resolve(out))}\n`);
      return 1;
    }
    output.write(`${words.written(resolve(out), snapshot.entries.size)}\n`);
    if (publicUrl === null) output.write(`${words.noSitemap}\n`);
    return 0;
  } catch (failure) {
    error.write(`${failureText(failure)}\n`);
    return 1;
  }
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
