import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure } from '../../src/cli/eval/command.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';
import { saidBy, type Said } from '../support/said-by.ts';

let dir = '';
let file = '';

const QUESTIONS = [
  { q: 'Hvordan får man en kodeviser?', expect: ['kodeviser'], style: 'plain' },
  { q: 'Hvad sker der med nøglekortet?', expect: ['noeglekort'], style: 'plain' },
  // Labelled wrongly on purpose: what is found for it is not what it expects.
  { q: 'kodeviser <b>"pris"</b>', expect: ['noeglekort'], style: '<i>' },
  { q: 'xyzzy', expect: [], style: 'near' },
];

beforeAll(async () => {
  dir = await writeKnowledge([
    { id: 'kodeviser', title: 'Hvordan får man en kodeviser?', questions: ['hvad koster en kodeviser'] },
    { id: 'noeglekort', title: 'Hvad sker der med nøglekortet?', questions: ['papkortet med koder'] },
  ]);
  await mkdir(join(dir, 'maaling'));
  file = join(dir, 'maaling', 'spoergsmaal.jsonl');
  await writeFile(file, QUESTIONS.map((question) => JSON.stringify(question)).join('\n'));
});
afterAll(() => rm(dir, { recursive: true }));

async function run(...args: string[]): Promise<Said> {
  const context = { knowledgeDir: dir, setsDir: join(dir, 'maaling'), today: '2026-11-23' };
  return saidBy(async (streams) => measure(args, context, streams));
}

describe('measuring a knowledge base', () => {
  it('prints the figures as tables', async () => {
    const { code, out, err } = await run('--questions', file);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toContain('4 spørgsmål: 3 med svar, 1 uden');
    expect(out).toMatch(/Rigtigt øverst +66,7\s% +20,8\s% til 93,9\s% +af 3\n/u);
    expect(out).toMatch(/\nplain +100,0\s% /u);
    expect(out).toMatch(/Kalibreringsfejl: 0,\d{3}\n$/u);
  });

  it('prints them as exactly one JSON object', async () => {
    const { code, out, err } = await run('--questions', file, '--json', '--verbose');
    expect(code).toBe(0);
    const printed: unknown = JSON.parse(out);
    expect(printed).toMatchObject({
      questions: 4,
      answerable: 3,
      unanswerable: 1,
      firstRight: 0.6667,
      topThree: expect.any(Number),
      answeredRight: expect.any(Number),
      answeredWrong: expect.any(Number),
      helpful: expect.any(Number),
      falseAnswers: 0,
      unknownOnUnanswerable: 1,
      intervals: { firstRight: [0.2077, 0.9385] },
      styles: {
        plain: { firstRight: 1, falseAnswers: null, intervals: { falseAnswers: null } },
        near: { firstRight: null, falseAnswers: 0 },
      },
      calibrationError: expect.any(Number),
    });
    expect(printed).not.toHaveProperty('peers');
    // What went wrong does not get in between.
    expect(err).toContain('forventet: noeglekort');
  });

  it('shows what went wrong, what was found instead and why', async () => {
    const { out } = await run('--questions', file, '--verbose');
    expect(out).toContain('<i>: 1 gik galt');
    expect(out).toContain('"kodeviser <b>"pris"</b>"');
    expect(out).toMatch(
      /(svarede forkert|foreslog intet rigtigt|sagde "det ved jeg ikke"); forventet: noeglekort/u,
    );
    expect(out).toMatch(/ {2}[01],\d\d {2}kodeviser\n +ligner mest: "/u);
    expect(out).toMatch(/[+−-]\d,\d\d ord "/u);
  });

  it('compares with other search engines when asked', async () => {
    const { out } = await run('--questions', file, '--peers', '--json');
    expect(JSON.parse(out)).toMatchObject({
      peers: {
        matcher: { firstRight: 0.6667, rightAtFivePercent: expect.any(Number) },
        fuse: { setting: { text: expect.any(String), threshold: expect.any(Number) } },
        fuseTokens: { topThree: expect.any(Number) },
        miniSearch: { setting: { prefix: expect.any(Boolean) }, tried: 18 },
      },
    });
    expect((await run('--questions', file, '--peers')).out).toMatch(
      /MiniSearch: bedste af 18 indstillinger: text=/u,
    );
  });
});

describe('the page', () => {
  it('stands alone, has everything and shows questions as they were typed', async () => {
    const report = join(dir, 'maaling', 'ny', 'side');
    const { code, err } = await run('--questions', file, '--peers', '--report', report);
    expect(code).toBe(0);
    expect(err).toContain(join(report, 'index.html'));
    const page = await readFile(join(report, 'index.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>\s*<html lang="da">/u);
    expect(page).toContain('width=device-width');
    expect(page).not.toMatch(/<script|<img|@import|url\(|(?:src|href)="(?!data:)/u);
    expect(page).not.toMatch(/undefined|NaN|\[object/u);
    expect(page).toContain('kodeviser &lt;b&gt;&quot;pris&quot;&lt;/b&gt;');
    expect(page).not.toContain('<b>');
    expect(page).not.toContain('<i>');
    expect(page).toMatch(/<td>noeglekort<\/td>\s*<td>kodeviser<\/td>\s*<td class="number">1<\/td>/u);
    expect(page).toContain('class="dot"');
    expect(page).toContain('MiniSearch');
  });

  it('says why it cannot be written', async () => {
    const { code, err } = await run('--questions', file, '--report', file);
    expect(code).toBe(1);
    expect(err).toMatch(/siden kan ikke skrives \((EEXIST|ENOTDIR)\)/u);
  });
});

describe('what cannot be used', () => {
  it('bad lines are named by number and reason, and nothing is measured', async () => {
    const bad = join(dir, 'maaling', 'daarlig.jsonl');
    await writeFile(bad, 'x\n{"q":"?","expect":["kodevisser"],"style":"plain"}\n{"q":"?"}\n');
    expect(await run('--questions', bad)).toEqual({
      code: 1,
      out: '',
      err: [
        `${bad}:1: linjen er ikke gyldig JSON.`,
        `${bad}:2: svaret "kodevisser" findes ikke i vidensbasen – mente du "kodeviser"?`,
        `${bad}:3: "expect" mangler eller er ikke en liste af id'er – den er tom, når intet svar passer.`,
        `${bad}:3: "style" mangler eller er tom.`,
        '',
      ].join('\n'),
    });
  });

  it('a file that is not there', async () => {
    expect(await run('--questions', join(dir, 'nej'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('filen findes ikke'),
    });
  });

  it('a broken knowledge base, as the check shows it', async () => {
    const { code, out, err } = await run('--questions', file, '--knowledge', '/findes/ikke');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('/findes/ikke:1:1: mappen findes ikke');
  });

  it.each([
    [[]],
    [['--questions']],
    [['--questions', 'x', '--jsno']],
    [['--questions', 'x', 'y']],
    [['--all', '--verbose']],
    [['--questions', 'x', '--questions', 'y', '--report', 'z']],
    [['--all', '--peers']],
  ])('%j is wrong use, with exit code 2', async (args) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Brug: npm run -s eval');
  });

  it('asking for help is none', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--report'), err: '' });
  });
});
