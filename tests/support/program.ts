import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { compile } from '../../bin/compile.mjs';
import { writeKnowledge } from './small-knowledge.ts';

type Run = { readonly code: number | null; readonly out: string; readonly err: string };
type Settings = {
  readonly program?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
};
type Launched = {
  readonly child: ChildProcess;
  readonly ended: Promise<Run>;
  /** What it wrote that fits, as soon as it is there. */
  readonly wrote: (pattern: RegExp) => Promise<string>;
};

/** The compiled program, with a small knowledge base and a folder for its data. */
export type Program = {
  readonly dataDir: string;
  readonly knowledgeDir: string;
  /** What Node is started with for it. */
  readonly compiled: readonly string[];
  /** Runs it, unless another is given, with these variables alone: in a folder without an `.env`. */
  readonly launch: (settings: Settings) => Launched;
  /** Runs it to its end; `typed` goes to its standard input. */
  readonly start: (
    env: Readonly<Record<string, string>>,
    typed?: string,
    args?: readonly string[],
  ) => Promise<Run>;
  readonly remove: () => Promise<void>;
};

/** Compiles what `npm start` starts. Its stories are not about finding, so it knows two answers. */
export async function compileProgram(): Promise<Program> {
  const dataDir = await mkdtemp(join(tmpdir(), 'start-'));
  const compiled = [await compile('src/main.ts', dataDir)];
  const knowledgeDir = await writeKnowledge([
    { id: 'bogstaver', title: 'Må man have ø i sit bruger-ID?' },
    { id: 'kodeviser', title: 'Hvordan får man en kodeviser?' },
  ]);

  function launch({ program = compiled, env = {}, args = [] }: Settings): Launched {
    const child = spawn(process.execPath, [...program, ...args], {
      cwd: tmpdir(),
      env: { KNOWLEDGE_DIR: knowledgeDir, DATA_FILE: join(dataDir, 'mitid.db'), ...env },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    return {
      child,
      ended: new Promise((done) => child.on('close', (code) => done({ code, out, err }))),
      wrote: async (pattern) => {
        await expect.poll(() => out).toMatch(pattern);
        return pattern.exec(out)?.[0] ?? '';
      },
    };
  }

  return {
    dataDir,
    knowledgeDir,
    compiled,
    launch,
    start: async (env, typed = '', args = []) => {
      const { child, ended } = launch({ env, args });
      child.stdin?.end(typed);
      return ended;
    },
    remove: async () => {
      await rm(knowledgeDir, { recursive: true });
      await rm(dataDir, { recursive: true });
    },
  };
}
