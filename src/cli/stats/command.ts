import type { StorageConfig } from '../../config/config.ts';
import { dayInDenmark, daysBefore } from '../../time/days.ts';
import { figuresOf } from '../../curation/desk.ts';
import { entryVotes, votedDown, votedOn, type EntryVotes } from '../../curation/entry-votes.ts';
import { learnedOverlay } from '../../curation/learned/apply.ts';
import { da } from '../../i18n/da.ts';
import { besideTheBot } from '../beside-the-bot.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import type { Storage } from '../../storage/storage.ts';
import { answerCommand, type Asked, type Streams } from '../answer-command.ts';
import { readCommandLine } from '../command-line.ts';
import { reportCsv, reportText, type Period, type Voted } from './report.ts';

type Wanted = { readonly days: readonly number[]; readonly csv: boolean };
type Context = { readonly storage: StorageConfig; readonly knowledgeDir: string; readonly now: Date };

/** The periods that figures are shown for, in days. */
const PERIODS: readonly number[] = [7, 30];
const MOST_SHOWN = 10;
/** The byte order mark, without which spreadsheets assume another encoding than UTF-8. */
const BOM = '\uFEFF';

/**
 * Shows how the bot was used in the last days, whether or not it runs. Takes the arguments after the command's name. Gives
 * the exit code: 1 when the storage cannot be read, 2 for wrong use.
 */
export async function stats(args: readonly string[], context: Context, streams: Streams): Promise<0 | 1 | 2> {
  return answerCommand(readArguments(args), da.stats.usage, streams, async ({ days, csv }) =>
    besideTheBot(context.storage, async (storage) => {
      const titles = await titlesIn(context, storage);
      const open = await storage.misses.open();
      const periods: Period[] = [];
      for (const length of days) periods.push(await period(storage, context.now, length, titles));
      return csv ? `${BOM}${reportCsv({ periods, open })}` : reportText({ periods, open });
    }),
  );
}

async function period(
  storage: Storage,
  now: Date,
  days: number,
  titles: ReadonlyMap<string, string>,
): Promise<Period> {
  const shown = await storage.questions.mostShown(daysBefore(now, days).toISOString(), MOST_SHOWN);
  const titled = ({ entryId, recent, before }: EntryVotes): Voted => ({
    title: titles.get(entryId) ?? entryId,
    recent,
    before,
  });
  const votes = await entryVotes(storage.questions, now, days);
  return {
    days,
    voted: votedOn(votes).map(titled),
    votedDown: votedDown(votes).map(titled),
    figures: await figuresOf(storage.questions, now, days),
    mostShown: shown.map(({ entryId, count }) => ({ title: titles.get(entryId) ?? entryId, count })),
  };
}

/** The titles of the entries by their ids, in the files and as they were learned in Slack. */
async function titlesIn(
  { knowledgeDir, now }: Context,
  { learned }: Pick<Storage, 'learned'>,
): Promise<ReadonlyMap<string, string>> {
  const overlay = await learnedOverlay(learned)();
  const { entries } = await loadKnowledge(knowledgeDir, { today: dayInDenmark(now), overlay });
  return new Map(entries.map(({ entry }) => [entry.id, entry.title]));
}

function readArguments(args: readonly string[]): Asked<Wanted> {
  const line = readCommandLine(
    args,
    { days: { type: 'string' }, csv: { type: 'boolean', default: false } },
    { '--days': da.stats.wrongDays },
  );
  if (!('values' in line)) return line;
  const { values, positionals } = line;
  const [unexpected] = positionals;
  if (unexpected !== undefined) return { wrong: da.commandLine.unexpected(unexpected) };
  if (values.days === undefined) return { wants: { days: PERIODS, csv: values.csv } };
  const days = PERIODS.filter((one) => String(one) === values.days);
  return days.length === 0 ? { wrong: da.stats.wrongDays } : { wants: { days, csv: values.csv } };
}
