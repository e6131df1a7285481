import { parse } from 'dotenv';
import { readFileSync } from 'node:fs';
import { utf16Of } from '../text/utf16.ts';
import { nearName } from './near-names.ts';
import type { ConfigProblem, Reason } from './problems.ts';
import { VARIABLES } from './variables.ts';

/** What a file like `.env` says. */
export type EnvFile = {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly ConfigProblem[];
};

/** A line that sets something: its name, and what stands behind it, with quotation marks and remarks. */
const SETS = /^\s*(?:export\s+)?([\w.-]+)\s*[=:](.*)$/u;
/** Why a value with `#` in it cannot stand as it does, where there is more to say than that. */
const CUT: Readonly<Record<string, Reason>> = {
  COORDINATOR_CHANNEL: 'channel',
  DATABASE_URL: 'database-password',
};

/** Reads the file, in UTF-8 or what Notepad calls Unicode. One that is not there says nothing. */
export function readEnvFile(file: string): EnvFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const isThere = !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
    return { values: {}, problems: isThere ? [{ variable: file, reason: 'unreadable' }] : [] };
  }
  const text = decoded(bytes);
  if (text === null) return { values: {}, problems: [{ variable: file, reason: 'not-utf8' }] };
  const lines = text.split(/\r\n?|\n/u);
  return {
    values: parse(text),
    problems: [...unreadLines(file, lines), ...unknownNames(lines), ...setTwice(lines), ...cutValues(lines)],
  };
}

/** Without letters that nobody sees: they come along when a token is copied from a page or a chat. */
export function withoutInvisible(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replaceAll('\u00A0', ' ');
}

function decoded(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder(utf16Of(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : withoutInvisible(text);
  } catch {
    return null;
  }
}

/** Lines about a variable of ours that set nothing: `set SLACK_BOT_TOKEN xoxb-…`. */
function unreadLines(file: string, lines: readonly string[]): ConfigProblem[] {
  return lines.flatMap((line, index) => {
    const words = line.toUpperCase().replaceAll('-', '_');
    const isOurs = /SLACK/u.test(words) || VARIABLES.some((name) => words.includes(name));
    const isRead = /^\s*(?:#|$)/u.test(line) || SETS.test(line);
    return isOurs && !isRead ? [{ variable: `${file}:${index + 1}`, reason: 'no-name' } as const] : [];
  });
}

/** Others may have lines here too, but not one that looks like ours. */
function unknownNames(lines: readonly string[]): ConfigProblem[] {
  return settings(lines)
    .map(({ name }) => name)
    .filter((name) => !VARIABLES.includes(name))
    .flatMap((name) => {
      const suggestion = nearName(name, VARIABLES);
      if (suggestion !== null) return [{ variable: name, reason: 'unknown', suggestion } as const];
      return /^slack/iu.test(name) ? [{ variable: name, reason: 'unknown' } as const] : [];
    });
}

/** The last of two lines counts, and it is often the empty one of the example. */
function setTwice(lines: readonly string[]): ConfigProblem[] {
  const names = settings(lines).map(({ name }) => name);
  const twice = names.filter((name, index) => VARIABLES.includes(name) && names.indexOf(name) < index);
  return [...new Set(twice)].map((variable) => ({ variable, reason: 'twice' }));
}

/** A remark begins with `#` after a space; within a value it cuts the value off. */
function cutValues(lines: readonly string[]): ConfigProblem[] {
  return settings(lines)
    .filter(({ name, value }) => VARIABLES.includes(name) && /^(?!["'`])(?:[^#]*[^\s#]#|#\S)/u.test(value))
    .map(({ name }) => ({ variable: name, reason: CUT[name] ?? 'cut' }));
}

function settings(lines: readonly string[]): { name: string; value: string }[] {
  return lines.flatMap((line) => {
    const [, name, value] = SETS.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [{ name, value: value.trim() }];
  });
}
