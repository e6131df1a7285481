import type { StorageConfig } from '../../config.ts';
import { dayInDenmark, daysBefore } from '../../time/days.ts';
import { figuresOf } from '../../curation/figures.ts';
import { da } from '../../i18n/da.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { openStorage } from '../../storage/open.ts';
import type { Storage } from '../../storage/storage.ts';
import { failureText } from '../report.ts';
import { parseOptions } from './options.ts';
import { reportCsv, reportText, type Period } from './report.ts';

type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };
type Surroundings = { readonly storage: StorageConfig; readonly knowledgeDir: string; readonly now: Date };

const MOST_SHOWN = 10;
/** A spreadsheet takes a file without this mark for one in another encoding. */
const BOM = '\uFEFF';

/**
 * Shows how the bot was used in the last days, while it runs or not. Takes the arguments after the command's name. Gives the
 * exit code: 1 when the storage cannot be read, 2 for wrong use.
 */
export async function stats(
  args: readonly string[],
  surroundings: Surroundings,
  { output, error }: Streams,
): Promise<0 | 1 | 2> {
  const options = parseOptions(args);
  if ('help' in options) {
    output.write(`${da.stats.usage}\n`);
    return 0;
  }
  if ('wrong' in options) {
    error.write(`${da.stats.wrongUse(options.wrong)}\n\n${da.stats.usage}\n`);
    return 2;
  }
  try {
    const titles = await titlesIn(surroundings);
    const storage = await openStorage({ ...surroundings.storage, owner: false });
    try {
      const open = await storage.misses.open();
      const periods: Period[] = [];
      for (const days of options.days) periods.push(await period(storage, surroundings.now, days, titles));
      output.write(options.csv ? `${BOM}${reportCsv({ periods, open })}` : reportText({ periods, open }));
      return 0;
    } finally {
      await storage.close();
    }
  } catch (failure) {
    error.write(`${failureText(failure)}\n`);
    return 1;
  }
}

async function period(
  storage: Storage,
  now: Date,
  days: number,
  titles: ReadonlyMap<string, string>,
): Promise<Period> {
  const shown = await storage.questions.mostShown(daysBefore(now, days).toISOString(), MOST_SHOWN);
  return {
    days,
    figures: await figuresOf(storage, now, days),
    mostShown: shown.map(({ entryId, count }) => ({ title: titles.get(entryId) ?? entryId, count })),
  };
}

/** What the entries are called; one that is only in the storage so far goes by its id. */
async function titlesIn({ knowledgeDir, now }: Surroundings): Promise<ReadonlyMap<string, string>> {
  const { entries } = await loadKnowledge(knowledgeDir, { today: dayInDenmark(now) });
  return new Map(entries.map(({ entry }) => [entry.id, entry.title]));
}
