import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportLearned } from '../../src/cli/export/command.ts';
import { runExport } from '../../src/cli/export/run-export.ts';
import { writeChange, type KnowledgeChange } from '../../src/curation/learned/change.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { openStorage } from '../../src/storage/open.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { deed } from '../contracts/storage/stories.ts';
import { entryText, inFolder, put, textsIn, type Files } from '../support/knowledge-folder.ts';
import { saidBy, type Said } from '../support/said-by.ts';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const wording: KnowledgeChange = { kind: 'wording', entry: 'glemt', language: 'da', text: 'husker det ikke' };
const added: KnowledgeChange = {
  kind: 'entry',
  topic: 'bruger-id',
  id: 'nyt-svar',
  date: '2026-11-24',
  text: entryText('nyt-svar').replace('mitid-bruger-id', 'ny-kilde'),
  sources: [{ id: 'ny-kilde', title: 'Ny', publisher: 'Os', url: 'https://eksempel.dk/ny', published: null }],
};
/** What is said of answers that are written and lack something. */
const THIN = ['glemt', 'nyt-svar'].map(
  (id) =>
    `»Hvad er ${id}?« mangler endnu: flere måder at spørge på, spørgsmål på engelsk, lidt mere forklaring i svaret, svaret på engelsk.`,
);
const gone: KnowledgeChange = { ...wording, entry: 'fjernet' };

type Story = {
  dir: string;
  storage: Storage;
  learn: (...changes: readonly KnowledgeChange[]) => Promise<void>;
  run: (...args: readonly string[]) => Promise<Said>;
};

/** A knowledge base and a storage, and the command as `npm run export` runs it on them. */
async function withLearned(files: Files, story: (told: Story) => Promise<void>): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'export-'));
  const where = { databaseUrl: null, file: join(data, 'mitid.db') };
  const storage = await openStorage({ ...where, owner: true });
  try {
    await inFolder(files, async (dir) => {
      await story({
        dir,
        storage,
        learn: async (...changes) => {
          await storage.acts.perform(deed({ changes: changes.map(writeChange) }));
        },
        run: async (...args) => {
          const context = { storage: where, knowledgeDir: dir, now: NOW };
          const said = await saidBy(async (streams) => exportLearned(args, context, streams));
          return {
            ...said,
            out: said.out.replaceAll(dir, 'knowledge').replaceAll(dir.slice(1), 'knowledge'),
          };
        },
      });
    });
  } finally {
    await storage.close();
    await rm(data, { recursive: true });
  }
}

