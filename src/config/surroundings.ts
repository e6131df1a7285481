import { readFileSync } from 'node:fs';
import { readEnvFile, withoutInvisible } from './env-file.ts';
import { nearName } from './near-names.ts';
import { configProblemLines, type ConfigProblem } from './problems.ts';
import { fileVariable, Place, problemsOf, SECRETS, VARIABLES } from './variables.ts';

/** Variables of ours that are set and not empty. */
export type Env = Readonly<Record<string, string>>;

/** What the program finds set around it. */
export type Surroundings = {
  readonly env: Env;
  readonly problems: readonly ConfigProblem[];
  /** What stops nothing. */
  readonly notices: readonly ConfigProblem[];
};

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the variables of a process (an empty one counts as not set), those in `envFile` behind them, and secrets in files. */
export function readSurroundings(own: Variables, envFile: string): Surroundings {
  const file = readEnvFile(envFile);
  const merged: Variables = { ...file.values, ...own };
  const set = Object.fromEntries(
    VARIABLES.flatMap((name) => {
      const value = unquoted(withoutInvisible(merged[name] ?? '').trim());
      return value === '' ? [] : [[name, value] as const];
    }),
  );
  const secrets = secretsInFiles(set);
  const strangers = Object.keys(own).flatMap(strangerIn);
  const env = { ...set, ...secrets.env };
  return {
    env,
    problems: [...file.problems, ...strangers.filter(isSlacks), ...secrets.problems],
    notices: [
      ...strangers.filter((one) => !isSlacks(one)),
      ...(Object.keys(env).some((name) => name.startsWith('SLACK_')) ? [] : emptyTokens(file.values)),
    ],
  };
}

/** The same for this process. The only place that looks at its environment. */
export function surroundings(): Surroundings {
  return readSurroundings(process.env, '.env');
}

/** The variables, for a command; where they cannot be read as they were meant, it says why and ends the program with 1. */
export function environment(): Env {
  const { env, problems } = surroundings();
  const all = [...problems, ...problemsOf(Place.safeParse(env))];
  if (all.length > 0) {
    process.stderr.write(configProblemLines(all));
    process.exit(1);
  }
  return env;
}

/** Quotation marks around a value: a shell and dotenv take them off, a container's `--env-file` does not. */
function unquoted(value: string): string {
  return /^(["'“”„])(.*)["'“”]$/su.exec(value)?.[2] ?? value;
}

function isSlacks({ variable }: ConfigProblem): boolean {
  return variable.startsWith('SLACK');
}

/** Many variables of a process belong to others, so only a name that is nearly one of ours is told. */
function strangerIn(name: string): ConfigProblem[] {
  const suggestion = VARIABLES.includes(name) ? null : nearName(name, VARIABLES);
  return suggestion === null ? [] : [{ variable: name, reason: 'unknown', suggestion }];
}

/** Whoever made the file from the example and filled in nothing gets no Slack, and is to know. */
function emptyTokens(values: Env): ConfigProblem[] {
  const variable = SECRETS.find((name) => name.startsWith('SLACK_') && values[name] !== undefined);
  return variable === undefined ? [] : [{ variable, reason: 'empty' }];
}

function secretsInFiles(set: Env): { env: Env; problems: ConfigProblem[] } {
  const found: Record<string, string> = {};
  const problems: ConfigProblem[] = [];
  for (const secret of SECRETS) {
    const path = set[fileVariable(secret)];
    if (path === undefined) continue;
    const text = textOf(path);
    const variable = fileVariable(secret);
    if (secret in set) problems.push({ variable, reason: 'both' });
    else if (text === null) problems.push({ variable, reason: 'unreadable' });
    else if (text === '') problems.push({ variable, reason: 'nothing-there' });
    else found[secret] = text;
  }
  return { env: found, problems };
}

function textOf(path: string): string | null {
  try {
    return withoutInvisible(readFileSync(path, 'utf8')).trim();
  } catch {
    return null;
  }
}
