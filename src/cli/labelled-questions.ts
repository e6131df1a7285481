import { readQuestions, type TestQuestion } from '../evaluation/questions.ts';
import { da } from '../i18n/da.ts';
import { readText } from '../knowledge/read-text.ts';
import type { Snapshot } from '../knowledge/snapshot.ts';
import { problemLines } from './problem-text.ts';

/** Reads the labelled questions of a file; null after writing to `error` what is wrong with it. */
export async function loadQuestions(
  file: string,
  snapshot: Snapshot,
  error: NodeJS.WritableStream,
): Promise<TestQuestion[] | null> {
  const words = da.evaluation;
  const content = await readText(file);
  if (content === null || 'problem' in content) {
    error.write(content === null ? `${words.noFile(file)}\n` : problemLines([content.problem]));
    return null;
  }
  const read = readQuestions(content.text, new Set(snapshot.entries.keys()));
  if ('questions' in read) return read.questions;
  for (const { line, code, details } of read.problems) {
    error.write(`${words.problem(file, line, words.problems[code](details))}\n`);
  }
  return null;
}
