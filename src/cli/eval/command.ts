import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Peer } from '../../evaluation/peers.ts';
import { da } from '../../i18n/da.ts';
import { errorCode } from '../../knowledge/folder.ts';
import { runCommand, type Streams } from '../answer-command.ts';
import { evaluationJson } from './evaluation-json.ts';
import { evaluationText } from './evaluation-text.ts';
import { failuresText } from './failures-text.ts';
import { readArguments, type Wanted } from './arguments.ts';
import { buildPage } from './page/page.ts';
import { filesIn, isUnseen, loadSets, measureSet, setIn, type LoadedSet, type MeasuredSet } from './sets.ts';
import { setsText } from './sets-text.ts';

/** The knowledge folder to use unless the arguments name one, and the folder of the sets that come with the project. */
type Context = { readonly knowledgeDir: string; readonly setsDir: string; readonly today: string };

/**
 * Measures the matcher on labelled questions: one set in detail, or several in a table. Takes the arguments after the command's
 * name. The measures go to `output` (as one JSON object with `--json`), all else to `error`. Gives the exit code: 1 when
 * something cannot be read, used or written, 2 for wrong use. A goal that is not reached is no failure.
 */
export async function measure(
  args: readonly string[],
  { knowledgeDir, setsDir, today }: Context,
  streams: Streams,
): Promise<0 | 1 | 2> {
  const { output, error } = streams;
  return runCommand(readArguments(args), da.evaluation.usage, streams, async (wanted) => {
    const files = [...(wanted.all ? await filesIn(setsDir) : []), ...wanted.questions];
    const sets = await Promise.all(files.map(async (file) => setIn(file, wanted.knowledge, knowledgeDir)));
    const hidden = sets.find(isUnseen);
    if (hidden !== undefined && (wanted.verbose || wanted.report !== null)) {
      error.write(`${da.evaluation.unseen(hidden.name)}\n`);
      return 2;
    }
    const loaded = await loadSets(sets, wanted.goals, { today, error });
    if (loaded === null) return 1;
    const [only] = loaded;
    if (only !== undefined && !wanted.all && loaded.length === 1) return showOne(only, wanted, streams);
    const measured = await Promise.all(loaded.map(measureSet));
    output.write(wanted.json ? setsJson(measured) : setsText(measured));
    return 0;
  });
}

function setsJson(sets: readonly MeasuredSet[]): string {
  const byName = sets.map(({ name, evaluation, shortfalls }) => [
    name,
    evaluationJson(evaluation, shortfalls, null),
  ]);
  return `${JSON.stringify({ sets: Object.fromEntries(byName) })}\n`;
}

async function showOne(
  set: LoadedSet,
  { json, verbose, peers: withPeers, report }: Wanted,
  { output, error }: Streams,
): Promise<0 | 1> {
  const measured = await measureSet(set);
  const { evaluation, shortfalls } = measured;
  const peers = withPeers ? await compare(set, error) : null;
  output.write(
    json
      ? `${JSON.stringify(evaluationJson(evaluation, shortfalls, peers))}\n`
      : evaluationText(measured, peers),
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

async function compare({ matcher, questions }: LoadedSet, error: NodeJS.WritableStream): Promise<Peer[]> {
  error.write(`${da.evaluation.comparing}\n`);
  // Only development installs the other engines.
  const { comparePeers } = await import('../../evaluation/peers.ts');
  return comparePeers(matcher, questions);
}
