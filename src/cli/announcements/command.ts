import type { StorageConfig } from '../../config/config.ts';
import { da } from '../../i18n/da.ts';
import { answerCommand, type Asked, type Streams } from '../answer-command.ts';
import { besideTheBot } from '../beside-the-bot.ts';
import { readCommandLine } from '../command-line.ts';
import { logEntry, logJson, logText, type LogEntry } from './log.ts';

type Wanted = { readonly json: boolean };

const NOT_DRAFTS = ['scheduled', 'held', 'sending', 'sent', 'withdrawn', 'cancelled'] as const;
/** More than there are. */
const ALL = 100_000;

/**
 * Lists every announcement with who did what and when, newest first, whether or not the bot runs. Takes the arguments after
 * the command's name. Gives the exit code: 1 when the storage cannot be read, 2 for wrong use.
 */
export async function announcements(
  args: readonly string[],
  { storage: place }: { readonly storage: StorageConfig },
  streams: Streams,
): Promise<0 | 1 | 2> {
  return answerCommand(readArguments(args), da.announcementLog.usage, streams, async ({ json }) =>
    besideTheBot(place, async (storage) => {
      const entries: LogEntry[] = [];
      for (const announcement of await storage.announcements.list(NOT_DRAFTS, ALL))
        entries.push(await logEntry(storage.announcements, announcement));
      return json ? logJson(entries) : logText(entries);
    }),
  );
}

function readArguments(args: readonly string[]): Asked<Wanted> {
  const line = readCommandLine(args, { json: { type: 'boolean', default: false } });
  if (!('values' in line)) return line;
  const { values, positionals } = line;
  const [unexpected] = positionals;
  return unexpected === undefined
    ? { wants: { json: values.json } }
    : { wrong: da.commandLine.unexpected(unexpected) };
}
