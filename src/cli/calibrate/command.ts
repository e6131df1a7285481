import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { calibrationError, reliability } from '../../evaluation/reliability.ts';
import type { TestQuestion } from '../../evaluation/questions.ts';
import { da } from '../../i18n/da.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import type { Snapshot } from '../../knowledge/snapshot.ts';
import {
  calibrate as fit,
  judgeHeldOut,
  observeExamples,
  observeQuestions,
  type LabelledQuestion,
} from '../../matching/confidence/cross-validation.ts';
import { trainingSetOf } from '../../matching/model/training-set.ts';
import { loadQuestions } from '../labelled-questions.ts';
import { problemLines } from '../problem-text.ts';

type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };
type Options = { readonly knowledge: string; readonly questions: string | null };

/** Folds of cross-validation. More folds leave more wordings to learn from in each. */
const FOLDS = 5;
/** Decimals of stored numbers: enough for the same answers, few enough to read in a diff. */
const DIGITS = 5;

/**
 * Fits the calibration and stores it in the knowledge folder as `calibration.json`: to labelled questions when the arguments
 * name a file of them, otherwise to the wordings of the knowledge base. Gives the exit code: 1 for a knowledge base or a
 * file of questions that cannot be used, 2 for wrong use.
 */
export async function calibrate(
  args: readonly string[],
  { knowledgeDir, today }: { readonly knowledgeDir: string; readonly today: string },
  { output, error }: Streams,
): Promise<0 | 1 | 2> {
  const options = parse(args, knowledgeDir);
  if (options === null) {
    error.write(`${da.calibrate.usage}\n`);
    return 2;
  }
  const { snapshot, problems } = await loadKnowledge(options.knowledge, { today });
  if (snapshot === null) {
    error.write(problemLines(problems));
    return 1;
  }
  const questions = options.questions === null ? [] : await loadQuestions(options.questions, snapshot, error);
  if (questions === null) return 1;
  const trainingSet = trainingSetOf(snapshot);
  const seen = await (questions.length === 0
    ? observeExamples(trainingSet, FOLDS)
    : observeQuestions(trainingSet, toLabelled(questions, snapshot)));
  const calibration = fit(seen);
  await writeFile(
    join(options.knowledge, 'calibration.json'),
    `${JSON.stringify(calibration, rounded, 2)}\n`,
  );
  const heldOut = calibrationError(reliability(judgeHeldOut(seen, FOLDS)));
  output.write(`${da.calibrate.done(calibration.thresholds, heldOut)}\n`);
  return 0;
}

/** Those that confidence decides: no follow-ups, which make no sense alone, and no chat. */
function toLabelled(questions: readonly TestQuestion[], snapshot: Snapshot): LabelledQuestion[] {
  const labels = new Map([...snapshot.entries.keys()].map((id, label) => [id, label]));
  const decided = questions.filter(({ after, kind }) => after === null && kind === null);
  return decided.map(({ q, expect }) => ({
    text: q,
    labels: new Set(expect.flatMap((id) => labels.get(id) ?? [])),
  }));
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(DIGITS)) : value;
}

function parse(args: readonly string[], knowledgeDir: string): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { knowledge: { type: 'string', default: knowledgeDir }, questions: { type: 'string' } },
    });
    return { knowledge: values.knowledge, questions: values.questions ?? null };
  } catch {
    return null;
  }
}
