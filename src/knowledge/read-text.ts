import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { errorCode, shownPath } from './folder.ts';
import { fileProblem, type Problem } from './problems.ts';

/** The most bytes of a file, 1 MiB: the text of some hundred answers. */
const MOST = 2 ** 20;

/**
 * Reads a file as UTF-8, without a byte order mark and with `\n` line ends. Gives null for a file that is not there, and a
 * problem for one that cannot be read to its end, or that is not UTF-8 (placed at the first invalid byte).
 */
export async function readText(
  path: string,
): Promise<{ readonly text: string } | { readonly problem: Problem } | null> {
  const file = shownPath(path);
  let bytes: Buffer | null;
  try {
    bytes = await readBytes(path);
  } catch (error) {
    const reason = errorCode(error);
    return reason === 'ENOENT' ? null : { problem: fileProblem(file, 'unreadable', { reason }) };
  }
  if (bytes === null) return { problem: fileProblem(file, 'not-a-file') };
  if (bytes.length > MOST) return { problem: fileProblem(file, 'file-too-large', { maximum: MOST }) };
  try {
    // A TextDecoder leaves the byte order mark out.
    return { text: unify(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    const before = unify(new TextDecoder('utf-8').decode(bytes)).split('\uFFFD')[0] ?? '';
    const lines = before.split('\n');
    const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    return { problem: fileProblem(file, 'not-utf8', {}, place) };
  }
}

/** Reads no more than one byte above MOST; null for a folder, a pipe or a device. */
async function readBytes(path: string): Promise<Buffer | null> {
  // Opening a device may do something.
  if (!(await stat(path)).isFile()) return null;
  // Without O_NONBLOCK a pipe that has come there meanwhile would be waited for.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return buffer(file.createReadStream({ end: MOST }));
}

function unify(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
