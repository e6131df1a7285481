import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { loadMatcher } from '../../src/answering/live-knowledge.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { MEASURE_NAMES } from '../../src/evaluation/measures.ts';
import { readQuestions, type TestQuestion } from '../../src/evaluation/questions.ts';
import { saidIn } from '../../src/listeners/slack/said.ts';
import type { Matcher } from '../../src/matching/match.ts';
import { asMarkup } from '../../src/playground/typed-text.ts';
import { ownMatcher } from '../support/own-knowledge.ts';

/** What people put behind a question. */
const EMOJI = ['🙏', '👍🏽', '❤️'];
/** A point of a hundred. */
const POINT = 0.01;

const another = async (name: string): Promise<Matcher> =>
  loadMatcher(`tests/evals/${name}`, { today: () => '2026-11-27', onProblems: () => undefined });

/** The question as Slack sends it when so many emoji are typed behind it, and as the bot reads that. */
function withEmoji({ q, ...question }: TestQuestion, count: number): TestQuestion {
  const typed = [q, ...EMOJI.slice(0, count)].join(' ');
  return { ...question, q: saidIn({ text: asMarkup(typed, () => false) }) };
}

it.each<[string, () => Promise<Matcher>]>([
  ['mitid', ownMatcher],
  ['library', async () => another('library')],
  ['broadband', async () => another('broadband')],
])(
  'one emoji behind a question, or three, cost no figure of the set "%s" a point',
  async (name, matcherOf) => {
    const matcher = await matcherOf();
    const file = await readFile(new URL(`${name}.jsonl`, import.meta.url), 'utf8');
    const read = readQuestions(file, new Set(matcher.snapshot.entries.keys()));
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const { overall: plain } = await evaluate(matcher, read.questions);
    for (const count of [1, 3]) {
      const questions = read.questions.map((question) => withEmoji(question, count));
      const { overall } = await evaluate(matcher, questions);
      for (const measure of MEASURE_NAMES) {
        const [decorated, bare] = [overall[measure].value ?? 0, plain[measure].value ?? 0];
        expect(Math.abs(decorated - bare), `${measure} with ${count} emoji`).toBeLessThanOrEqual(POINT);
      }
    }
  },
);
