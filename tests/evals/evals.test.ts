import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadMatcher } from '../../src/answering/live-knowledge.ts';
import { evaluate, type Evaluation } from '../../src/evaluation/evaluate.ts';
import { readQuestions } from '../../src/evaluation/questions.ts';
import type { Matcher } from '../../src/matching/match.ts';
import { ownMatcher } from '../support/own-knowledge.ts';

/** What a knowledge base makes of the labelled questions in `file`. */
async function measure(matcher: Matcher, file: string): Promise<Evaluation> {
  const read = readQuestions(
    await readFile(new URL(file, import.meta.url), 'utf8'),
    new Set(matcher.snapshot.entries.keys()),
  );
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return evaluate(matcher, read.questions);
}

/** Floors against decline, well below what these development questions give. They say nothing about new questions. */
describe('development questions', async () => {
  const { overall, styles, calibrationError } = await measure(await ownMatcher(), 'mitid.jsonl');

  it('find the right entry, and are helped', () => {
    expect(overall.firstRight.value).toBeGreaterThanOrEqual(0.9);
    expect(overall.topThree.value).toBeGreaterThanOrEqual(0.97);
    expect(overall.helpful.value).toBeGreaterThanOrEqual(0.93);
    expect(overall.answeredRight.value).toBeGreaterThanOrEqual(0.72);
  });

  it('are hardly ever answered wrongly, nor when nothing is known', () => {
    expect(overall.answeredWrong.value).toBeLessThanOrEqual(0.04);
    expect(overall.falseAnswers.value).toBeLessThanOrEqual(0.05);
    expect(overall.unknownOnUnanswerable.value).toBeGreaterThanOrEqual(0.7);
    expect(styles.get('offtopic')?.unknownOnUnanswerable.value).toBeGreaterThanOrEqual(0.9);
  });

  it('are answered with a confidence that is true', () => {
    expect(calibrationError).toBeLessThanOrEqual(0.07);
  });
});

/** What says which of them is wrong would show it, and what is measured here would be tuned on. */
describe('questions that nobody may look at', async () => {
  const ids = new Set((await ownMatcher()).snapshot.entries.keys());
  const sets = (await readdir(import.meta.dirname)).filter((name) => name.startsWith('unseen-'));

  it.each(sets)('name entries that are there: %s', async (name) => {
    const read = readQuestions(await readFile(new URL(name, import.meta.url), 'utf8'), ids);
    expect('problems' in read ? read.problems : []).toEqual([]);
  });

  it('are of every kind', () => {
    const kinds = ['cafe', 'chat', 'follow-up', 'foreign', 'harm', 'other', 'tidy'];
    expect(sets.toSorted()).toEqual(kinds.map((kind) => `unseen-${kind}.jsonl`));
  });
});

describe.each(['library', 'broadband'])(
  'another knowledge base (%s) with a dozen wordings an entry',
  (name) => {
    it('finds more than half of what strangers ask, and answers next to nothing wrongly', async () => {
      const options = { today: () => '2026-11-27', onProblems: () => undefined };
      const matcher = await loadMatcher(`tests/evals/${name}`, options);
      const { overall, styles } = await measure(matcher, `${name}.jsonl`);
      expect(overall.firstRight.value).toBeGreaterThanOrEqual(0.5);
      expect(overall.helpful.value).toBeGreaterThanOrEqual(0.45);
      expect(overall.answeredWrong.value).toBeLessThanOrEqual(0.05);
      expect(overall.falseAnswers.value).toBeLessThanOrEqual(0.05);
      expect(styles.get('offtopic')?.unknownOnUnanswerable.value).toBeGreaterThanOrEqual(0.9);
    });
  },
);
