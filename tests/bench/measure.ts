/*
 * Measures one contestant at one size, in a process of its own so that memory and warmth are its own. Started by
 * contest.ts with the contestant's name and the number of entries; reports by messages.
 */
import { z } from 'zod';
import { ownKnowledge } from '../support/own-knowledge.ts';
import { CONTESTANTS, type Find } from './contestants.ts';
import { growSnapshot } from './generate.ts';
import { quantile, type Measurement, type Report } from './measurement.ts';
import { questionsAbout, type Question } from './questions.ts';

const QUESTIONS = 300;
const WARM_UP = { questions: 300, seed: 1, ms: 5_000 } as const;
const SEED = 2;
/** A slow peer gets as many of the questions as fit in this time; where not even so many fit, it is left out. */
const FEWEST_QUESTIONS = 20;
const TOO_LONG_MS = 40_000;

const [contestant, size] = z
  .tuple([z.enum(['ours', 'fuseTokens', 'fuse', 'minisearch']), z.coerce.number().int().positive()])
  .parse(process.argv.slice(2));
await measure();
process.disconnect();

async function measure(): Promise<void> {
  const snapshot = growSnapshot(await ownKnowledge(), size);
  const entries = [...snapshot.entries.values()];
  const wordings = entries.reduce((sum, { questions: { da, en } }) => sum + 1 + da.length + en.length, 0);
  const before = memoryBytes();
  await report({ stage: 'texts-ready', wordings });

  const started = performance.now();
  const find = await CONTESTANTS[contestant].build(snapshot);
  const buildMs = performance.now() - started;
  const megabytes = (memoryBytes() - before) / 1e6;
  await report({ stage: 'index-built' });

  const aboutMs = warmUp(find, questionsAbout(snapshot, WARM_UP.questions, WARM_UP.seed));
  if (CONTESTANTS[contestant].isPeer && aboutMs * FEWEST_QUESTIONS > TOO_LONG_MS) {
    return report({ stage: 'too-slow', aboutMs });
  }
  const asked = ask(find, questionsAbout(snapshot, QUESTIONS, SEED));
  return report({ stage: 'measured', measurement: { buildMs, megabytes, ...asked } });
}

/** Gives how long a question takes by then: the median of the later half, in ms. */
function warmUp(find: Find, questions: readonly Question[]): number {
  const started = performance.now();
  const times: number[] = [];
  for (const { text } of questions) {
    const before = performance.now();
    find(text);
    times.push(performance.now() - before);
    if (performance.now() - started > WARM_UP.ms) break;
  }
  return quantile(times.slice(Math.floor(times.length / 2)), 0.5);
}

function ask(find: Find, questions: readonly Question[]): Omit<Measurement, 'buildMs' | 'megabytes'> {
  const started = performance.now();
  const times: number[] = [];
  let answerable = 0;
  let right = 0;
  for (const { text, entry } of questions) {
    const before = performance.now();
    const found = find(text);
    times.push(performance.now() - before);
    if (entry !== null) {
      answerable += 1;
      if (found === entry) right += 1;
    }
    if (performance.now() - started > TOO_LONG_MS) break;
  }
  return {
    medianMs: quantile(times, 0.5),
    p99Ms: quantile(times, 0.99),
    firstRight: right / answerable,
    questions: times.length,
  };
}

function memoryBytes(): number {
  // What the first collection lets go of, the second one takes away.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Resolves when the message is on its way, so that a long computation afterwards does not hold it back. */
async function report(message: Report): Promise<void> {
  await new Promise<void>((resolve) => {
    process.send?.(message, () => resolve());
  });
}
