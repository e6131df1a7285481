import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Streams } from '../../src/cli/answer-command.ts';

/** How a command of the terminal ended, and what it wrote. */
export type Said = { readonly code: number; readonly out: string; readonly err: string };

/** Runs a command with outputs of its own. */
export async function saidBy(command: (streams: Streams) => Promise<number>): Promise<Said> {
  const [output, error] = [new PassThrough(), new PassThrough()];
  const written = Promise.all([buffer(output), buffer(error)]);
  const code = await command({ output, error });
  output.end();
  error.end();
  const [out, err] = await written;
  return { code, out: String(out), err: String(err) };
}
