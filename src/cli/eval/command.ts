import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadMatcher } from '../../answering/live-knowledge.ts';
import { evaluate } from '../../evaluation/evaluate.ts';
import type { Peer } from '../../evaluation/peers.ts';
import type { TestQuestion } from '../../evaluation/questions.ts';
import { da } from '../../i18n/da.ts';
import { errorCode } from '../../knowledge/folder.ts';
import type { Matcher } from '../../matching/match.ts';
import { loadQuestions } from '../labelled-questions.ts';
import { problemLines } from '../problem-lines.ts';
import { failureText } from '../report.ts';
import { evaluationJson } from './evaluation-json.ts';
import { evaluationText } from './evaluation-text.ts';
import { failuresText } from './failures-text.ts';
import { parseOptions, type Options } from './options.ts';
import { buildPage } from './page/page.ts';

type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };
type Surroundings = { readonly knowledgeDir: string; readonly today: string };

/**
 * Measures the matcher on labelled questions. Takes the arguments after the command's name and the knowledge folder to use
 * unless they name one. The figures go to `output` (as one JSON object with `--json`), all else to `error`. Gives the exit
 * code: 1 when something cannot be read, used or written, 2 for wrong use.
 */
export async function measure(
  args: readonly string[],
  { knowledgeDir, today }: Surroundings,
  { output, error }: Streams,
): Promise<0 | 1 | 2> {
  const options = parseOptions(args, knowledgeDir);
  if ('help' in options) {
    output.write(`${da.evaluation.usage}\n`);
    return 0;
  }
  if ('wrong' in options) {
    error.write(`${da.evaluation.wrongUse(options.wrong)}\n\n${da.evaluation.usage}\n`);
    return 2;
  }
  try {
    const matcher = await loadMatcher(options.knowledge, {
      today: () => today,
      onProblems: (problems) => error.write(problemLines(problems)),
    });
    const questions = await loadQuestions(options.questions, matcher.snapshot, error);
    return questions === null ? 1 : await show(matcher, questions, options, { output, error });
  } catch (failure) {
    error.write(`${failureText(failure)}\n`);
    return 1;
  }
}

async function show(
  matcher: Matcher,
  questions: readonly TestQuestion[],
  { json, verbose, peers: withPeers, report }: Options,
  { output, error }: Streams,
): Promise<0 | 1> {
  const evaluation = evaluate(matcher, questions);
  const peers = withPeers ? await compare(matcher, questions, error) : null;
  output.write(
    json ? `${JSON.stringify(evaluationJson(evaluation, peers))}\n` : evaluationText(evaluation, peers),
  );
  if (verbose) (json ? error : output).write(failuresText(evaluation.failures));
  if (report === null) return 0;
  const file = join(report, 'index.html');
  try {
    await mkdir(report, { recursive: true });
    await writeFile(file, buildPage(evaluation, peers));
  } catch (failure) {
    error.write(`${da.evaluation.cannotWrite(file, errorCode(failure))}\n`);
    return 1;
  }
  error.write(`${da.evaluation.written(file)}\n`);
  return 0;
}

async function compare(
  matcher: Matcher,
  questions: readonly TestQuestion[],
  error: NodeJS.WritableStream,
): Promise<Peer[]> {
  error.write(`${da.evaluation.comparing}\n`);
  // Only development installs the other engines.
  const { comparePeers } = await import('../../evaluation/peers.ts');
  return comparePeers(matcher, questions);
}
