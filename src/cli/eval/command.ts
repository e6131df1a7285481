import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadMatcher } from '../../answering/live-knowledge.ts';
import { evaluate } from '../../evaluation/evaluate.ts';
import type { Peer } from '../../evaluation/peers.ts';
import type { TestQuestion } from '../../evaluation/questions.ts';
import { da } from '../../i18n/da.ts';
import { errorCode } from '../../knowledge/folder.ts';
import type { Matcher } from '../../matching/match.ts';
import { readCommandLine } from '../command-line.ts';
import { loadQuestions } from '../labelled-questions.ts';
import { failureText, problemLines } from '../problem-text.ts';
import { evaluationJson } from './evaluation-json.ts';
import { evaluationText } from './evaluation-text.ts';
import { failuresText } from './failures-text.ts';
import { buildPage } from './page/page.ts';

type Streams = { readonly output: NodeJS.WritableStream; readonly error: NodeJS.WritableStream };
type Options = {
  readonly questions: string;
  readonly knowledge: string;
  readonly json: boolean;
  readonly verbose: boolean;
  readonly peers: boolean;
  /** The folder to write the page into, if any. */
  readonly report: string | null;
};
type Context = { readonly knowledgeDir: string; readonly today: string };

/**
 * Measures the matcher on labelled questions. Takes the arguments after the command's name and the knowledge folder to use
 * unless they name one. The measures go to `output` (as one JSON object with `--json`), all else to `error`. Gives the exit
 * code: 1 when something cannot be read, used or written, 2 for wrong use.
 */
export async function measure(
  args: readonly string[],
  { knowledgeDir, today }: Context,
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

/** Reads the arguments after the command's name; `wrong` says what is not understood. */
function parseOptions(
  args: readonly string[],
  knowledgeDir: string,
): Options | { readonly wrong: string } | { readonly help: true } {
  const line = readCommandLine(args, {
    questions: { type: 'string' },
    knowledge: { type: 'string', default: knowledgeDir },
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    report: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if ('unknown' in line) return { wrong: da.evaluation.unknownOption(line.unknown) };
  const { values, positionals } = line;
  if (values.help) return { help: true };
  const [unexpected] = positionals;
  if (unexpected !== undefined) return { wrong: da.evaluation.unexpected(unexpected) };
  if (values.questions === undefined) return { wrong: da.evaluation.questionsMissing };
  const { questions, knowledge, json, verbose, peers, report = null } = values;
  return { questions, knowledge, json, verbose, peers, report };
}
