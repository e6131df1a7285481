import { rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openKnowledge, type LiveKnowledge } from '../../src/answering/live-knowledge.ts';
import { createSharedRuns } from '../../src/time/shared-runs.ts';
import type { Overlay } from '../../src/knowledge/files.ts';
import { entryText, inFolder, put } from '../support/knowledge-folder.ts';

/** Lays an entry over the files. */
const over =
  (id: string): Overlay =>
  (files) => ({
    files: new Map([...files, [`bruger-id/${id}.md`, entryText(id)]]),
    addedOn: new Map([[id, '2026-11-24']]),
    learned: new Map([[1, null]]),
    inFiles: new Set(),
  });

type Story = {
  dir: string;
  knowledge: LiveKnowledge;
  ids: () => string[];
  problems: string[];
  learn: (overlay: Overlay | Error) => void;
};

async function withKnowledge(story: (told: Story) => Promise<void>): Promise<void> {
  await inFolder({}, async (dir) => {
    let overlay: Overlay | Error = over('nyt');
    const problems: string[] = [];
    const knowledge = await openKnowledge(dir, {
      today: () => '2026-11-24',
      onProblems: (found) => problems.push(...found.map(({ code }) => code)),
      overlay: async () => {
        if (overlay instanceof Error) throw overlay;
        return overlay;
      },
    });
    try {
      const ids = () => [...knowledge.matcher().snapshot.entries.keys()];
      await story({
        dir,
        knowledge,
        ids,
        problems,
        learn: (next) => {
          overlay = next;
        },
      });
    } finally {
      await knowledge.close();
    }
  });
}

describe('knowledge in use', () => {
  it('holds what was learned from the start, and says since when', async () => {
    await withKnowledge(async ({ knowledge, ids }) => {
      expect(ids()).toEqual(['glemt', 'nyt']);
      const { entries } = knowledge.matcher().snapshot;
      expect([entries.get('glemt')?.addedOn, entries.get('nyt')?.addedOn]).toEqual([null, '2026-11-24']);
    });
  });

  it('uses what was learned since when a reload is through, also when several ask at once', async () => {
    await withKnowledge(async ({ knowledge, ids, learn }) => {
      learn(over('et'));
      const first = knowledge.reload();
      learn(over('to'));
      await Promise.all([first, knowledge.reload(), knowledge.reload()]);
      expect(ids()).toEqual(['glemt', 'to']);
    });
  });

  it('keeps the last good state when the folder or the overlay is broken', async () => {
    await withKnowledge(async ({ dir, knowledge, ids, problems, learn }) => {
      await put(dir, 'bruger-id/glemt.md', 'Nej.');
      await knowledge.reload();
      expect([ids(), problems]).toEqual([['glemt', 'nyt'], expect.arrayContaining(['front-matter-missing'])]);
      await put(dir, 'bruger-id/glemt.md', entryText('glemt'));
      learn(new Error('unreachable'));
      await expect(knowledge.reload()).rejects.toThrow('unreachable');
      expect(ids()).toEqual(['glemt', 'nyt']);
    });
  });

  it('takes up an edit with what was learned, even while that cannot be fetched', async () => {
    await withKnowledge(async ({ dir, ids, knowledge, learn }) => {
      await knowledge.reload();
      learn(new Error('unreachable'));
      await put(dir, 'bruger-id/andet.md', entryText('andet'));
      await expect.poll(ids).toEqual(['andet', 'glemt', 'nyt']);
      await rm(`${dir}/bruger-id/andet.md`);
      await expect.poll(ids).toEqual(['glemt', 'nyt']);
    });
  });
});

describe('runs that are shared', () => {
  it('never overlap, and each call is followed by a whole run', async () => {
    let begun = 0;
    let running = 0;
    const seen: number[] = [];
    const run = createSharedRuns(async () => {
      begun += 1;
      running += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      running -= 1;
    });
    const calls = Array.from({ length: 5 }, async (_, index) => {
      await Promise.all(Array.from({ length: index }, async () => Promise.resolve()));
      const before = begun;
      await run();
      seen.push(begun - before);
    });
    await Promise.all(calls);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(1);
    expect(begun).toBeLessThanOrEqual(3);
  });

  it('go on after one that failed', async () => {
    let count = 0;
    const run = createSharedRuns(async () => {
      count += 1;
      if (count === 1) throw new Error('first');
    });
    const [first, second] = await Promise.allSettled([run(), run()]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  });
});
