import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { loadMatcher } from '../../answering/live-knowledge.ts';
import { evaluate, type Evaluation } from '../../evaluation/evaluate.ts';
import { goalsOf, readGoals, shortfallsOf, type GoalsFile, type Shortfall } from '../../evaluation/goals.ts';
import type { TestQuestion } from '../../evaluation/questions.ts';
import { da } from '../../i18n/da.ts';
import { listFolder } from '../../knowledge/folder.ts';
import { readText } from '../../knowledge/read-text.ts';
import type { Matcher } from '../../matching/match.ts';
import { loadQuestions } from '../labelled-questions.ts';
import { problemLines } from '../problem-text.ts';

/** A file of questions, and the knowledge base to put them to. */
export type QuestionSet = { readonly name: string; readonly file: string; readonly knowledge: string };

/** A set with its figures, and those of them that do not reach their goals. */
export type MeasuredSet = {
  readonly name: string;
  readonly evaluation: Evaluation;
  readonly hasGoals: boolean;
  readonly shortfalls: readonly Shortfall[];
};

/** A set, its questions, and its knowledge base made searchable. */
export type LoadedSet = {
  readonly name: string;
  readonly questions: readonly TestQuestion[];
  readonly matcher: Matcher;
  readonly goals: GoalsFile;
};

const EXTENSION = '.jsonl';
const GOALS = 'goals.json';
/** Sets that nobody may look at begin with this. */
const UNSEEN = 'unseen';

/** Whether nobody may see the questions of a set. */
export function isUnseen({ name }: Pick<QuestionSet, 'name'>): boolean {
  return name.startsWith(UNSEEN);
}

/** The files of questions in a folder, by name. */
export async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(EXTENSION))
    .toSorted()
    .map((name) => join(folder, name));
}

/**
 * The set in a file. Its knowledge base is `knowledge` when that is named, or the folder of the same name beside the file, or
 * `usual`.
 */
export async function setIn(file: string, knowledge: string | null, usual: string): Promise<QuestionSet> {
  const name = basename(file, EXTENSION);
  if (knowledge !== null) return { name, file, knowledge };
  const own = join(dirname(file), name);
  return { name, file, knowledge: (await listFolder(own)) === null ? usual : own };
}

/** Loads sets. Those of one knowledge base share it. Null after writing to `error` what is wrong with one. */
export async function loadSets(
  sets: readonly QuestionSet[],
  namedGoals: string | null,
  { today, error }: { readonly today: string; readonly error: NodeJS.WritableStream },
): Promise<LoadedSet[] | null> {
  const matchers = new Map<string, Matcher>();
  const loaded: LoadedSet[] = [];
  for (const { name, file, knowledge } of sets) {
    const goals = await loadGoals(namedGoals ?? join(dirname(file), GOALS), namedGoals !== null, error);
    const matcher = matchers.get(knowledge) ?? (await load(knowledge));
    matchers.set(knowledge, matcher);
    const questions = await loadQuestions(file, matcher.snapshot, error);
    if (goals === null || questions === null) return null;
    loaded.push({ name, questions, matcher, goals });
  }
  return loaded;

  async function load(dir: string): Promise<Matcher> {
    return loadMatcher(dir, {
      today: () => today,
      onProblems: (problems) => error.write(problemLines(problems)),
    });
  }
}

/** Asks all questions of a set. */
export async function measureSet({ name, questions, matcher, goals }: LoadedSet): Promise<MeasuredSet> {
  const evaluation = await evaluate(matcher, questions);
  const own = goalsOf(goals, name);
  const shortfalls = shortfallsOf(evaluation.overall, own);
  return { name, evaluation, hasGoals: Object.keys(own).length > 0, shortfalls };
}

/** The goals in a file, none where there is no file that must be there; null after writing to `error` what is wrong. */
async function loadGoals(
  file: string,
  isNamed: boolean,
  error: NodeJS.WritableStream,
): Promise<GoalsFile | null> {
  const words = da.evaluation;
  const content = await readText(file);
  if (content === null) {
    if (!isNamed) return {};
    error.write(`${words.noFile(file)}\n`);
    return null;
  }
  const goals = 'text' in content ? readGoals(content.text) : null;
  if (goals === null) error.write(`${words.goalsBroken(file)}\n`);
  return goals;
}
