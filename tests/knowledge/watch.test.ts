import { execFileSync } from 'node:child_process';
import { rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { ProblemCode } from '../../src/knowledge/problems.ts';
import { watchFolder } from '../../src/knowledge/watch.ts';
import { entryText, inFolder, put } from '../support/knowledge-folder.ts';

/** What whoever watches has seen: each reload gives the answers by id, or the codes of the problems. */
type Seen =
  { readonly answers: Readonly<Record<string, string>> } | { readonly codes: readonly ProblemCode[] };

/** Watches a sound knowledge base while `story` changes it; `next` waits until a reload has shown what it expects. */
async function watching(
  story: (dir: string, next: (expected: Seen) => Promise<void>, seen: readonly Seen[]) => Promise<void>,
): Promise<void> {
  await inFolder({}, async (dir) => {
    const seen: Seen[] = [];
    const watched = await watchFolder(dir, async () => {
      const { snapshot, problems } = await loadKnowledge(dir, { today: '2026-11-23' });
      seen.push(
        snapshot === null
          ? { codes: problems.map(({ code }) => code) }
          : {
              answers: Object.fromEntries(
                [...snapshot.entries].map(([id, { answer }]) => [id, answer.short]),
              ),
            },
      );
    });
    try {
      await story(dir, async (expected) => expect.poll(() => seen.at(-1)).toEqual(expected), seen);
    } finally {
      await watched.close();
    }
  });
}

const ANSWER = 'Ja, det kan du godt.';

describe('someone who edits the knowledge while it is in use', () => {
  it('sees the new answer, a broken file told, and its repair', async () => {
    await watching(async (dir, next, seen) => {
      await put(dir, 'bruger-id/glemt.md', entryText('glemt', '', 'Nej.'));
      await next({ answers: { glemt: 'Nej.' } });
      await put(dir, 'bruger-id/glemt.md', 'Nej.');
      await next({ codes: ['front-matter-missing'] });
      await put(dir, 'bruger-id/glemt.md', entryText('glemt', '', 'Jo.'));
      await next({ answers: { glemt: 'Jo.' } });
      expect(seen.filter((one) => 'codes' in one)).toHaveLength(1);
    });
  });

  it('adds, renames and deletes entries and whole topics', async () => {
    await watching(async (dir, next) => {
      await put(dir, 'pas/nyt.md', entryText('nyt'));
      await next({ answers: { glemt: ANSWER, nyt: ANSWER } });
      await rename(join(dir, 'pas/nyt.md'), join(dir, 'pas/ny.md'));
      await next({ codes: ['id-not-file-name'] });
      await put(dir, 'pas/ny.md', entryText('ny'));
      await next({ answers: { glemt: ANSWER, ny: ANSWER } });
      await rename(join(dir, 'pas'), join(dir, 'billeder'));
      await put(dir, 'billeder/ny.md', entryText('ny', '', 'Flyttet.'));
      await next({ answers: { ny: 'Flyttet.', glemt: ANSWER } });
      await rm(join(dir, 'billeder'), { recursive: true });
      await next({ answers: { glemt: ANSWER } });
    });
  });

  it.skipIf(process.platform === 'win32')('puts a pipe there, which keeps nobody waiting', async () => {
    await watching(async (dir, next) => {
      const pipe = join(dir, 'bruger-id/roer.md');
      execFileSync('mkfifo', [pipe]);
      await next({ codes: ['not-a-file'] });
      await rm(pipe);
      await put(dir, 'bruger-id/nyt.md', entryText('nyt'));
      await next({ answers: { glemt: ANSWER, nyt: ANSWER } });
    });
  });

  it('is heard although a link leads out of the folder, and one in a circle', async () => {
    await inFolder({}, async (dir) => {
      await symlink('/', join(dir, 'bruger-id', 'alt'));
      await symlink(dir, join(dir, 'bruger-id', 'rundt'));
      let reloads = 0;
      const watched = await watchFolder(dir, async () => void (reloads += 1));
      await put(dir, 'bruger-id/nyt.md', entryText('nyt'));
      await expect.poll(() => reloads).toBeGreaterThan(0);
      await watched.close();
    });
  });

  it('changes a source, and takes the sources away', async () => {
    await watching(async (dir, next) => {
      await put(dir, 'sources.yaml', '[]\n');
      await next({ codes: ['unknown-source'] });
      await rm(join(dir, 'sources.yaml'));
      await next({ codes: ['sources-missing'] });
    });
  });

  it('takes the whole folder away and brings it back', async () => {
    await watching(async (dir, next) => {
      await rename(dir, `${dir}-borte`);
      await next({ codes: ['knowledge-dir-missing'] });
      await rename(`${dir}-borte`, dir);
      await next({ answers: { glemt: ANSWER } });
      await put(dir, 'bruger-id/glemt.md', entryText('glemt', '', 'Igen.'));
      await next({ answers: { glemt: 'Igen.' } });
    });
  });
});

describe('watching', () => {
  it('follows a reload with another when something changed meanwhile, one at a time', async () => {
    await inFolder({}, async (dir) => {
      const proceed: (() => void)[] = [];
      let underWay = 0;
      const watched = await watchFolder(dir, async () => {
        underWay += 1;
        expect(underWay).toBe(1);
        await new Promise<void>((done) => {
          proceed.push(done);
        });
        underWay -= 1;
      });
      const reloads = async (count: number) => expect.poll(() => proceed).toHaveLength(count);
      await put(dir, 'a/en.md', 'x');
      await reloads(1);
      await put(dir, 'a/to.md', 'x');
      // Long enough for the change to be noticed while the first reload waits.
      await new Promise((done) => {
        setTimeout(done, 600);
      });
      expect(proceed).toHaveLength(1);
      proceed[0]?.();
      await reloads(2);
      proceed[1]?.();
      await watched.close();
    });
  });

  it('ends when closed, after the reload under way', async () => {
    await inFolder({}, async (dir) => {
      let finished = 0;
      let begun = 0;
      const watched = await watchFolder(dir, async () => {
        begun += 1;
        await new Promise((done) => {
          setTimeout(done, 50);
        });
        finished += 1;
      });
      await put(dir, 'a/en.md', 'x');
      await expect.poll(() => begun, { interval: 5 }).toBe(1);
      await watched.close();
      expect(finished).toBe(1);
      await put(dir, 'a/to.md', 'x');
      await new Promise((done) => {
        setTimeout(done, 400);
      });
      expect(begun).toBe(1);
    });
  });
});
