import { parseArgs } from 'node:util';
import type { StorageConfig } from '../../config/config.ts';
import { da } from '../../i18n/da.ts';
import { besideTheBot } from '../beside-the-bot.ts';
import { failureText } from '../problem-text.ts';
import { logEntry, logJson, logText, type LogEntry } from './log.ts';

type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };
type Options = { readonly json: boolean; readonly help: boolean };

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
  { output, error }: Streams,
): Promise<0 | 1 | 2> {
  const options = parseOptions(args);
  if (options === null || options.help) {
    (options === null ? error : output).write(`${da.announcementLog.usage}\n`);
    return options === null ? 2 : 0;
  }
  try {
    await besideTheBot(place, async (storage) => {
      const entries: LogEntry[] = [];
      for (const announcement of await storage.announcements.list(NOT_DRAFTS, ALL))
        entries.push(await logEntry(storage.announcements, announcement));
      output.write(options.json ? logJson(entries) : logText(entries));
    });
    return 0;
  } catch (failure) {
    error.write(`${failureText(failure)}\n`);
    return 1;
  }
}

function parseOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch {
    return null;
  }
}
