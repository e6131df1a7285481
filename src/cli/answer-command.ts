import { da } from '../i18n/da.ts';
import { failureText } from './problem-text.ts';

export type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };

/** What the arguments after a command's name ask for, or what is wrong with them. */
export type Asked<T> = { readonly wants: T } | { readonly help: true } | { readonly wrong: string };

/**
 * Does what is wanted, or explains how the command is used. `work` writes and gives an exit code, which is given on; otherwise
 * it is 0 after help, 1 when the work threw, 2 for wrong use.
 */
export async function runCommand<T, Code extends number>(
  asked: Asked<T>,
  usage: string,
  { output, error }: Streams,
  work: (wants: T) => Promise<Code>,
): Promise<Code | 0 | 1 | 2> {
  if ('help' in asked) {
    output.write(`${usage}\n`);
    return 0;
  }
  if ('wrong' in asked) {
    error.write(`${da.commandLine.wrongUse(asked.wrong, usage)}\n`);
    return 2;
  }
  try {
    return await work(asked.wants);
  } catch (failure) {
    error.write(`${failureText(failure)}\n`);
    return 1;
  }
}

/** `runCommand` where `work` gives all that there is to print. */
export async function answerCommand<T>(
  asked: Asked<T>,
  usage: string,
  streams: Streams,
  work: (wants: T) => Promise<string>,
): Promise<0 | 1 | 2> {
  return runCommand(asked, usage, streams, async (wants) => {
    streams.output.write(await work(wants));
    return 0;
  });
}