describe('what was learned in Slack', () => {
  it('goes into the files while the bot runs, and is then no longer an overlay', async () => {
    await withLearned({}, async ({ dir, storage, learn, run }) => {
      await learn(added, wording);
      expect(await run()).toEqual({
        code: 0,
        out: [
          'knowledge/sources.yaml: ændret',
          'knowledge/bruger-id/glemt.md: ændret',
          'knowledge/bruger-id/nyt-svar.md: ny',
          ...THIN,
          '2 ændringer i 3 filer er skrevet.',
          '',
        ].join('\n'),
        err: '',
      });
      expect(await storage.learned.active()).toEqual([]);
      const { snapshot } = await loadKnowledge(dir, { today: '2026-11-24' });
      expect(snapshot?.entries.get('nyt-svar')?.addedOn).toBeNull();
      expect(snapshot?.entries.get('glemt')?.questions.da).toEqual(['husker det ikke']);
      expect(Object.keys(await textsIn(dir))).toEqual([
        'bruger-id/glemt.md',
        'bruger-id/nyt-svar.md',
        'sources.yaml',
      ]);
      expect(await run()).toMatchObject({ code: 0, out: 'Der er ikke noget nyt at skrive.\n' });
    });
  });

  it('is only shown when someone asks first', async () => {
    await withLearned({}, async ({ dir, storage, learn, run }) => {
      const before = await textsIn(dir);
      await learn(added, wording);
      const { code, out } = await run('--dry-run');
      expect(code).toBe(0);
      expect(out).toContain('--- a/knowledge/bruger-id/glemt.md\n+++ b/knowledge/bruger-id/glemt.md\n@@');
      expect(out).toContain('+    - husker det ikke\n');
      expect(out).toContain('--- /dev/null\n+++ b/knowledge/bruger-id/nyt-svar.md\n');
      expect(out).toMatch(/2 ændringer i 3 filer ville blive skrevet\. Intet er gemt\.\n$/);
      expect(await textsIn(dir)).toEqual(before);
      expect(await storage.learned.active()).toHaveLength(2);
    });
  });

  it('is written again, the same, by whoever was killed before it was marked', async () => {
    await withLearned({}, async ({ dir, storage, learn, run }) => {
      await learn(added, wording);
      const killed = {
        active: storage.learned.active,
        exported: async (): Promise<readonly number[]> => {
          throw new Error('killed');
        },
      };
      const options = { learned: killed, dir, dryRun: false, now: NOW, write: () => undefined };
      await expect(runExport(options)).rejects.toThrow('killed');
      const once = await textsIn(dir);
      expect(await run()).toMatchObject({
        out: '2 ændringer i 0 filer: filerne har det hele i forvejen.\n',
      });
      expect(await textsIn(dir)).toEqual(once);
      expect(await storage.learned.active()).toEqual([]);
    });
  });

  it('is said to stand in the files when somebody took it back while they were written', async () => {
    await withLearned({}, async ({ dir, storage, learn }) => {
      await learn(wording);
      const takenBackMeanwhile = {
        ...storage.learned,
        exported: async (ids: readonly number[], at: string) => {
          await storage.acts.perform(deed({ kind: 'taken-back', takesBack: ids }));
          return storage.learned.exported(ids, at);
        },
      };
      let out = '';
      const write = (text: string): void => void (out += text);
      await runExport({ learned: takenBackMeanwhile, dir, dryRun: false, now: NOW, write });
      expect(out).toContain(
        'Taget tilbage i Slack, mens filerne blev skrevet: spørgsmålet "husker det ikke" til "glemt"',
      );
    });
  });

  it('stays where it is when its entry is gone, and is told', async () => {
    await withLearned({}, async ({ storage, learn, run }) => {
      await learn(gone, wording);
      const { code, out } = await run();
      expect(code).toBe(0);
      expect(out).toContain(
        'Gemt til senere: spørgsmålet "husker det ikke" til "fjernet". Svaret findes ikke længere i vidensbasen.\n',
      );
      expect(await storage.learned.active()).toHaveLength(1);
    });
  });

  it('does not go into a folder with errors', async () => {
    await withLearned({ 'bruger-id/anden.md': 'x' }, async ({ dir, storage, learn, run }) => {
      const before = await textsIn(dir);
      await learn(wording);
      const { code, out } = await run();
      expect(code).toBe(1);
      expect(out).toContain('knowledge/bruger-id/anden.md:1:1: filen skal begynde med');
      expect(out).toContain('Intet er skrevet.');
      expect(await textsIn(dir)).toEqual(before);
      expect(await storage.learned.active()).toHaveLength(1);
    });
  });

  it("keeps Windows' line ends", async () => {
    const text = entryText('glemt').replaceAll('\n', '\r\n');
    await withLearned({ 'bruger-id/glemt.md': text }, async ({ dir, learn, run }) => {
      await learn(wording);
      await run();
      const written = (await textsIn(dir))['bruger-id/glemt.md'];
      expect(written).toContain('    - husker det ikke\r\n');
      expect(written?.replaceAll('\r\n', '')).not.toContain('\n');
    });
  });

  it('can go into another folder', async () => {
    await withLearned({}, async ({ learn, run }) => {
      await learn(wording);
      await inFolder({}, async (other) => {
        expect(await run('--knowledge', other)).toMatchObject({ code: 0 });
        await put(other, 'README.md', '');
        expect((await textsIn(other))['bruger-id/glemt.md']).toContain('husker det ikke');
      });
    });
  });
});

describe('wrong use', () => {
  it.each([[['--nope']], [['fil.md']]])('%j is explained with exit code 2', async (args) => {
    await withLearned({}, async ({ run }) => {
      expect(await run(...args)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('Brug: npm run export'),
      });
    });
  });

  it('asking for help is none', async () => {
    await withLearned({}, async ({ run }) => {
      expect(await run('--help')).toMatchObject({
        code: 0,
        out: expect.stringContaining('Brug: npm run export'),
      });
    });
  });
});
