import { expect, it } from 'vitest';
import { countInFile } from '../../../src/storage/copies/copy-file.ts';
import { restore } from '../../../src/storage/copies/restore.ts';
import { migrate } from '../../../src/storage/database/migrate.ts';
import { migrations } from '../../../src/storage/migrations.ts';
import { openStorage } from '../../../src/storage/open.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { fillTables } from '../../support/old-rows.ts';
import { raw } from '../../support/raw-database.ts';
import type { Place, WithPlace } from './places.ts';
import { on } from './stories.ts';

const VERSIONS = Object.keys(migrations('sqlite'));

export function upgradesContract(withPlace: WithPlace): void {
  it.each(VERSIONS.slice(0, -1))('takes up all that was remembered since %s, after a copy', (version) =>
    withPlace(async (place) => {
      const tables = await raw(place, async (db, kind) => {
        await migrate(db, { kind, upTo: version });
        return fillTables(db);
      });
      const copies: string[] = [];
      await requireAll(place, tables, (copy) => copies.push(copy));
      const next = VERSIONS[VERSIONS.indexOf(version) + 1] ?? '';
      expect(copies).toEqual([expect.stringContaining(`backup-before-${next.slice(0, 3)}-`)]);
      const [copy = ''] = copies;
      // What was there before, as it was before.
      expect(countInFile(copy)).toEqual(new Map(tables.toSorted().map((table) => [table, 1])));

      // A backup that an older version made is taken up in the same way.
      await restore(copy, place, { over: true, keep: null });
      await requireAll(place, tables, () => expect.fail('nothing was to be changed any more'));
    })(),
  );
}

/** Opens a database as a bot does and finds in it what `fillTables` put there. */
async function requireAll(
  place: Place,
  tables: readonly string[],
  onCopied: (copy: string) => void,
): Promise<void> {
  const storage = await openStorage({ ...place, owner: true, onCopied });
  try {
    expect(await remembered(storage)).toMatchObject({
      questions: ['Kan min kat få MitID?'],
      votes: ['not-helped'],
      waiting: ['Kan min kat få MitID?'],
      messages: ['m1'],
      acts: ['pin'],
      changes: ['{"text":"æ"}'],
      coordinators: ['UANNA'],
      misses: ['Kan katte få MitID?'],
      announcements: tables.includes('announcements') ? ['Nye åbningstider'] : [],
      receipts: tables.includes('receipts') ? ['Nye åbningstider'] : [],
      listening: tables.includes('channels') ? 'everywhere' : null,
      isInThread: tables.includes('threads'),
      welcomedAt: tables.includes('welcomes') ? on(9) : null,
    });
  } finally {
    await storage.close();
  }
}

async function remembered(storage: Storage): Promise<Record<string, unknown>> {
  const about = await storage.about('UANNA');
  return {
    questions: about.questions.map(({ text }) => text),
    votes: about.votes.map(({ vote }) => vote),
    waiting: about.waiting.map(({ question }) => question),
    messages: about.messages.map(({ key }) => key),
    acts: about.acts.map(({ subject }) => subject),
    changes: (await storage.learned.active()).map(({ change }) => change),
    coordinators: await storage.coordinators.all(),
    misses: (await storage.misses.open()).map(({ text }) => text),
    announcements: (await storage.announcements.list(['sent'], 10)).map(({ headline }) => headline),
    receipts: about.receipts.map(({ headline }) => headline),
    listening: await storage.channels.listening('C1'),
    isInThread: await storage.channels.hasAnsweredIn({ channel: 'C1', threadTs: '1.1' }),
    welcomedAt: about.welcomedAt,
  };
}
