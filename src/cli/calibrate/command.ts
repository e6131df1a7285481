import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calibrationError, reliability } from '../../evaluation/reliability.ts';
import type { TestQuestion } from '../../evaluation/questions.ts';
import { da } from '../../i18n/da.ts';
import type { Snapshot } from '../../knowledge/snapshot.ts';
import {
  calibrate as fit,
  judgeHeldOut,
  observeExamples,
  observeQuestions,
  type LabelledQuestion,
} from '../../matching/confidence/cross-validation.ts';
import { trainingSetOf } from '../../matching/model/training-set.ts';
import { runCommand, type Asked, type Streams } from '../answer-command.ts';
import { readCommandLine } from '../command-line.ts';
import { loadQuestions } from '../labelled-questions.ts';
import { soundKnowledge } from '../sound-knowledge.ts';

type Wanted = { readonly knowledge: string; readonly questions: string | null };

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
  streams: Streams,
): Promise<0 | 1 | 2> {
  const { output, error } = streams;
  return runCommand(readArguments(args, knowledgeDir), da.calibrate.usage, streams, async (wanted) => {
    const snapshot = await soundKnowledge(wanted.knowledge, today, error);
    const questions = wanted.questions === null ? [] : await loadQuestions(wanted.questions, snapshot, error);
    if (questions === null) return 1;
    const trainingSet = trainingSetOf(snapshot);
    const seen = await (questions.length === 0
      ? observeExamples(trainingSet, FOLDS)
      : observeQuestions(trainingSet, toLabelled(questions, snapshot)));
    const calibration = fit(seen);
    await writeFile(
      join(wanted.knowledge, 'calibration.json'),
      `${JSON.stringify(calibration, rounded, 2)}\n`,
    );
    const heldOut = calibrationError(reliability(judgeHeldOut(seen, FOLDS)));
    output.write(`${da.calibrate.done(calibration.thresholds, heldOut)}\n`);
    return 0;
  });
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

function readArguments(args: readonly string[], knowledgeDir: string): Asked<Wanted> {
  const line = readCommandLine(args, {
    knowledge: { type: 'string', default: knowledgeDir },
    questions: { type: 'string' },
  });
  if (!('values' in line)) return line;
  const { values, positionals } = line;
  const [unexpected] = positionals;
  return unexpected === undefined
    ? { wants: { knowledge: values.knowledge, questions: values.questions ?? null } }
    : { wrong: da.commandLine.unexpected(unexpected) };
}
