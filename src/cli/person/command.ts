import type { StorageConfig } from '../../config/config.ts';
import { da } from '../../i18n/da.ts';
import { besideTheBot } from '../beside-the-bot.ts';
import { readCommandLine } from '../command-line.ts';
import { failureText } from '../problem-text.ts';

type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };
type Options = { readonly userId: string; readonly forget: boolean };

const USER_ID = /^[UW][A-Z0-9]+$/u;

/**
 * Shows as JSON all that is kept about a person, or erases it, whether or not the bot runs: for those who cannot ask in Slack
 * any more, and for lists that are too long for it. Takes the arguments after the command's name. Gives the exit code: 1 when
 * the storage cannot be read or written, 2 for wrong use.
 */
export async function person(
  args: readonly string[],
  { storage: place }: { readonly storage: StorageConfig },
  { output, error }: Streams,
): Promise<0 | 1 | 2> {
  const options = parseOptions(args);
  if (options === 'help') {
    output.write(`${da.person.usage}\n`);
    return 0;
  }
  if (options === null) {
    error.write(`${da.person.wrongUse}\n\n${da.person.usage}\n`);
    return 2;
  }
  const { userId, forget } = options;
  try {
    await besideTheBot(place, async (storage) => {
      const said = forget
        ? da.person.forgotten(userId, await storage.forget(userId))
        : JSON.stringify(await storage.about(userId), null, 2);
      output.write(`${said}\n`);
    });
    return 0;
  } catch (failure) {
    error.write(`${failureText(failure)}\n`);
    return 1;
  }
}

function parseOptions(args: readonly string[]): Options | 'help' | null {
  const line = readCommandLine(args, {
    forget: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if ('unknown' in line) return null;
  const { values, positionals } = line;
  if (values.help) return 'help';
  const [userId = '', ...more] = positionals;
  return USER_ID.test(userId) && more.length === 0 ? { userId, forget: values.forget } : null;
}
