import type { StorageConfig } from '../../config/config.ts';
import { da } from '../../i18n/da.ts';
import { besideTheBot } from '../beside-the-bot.ts';
import { answerCommand, type Asked, type Streams } from '../answer-command.ts';
import { readCommandLine } from '../command-line.ts';

type Wanted = { readonly userId: string; readonly forget: boolean };

const USER_ID = /^[UW][A-Z0-9]+$/u;

/**
 * Shows as JSON all that is kept about a person, or erases it, whether or not the bot runs: for those who cannot ask in Slack
 * any more, and for lists that are too long for it. Takes the arguments after the command's name. Gives the exit code: 1 when
 * the storage cannot be read or written, 2 for wrong use.
 */
export async function person(
  args: readonly string[],
  { storage: place }: { readonly storage: StorageConfig },
  streams: Streams,
): Promise<0 | 1 | 2> {
  return answerCommand(readArguments(args), da.person.usage, streams, async ({ userId, forget }) =>
    besideTheBot(place, async (storage) =>
      forget
        ? `${da.person.forgotten(userId, await storage.forget(userId))}\n`
        : `${JSON.stringify(await storage.about(userId), null, 2)}\n`,
    ),
  );
}

function readArguments(args: readonly string[]): Asked<Wanted> {
  const line = readCommandLine(args, { forget: { type: 'boolean', default: false } });
  if (!('values' in line)) return line;
  const { values, positionals } = line;
  const [userId = '', ...more] = positionals;
  return USER_ID.test(userId) && more.length === 0
    ? { wants: { userId, forget: values.forget } }
    : { wrong: da.person.onePerson };
}
