import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { openKnowledge } from '../../src/answering/live-knowledge.ts';
import { today } from '../../src/time/days.ts';
import type { Matcher } from '../../src/matching/match.ts';
import { buildMatcher } from '../../src/matching/matcher.ts';
import { HOSTILE_QUESTIONS, PASTED_EMAIL } from '../support/hostile-questions.ts';
import { ownKnowledge } from '../support/own-knowledge.ts';
import { quantile } from './measurement.ts';
import { questionsAbout } from './questions.ts';

const STARTS = 5;
const QUESTION = 'Jeg har glemt min PIN-kode';
/** Where programs are compiled to, and what they learnt is kept. */
const BUILDS = 'dist';

/** From starting the terminal program to its answer, in ms: where the wordings are known from before, and where they are new. */
export type Start = { readonly knownMs: number; readonly newMs: number };

/** The medians of five starts each. Throws when the program fails. */
export async function startToFirstAnswer(): Promise<Start> {
  const known: number[] = [];
  const anew: number[] = [];
  // The very first one may compile.
  await answerOnce();
  for (let start = 0; start < STARTS; start += 1) {
    for (const build of await readdir(BUILDS)) {
      await rm(join(BUILDS, build, 'learnt'), { recursive: true, force: true });
    }
    anew.push(await answerOnce());
    known.push(await answerOnce());
  }
  return { knownMs: quantile(known, 0.5), newMs: quantile(anew, 0.5) };
}

async function answerOnce(): Promise<number> {
  const started = performance.now();
  const args = ['bin/run.mjs', 'src/cli/ask.ts', '--json', QUESTION];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  await once(child.stdout, 'data');
  const ms = performance.now() - started;
  const [code]: unknown[] = await exited;
  if (code !== 0) throw new Error('The program gave no answer.');
  return ms;
}

/** The time between questions during a reload. */
const RHYTHM_MS = 5;
/** An edit that is not in use by then never will be. */
const RELOAD_LIMIT_MS = 60_000;

/** What an edit of a knowledge file does to people who ask at that moment, in ms. */
export type Reload = { readonly editToUse: number; readonly longestDelay: number };

/** Edits an answer of a copy of the knowledge while asking every 5 ms, until the edit is in use. */
export async function reloadWhileAsking(): Promise<Reload> {
  const around = await mkdtemp(join(tmpdir(), 'bench-'));
  const dir = join(around, 'knowledge');
  try {
    await cp('knowledge', dir, { recursive: true });
    const live = await openKnowledge(dir, { today, onProblems: () => {} });
    try {
      return await editWhileAsking(join(dir, 'problemer', 'glemt-pin.md'), live.matcher);
    } finally {
      await live.close();
    }
  } finally {
    await rm(around, { recursive: true });
  }
}

async function editWhileAsking(file: string, matcher: () => Matcher): Promise<Reload> {
  const before = matcher();
  const edited = `${await readFile(file, 'utf8')}\nEn ny sætning.\n`;
  for (let warm = 0; warm < 200; warm += 1) answerQuestion(before, QUESTION);
  const writing = writeFile(file, edited);
  const started = performance.now();
  let longestDelay = 0;
  for (let due = started; matcher() === before; due = Math.max(due + RHYTHM_MS, performance.now())) {
    await sleep(due - performance.now());
    answerQuestion(matcher(), QUESTION);
    longestDelay = Math.max(longestDelay, performance.now() - due);
    if (performance.now() - started > RELOAD_LIMIT_MS) throw new Error('The edit was not taken up.');
  }
  await writing;
  return { editToUse: performance.now() - started, longestDelay };
}

const TIMES_EACH = 5;

/** The kind of hostile question that takes longest on the real knowledge, and the longest it took, in ms. */
export async function slowestHostile(): Promise<{ readonly kind: string; readonly ms: number }> {
  const snapshot = await ownKnowledge();
  const matcher = await buildMatcher(snapshot);
  for (const { text } of questionsAbout(snapshot, 300, 1)) answerQuestion(matcher, text);
  const kinds = Object.entries({ ...HOSTILE_QUESTIONS, 'a pasted e-mail': PASTED_EMAIL });
  let slowest = { kind: '', ms: 0 };
  for (const [kind, question] of kinds) {
    for (let time = 0; time < TIMES_EACH; time += 1) {
      const started = performance.now();
      answerQuestion(matcher, question);
      const ms = performance.now() - started;
      if (ms > slowest.ms) slowest = { kind, ms };
    }
  }
  return slowest;
}
