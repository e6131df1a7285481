import { da } from '../i18n/da.ts';
import { failureText } from './problem-text.ts';

export type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };

/** What the arguments after a command's name ask for, or what is wrong with them. */
export type Asked<T> = { readonly wants: T } | { readonly help: true } | { readonly wrong: string };

/**
 * Answers a command: does what is wanted, or explains how it is used. `work` gives what to print. Gives the exit code: 0, 1 when the work failed, 2 for wrong use.
 */
export async function answerCommand<T>(
  asked: Asked<T>,
  usage: string,
  { output, error }: Streams,
  work: (wants: T) => Promise<string>,
): Promise<0 | 1 | 2> {
  if ('help' in asked) {
    output.write(`${usage}\n`);
    return 0;
  }
  if ('wrong' in asked) {
    error.write(`${da.commandLine.wrongUse(asked.wrong)}\n\n${usage}\n`);
    return 2;
  }
  try {
    output.write(await work(asked.wants));
    return 0;
  } catch (failure) {
    error.write(`${failureText(failure)}\n`);
    return 1;
  }
}
