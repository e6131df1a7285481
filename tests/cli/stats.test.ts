import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stats } from '../../src/cli/stats/command.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { AskedQuestion } from '../../src/storage/questions/questions.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { writeChange } from '../../src/curation/learned/change.ts';
import { asker, learned, report, toNone } from '../contracts/storage/stories.ts';
import { entryText, inFolder } from '../support/knowledge-folder.ts';
import { saidBy, type Said } from '../support/said-by.ts';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const PLACE = { channel: 'C', threadTs: null, isPrivate: true };

/** Runs the command on what a story left in a database that is still open, as the bot's is. */
async function run(
  args: readonly string[],
  story: (storage: Storage) => Promise<void> = async () => {},
): Promise<Said> {
  const dir = await mkdtemp(join(tmpdir(), 'stats-'));
  const database = { databaseUrl: null, file: join(dir, 'mitid.db') };
  const storage = await openStorage({ ...database, owner: true });
  try {
    await story(storage);
    return await inFolder({}, async (knowledgeDir) =>
      saidBy(async (streams) => stats(args, { storage: database, knowledgeDir, now: NOW }, streams)),
    );
  } finally {
    await storage.close();
    await rm(dir, { recursive: true });
  }
}

function asked(id: string, given: Partial<AskedQuestion>): AskedQuestion {
  return {
    id,
    at: '2026-11-23T10:00:00.000Z',
    userId: 'UANNA',
    text: `spørgsmål ${id}`,
    language: 'da',
    surface: 'direct',
    outcome: 'answered',
    entryId: 'glemt',
    place: PLACE,
    joinedTo: null,
    ...given,
  };
}

async function aMonth({ questions, votes, misses }: Storage): Promise<void> {
  await questions.add(asked('a', {}));
  await questions.add(asked('b', { entryId: 'laert' }));
  await questions.add(asked('c', { at: '2026-11-01T10:00:00.000Z' }));
  await questions.add(asked('d', { outcome: 'unknown', entryId: null }));
  await questions.add(asked('e', { at: '2026-09-01T10:00:00.000Z' }));
  const at = '2026-11-23T11:00:00.000Z';
  await votes.cast({ questionId: 'a', userId: 'UANNA', vote: 'helped', entryId: 'glemt', at });
  await misses.record({ ...report('m', asker('d'), at), text: '=HYPERLINK("x");\nhvad så' }, toNone);
}

describe('the figures in the terminal', () => {
  it('are those of 7 and of 30 days, with what was shown most and what waits', async () => {
    const { code, out, err } = await run([], aMonth);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [week, month] = out.split('De seneste 30 dage');
    expect(week).toMatch(/^De seneste 7 dage\n {2}Stillede spørgsmål +3\n {2}Besvaret med det samme +2\n/u);
    expect(week).toMatch(/Ikke kendt +1\n/u);
    expect(week).toMatch(/"Det hjalp" +1\n/u);
    expect(month).toMatch(/^\n {2}Stillede spørgsmål +4\n/u);
    expect(month).toContain('    2 × Hvad er glemt?\n    1 × laert\n');
    expect(out).toMatch(/Venter på en koordinator nu: 1\n {2}1 × =HYPERLINK\("x"\); hvad så\n$/u);
    expect(out).not.toContain('UANNA');
  });

  it('say what people found of each answer, in this period and the one before, with titles of what was learned in Slack', async () => {
    const { out } = await run([], async (storage) => {
      const text = entryText('kort').replace('Hvad er kort?', 'Hvad har vi lært?');
      const change = { topic: 'bruger-id', id: 'kort', date: '2026-11-20', text, sources: [] };
      await learned(storage, writeChange({ kind: 'entry', ...change }));
      const vote = async (questionId: string, helped: boolean, at: string, entryId: string) =>
        storage.votes.cast({
          questionId,
          userId: 'UANNA',
          vote: helped ? 'helped' : 'not-helped',
          entryId,
          at,
        });
      await vote('a', false, '2026-11-23T10:00:00.000Z', 'glemt');
      await vote('b', false, '2026-11-22T10:00:00.000Z', 'glemt');
      await vote('c', true, '2026-11-13T10:00:00.000Z', 'glemt');
      await vote('d', true, '2026-11-23T10:00:00.000Z', 'kort');
    });
    const [week = '', month = ''] = out.split('De seneste 30 dage');
    expect(week).toContain(
      '    👍 0 👎 2 (👍 1 👎 0)  Hvad er glemt?\n    👍 1 👎 0 (👍 0 👎 0)  Hvad har vi lært?\n',
    );
    expect(week).toMatch(/Vist, men stemt ned\n {4}👍 0 👎 2 \(👍 1 👎 0\) {2}Hvad er glemt\?\n$/mu);
    expect(month).toContain('👍 1 👎 2 (👍 0 👎 0)  Hvad er glemt?');
    const { out: table } = await run(['--csv'], async ({ votes }) =>
      votes.cast({
        questionId: 'a',
        userId: 'UANNA',
        vote: 'not-helped',
        entryId: 'glemt',
        at: '2026-11-23T10:00:00.000Z',
      }),
    );
    expect(table).toContain('7;Det var ikke svaret: Hvad er glemt?;1\r\n');
  });

  it('are of one period alone when it is named', async () => {
    const { out } = await run(['--days', '7'], aMonth);
    expect(out).not.toContain('30 dage');
  });

  it('say so when nothing was asked yet', async () => {
    const { code, out } = await run([]);
    expect(code).toBe(0);
    expect(out).toContain('Ingen svar er vist endnu.');
  });

  it('come as a table that a spreadsheet reads, and in which nothing is a formula', async () => {
    const { out } = await run(['--csv'], aMonth);
    expect(out.startsWith('\uFEFFdage;tal;værdi\r\n7;Stillede spørgsmål;3\r\n')).toBe(true);
    expect(out).toContain('30;Vist: Hvad er glemt?;2\r\n');
    expect(out).toContain('7;"""Det hjalp""";1\r\n');
    expect(out).toContain('\r\n;"Venter: =HYPERLINK(""x""); hvad så";1\r\n');
  });

  it('are refused with the way to ask for them when asked for wrongly', async () => {
    for (const args of [['--days', '8'], ['--days'], ['--dage'], ['7']]) {
      const { code, out, err } = await run(args);
      expect({ code, out }, args.join(' ')).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^Det forstod jeg ikke: .+\n\nBrug: npm run stats/u);
    }
    const { code, out } = await run(['--help']);
    expect({ code, out: out.slice(0, 20) }).toEqual({ code: 0, out: 'Brug: npm run stats ' });
  });
});
