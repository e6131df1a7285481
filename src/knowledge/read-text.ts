import { readFile } from 'node:fs/promises';
import { errorCode, shownPath } from './folder.ts';
import { fileProblem, type Problem } from './problems.ts';

/**
 * Reads a file as UTF-8, without a byte order mark and with `\n` line ends. Gives null for a file that is not there, and a
 * problem for one that cannot be read, or that is not UTF-8 (placed at the first invalid byte).
 */
export async function readText(
  path: string,
): Promise<{ readonly text: string } | { readonly problem: Problem } | null> {
  const file = shownPath(path);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const reason = errorCode(error);
    return reason === 'ENOENT' ? null : { problem: fileProblem(file, 'unreadable', { reason }) };
  }
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

function unify(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
