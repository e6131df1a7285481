import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PagesConfig } from '../../config/config.ts';
import { da } from '../../i18n/da.ts';
import type { Entry, Snapshot } from '../../knowledge/snapshot.ts';
import { bundleBrowserFiles } from '../../pages/browser-files.ts';
import { entriesOf } from '../../pages/reading-pages.ts';
import { sheetsAlone } from '../../pages/sheet.ts';
import { runCommand, type Asked, type Streams } from '../answer-command.ts';
import { readCommandLine } from '../command-line.ts';
import { soundKnowledge } from '../sound-knowledge.ts';
import { findBrowser, printPdf } from './browser.ts';

type Context = {
  readonly knowledgeDir: string;
  readonly pages: Pick<PagesConfig, 'url' | 'cafeName'>;
  /** The browser to print with; null for one in a usual place. */
  readonly browser: string | null;
  /** ISO date. */
  readonly today: string;
};
type Subject = { readonly entry: string } | { readonly topic: string };
type Wanted = { readonly subject: Subject; readonly out: string | null };

const words = da.sheet;

/**
 * Writes the citizen's sheet of an entry, or a topic's as a booklet, as a PDF; where there is no browser to make one, as a
 * page to print. Takes the arguments after the command's name. Gives the exit code: 1 when there is nothing, 2 for wrong use.
 */
export async function sheet(args: readonly string[], context: Context, streams: Streams): Promise<0 | 1 | 2> {
  const { output, error } = streams;
  return runCommand(readArguments(args), words.usage, streams, async ({ subject, out }) => {
    const snapshot = await soundKnowledge(context.knowledgeDir, context.today, error);
    const found = find(subject, snapshot);
    if ('missing' in found) {
      error.write(`${found.missing}\n`);
      return 1;
    }
    const said = await write(found, snapshot, out, context);
    (said.isPdf ? output : error).write(`${said.text}\n`);
    return said.isThere ? 0 : 1;
  });
}

type Found = { readonly name: string; readonly title: string; readonly entries: readonly Entry[] };

function find(subject: Subject, snapshot: Snapshot): Found | { readonly missing: string } {
  if ('entry' in subject) {
    const entry = snapshot.entries.get(subject.entry);
    if (entry === undefined) return { missing: words.noEntry(subject.entry) };
    return { name: entry.id, title: entry.title, entries: [entry] };
  }
  const topic = snapshot.topics.find(({ id }) => id === subject.topic);
  if (topic === undefined) {
    const ids = snapshot.topics.map(({ id }) => id);
    return { missing: words.noTopic(subject.topic, ids) };
  }
  return { name: topic.id, title: topic.title, entries: entriesOf(topic, { snapshot }) };
}

type Said = { readonly text: string; readonly isPdf: boolean; readonly isThere: boolean };

async function write(
  { name, title, entries }: Found,
  snapshot: Snapshot,
  out: string | null,
  { pages, browser: wantedBrowser, today }: Context,
): Promise<Said> {
  const style = (await bundleBrowserFiles()).get('filer/sheet.css')?.body ?? '';
  const { url: publicUrl, cafeName } = pages;
  const page = sheetsAlone(title, entries, { snapshot, publicUrl, cafeName, today }, style);
  const browser = findBrowser(wantedBrowser);
  if (browser === null) {
    const file = resolve(out ?? `${name}.html`);
    return (await isWritten(file, page))
      ? { text: words.noBrowser(file), isPdf: false, isThere: true }
      : { text: words.notWritable(file), isPdf: false, isThere: false };
  }
  const pdf = resolve(out ?? `${name}.pdf`);
  if (!(await isWritten(pdf, ''))) return { text: words.notWritable(pdf), isPdf: false, isThere: false };
  const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
  try {
    const file = join(folder, 'sheet.html');
    await writeFile(file, page);
    const printed = join(folder, 'sheet.pdf');
    await printPdf(browser, file, printed);
    await copyFile(printed, pdf);
    return { text: words.written(pdf, entries.length), isPdf: true, isThere: true };
  } catch {
    await rm(pdf, { force: true });
    return { text: words.browserFailed(browser), isPdf: false, isThere: false };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function isWritten(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text);
    return true;
  } catch {
    return false;
  }
}

function readArguments(args: readonly string[]): Asked<Wanted> {
  const line = readCommandLine(args, { topic: { type: 'string' }, out: { type: 'string' } });
  if (!('values' in line)) return line;
  const { values, positionals } = line;
  const [entry, unexpected] = positionals;
  const { topic, out = null } = values;
  if (unexpected !== undefined) return { wrong: da.commandLine.unexpected(unexpected) };
  if (topic !== undefined && entry !== undefined) return { wrong: words.oneOf };
  if (topic !== undefined) return { wants: { subject: { topic }, out } };
  return entry === undefined ? { wrong: words.nothingNamed } : { wants: { subject: { entry }, out } };
}
