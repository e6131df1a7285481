import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { openKnowledge } from '../../src/answering/live-knowledge.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

describe('a running bot and an edit of its knowledge', () => {
  it('answers from the edit, keeps the last good state while a file is broken, and takes the repair', async () => {
    const dir = await writeKnowledge([{ id: 'kodeviser', title: 'Hvordan får man en kodeviser?' }]);
    const problems: string[] = [];
    const knowledge = await openKnowledge(dir, {
      today: () => '2026-11-23',
      onProblems: (found) => problems.push(...found.map(({ file, code }) => `${file} ${code}`)),
    });
    const file = join(dir, 'emne', 'papegoeje.md');
    const entry = (title: string): string =>
      `---\nid: papegoeje\ntitle: ${title}\nsources:\n  - id: kilde\n    checked: 2026-11-23\n---\n\nJa.\n`;
    const title = (): string | undefined => {
      const answer = answerQuestion(knowledge.matcher(), 'kan en papegøje synge falsk');
      return answer.outcome === 'answered' ? answer.entry.title : undefined;
    };
    try {
      expect(title()).toBeUndefined();
      await writeFile(file, entry('Kan en papegøje synge falsk?'));
      await expect.poll(title).toBe('Kan en papegøje synge falsk?');
      await writeFile(file, entry(''));
      await expect.poll(() => problems.length).toBeGreaterThan(0);
      expect(problems[0]).toContain('papegoeje.md');
      expect(title()).toBe('Kan en papegøje synge falsk?');
      await writeFile(file, entry('Kan en papegøje synge helt falsk?'));
      await expect.poll(title).toBe('Kan en papegøje synge helt falsk?');
    } finally {
      await knowledge.close();
      await rm(dir, { recursive: true });
    }
  });
});
