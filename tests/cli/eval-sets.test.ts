import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure } from '../../src/cli/eval/command.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';
import { saidBy, type Said } from '../support/said-by.ts';

let dir = '';
/** The folder of the sets that come with the project, and a set that lies elsewhere. */
let sets = '';
let file = '';

beforeAll(async () => {
  dir = await writeKnowledge([
    { id: 'kodeviser', title: 'Hvordan får man en kodeviser?', questions: ['hvad koster en kodeviser'] },
    { id: 'noeglekort', title: 'Hvad sker der med nøglekortet?', questions: ['papkortet med koder'] },
  ]);
  sets = await mkdtemp(join(tmpdir(), 'sets-'));
  await mkdir(join(dir, 'maaling'));
  file = join(dir, 'maaling', 'spoergsmaal.jsonl');
  await writeFile(file, JSON.stringify(known));
});
afterAll(async () => {
  await rm(dir, { recursive: true });
  await rm(sets, { recursive: true });
});

async function run(...args: string[]): Promise<Said> {
  const context = { knowledgeDir: dir, setsDir: sets, today: '2026-11-23' };
  return saidBy(async (streams) => measure(args, context, streams));
}

const known = { q: 'Hvordan får man en kodeviser?', expect: ['kodeviser'], style: 'plain' };
const followUp = { q: 'hvad koster den', after: 'kodeviser', expect: ['kodeviser'], style: 'follow-up' };
// Labelled wrongly on purpose: nothing in it says so.
const thanks = { q: 'xyzzy', expect: [], style: 'chat', kind: 'thanks' };
const robot = { q: 'Hvordan oplader jeg robotten?', expect: ['robot'], style: 'plain' };

describe('several sets', () => {
  beforeAll(async () => {
    await writeFile(join(sets, 'tidlig.jsonl'), JSON.stringify(followUp));
    await writeFile(
      join(sets, 'unseen-sen.jsonl'),
      [known, thanks].map((one) => JSON.stringify(one)).join('\n'),
    );
    await writeFile(join(sets, 'anden.jsonl'), JSON.stringify(robot));
    // A set of another knowledge base, which lies beside it.
    const other = await writeKnowledge([
      { id: 'robot', title: 'Hvordan oplader jeg robotten?' },
      { id: 'lampe', title: 'Hvad koster en lampe?' },
    ]);
    await rename(other, join(sets, 'anden'));
    const goals = { '*': { chatTaken: 1, falseAnswers: 0 }, anden: { helpful: 0.5 } };
    await writeFile(join(sets, 'goals.json'), JSON.stringify(goals));
  });

  it('are shown in one table, with the goals that they do not reach', async () => {
    const { code, out, err } = await run('--all', '--questions', file);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n');
    expect(lines[0]).toMatch(/^sæt +antal +øverst .* småsnak +følger op/u);
    expect(lines.slice(1, 5).map((line) => line.split(/ +/u).slice(0, 2))).toEqual([
      ['anden', '1'],
      ['tidlig', '1'],
      ['unseen-sen', '2'],
      ['spoergsmaal', '1'],
    ]);
    expect(out).toMatch(
      /\n\nMålet er ikke nået:\n {2}unseen-sen: Forstår småsnak 0,0\s% \(mindst 100,0\s%\)\n$/u,
    );
  });

  it('are one JSON object, by name', async () => {
    const { out } = await run('--all', '--json');
    const printed: unknown = JSON.parse(out);
    expect(printed).toMatchObject({
      sets: {
        anden: { firstRight: 1, belowGoal: [] },
        tidlig: { questions: 1, followUps: 1, firstRight: null, followUpsHelped: expect.any(Number) },
        'unseen-sen': { chatTaken: 0, belowGoal: [{ measure: 'chatTaken', value: 0, goal: 1 }] },
      },
    });
  });

  it('may be held to other goals, which may all be reached', async () => {
    const goals = join(sets, 'maal.json');
    await writeFile(goals, '{ "*": { "falseAnswers": 1 } }');
    const { out } = await run('--all', '--goals', goals);
    expect(out).toMatch(/\n\nAlle mål er nået\.\n$/u);
    const lone = await run('--questions', file, '--goals', goals);
    expect(lone.out).toMatch(/Kalibreringsfejl: .*\n\nAlle mål er nået\.\n$/u);
  });

  it('have no goals where no file names any', async () => {
    expect((await run('--questions', file, '--questions', file)).out).not.toMatch(/mål/iu);
  });

  it('are not measured when the goals cannot be used', async () => {
    const broken = join(sets, 'broken.json');
    await writeFile(broken, '{ "*": { "helpful": "meget" } }');
    expect(await run('--all', '--goals', broken)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('det er ikke mål'),
    });
    expect(await run('--all', '--goals', join(sets, 'nej'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('filen findes ikke'),
    });
  });

  it.each([[['--verbose']], [['--report', 'x']]])(
    'show none of the questions that nobody may see: %j',
    async (args) => {
      const { code, out, err } = await run('--questions', join(sets, 'unseen-sen.jsonl'), ...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('unseen-sen er et sæt, som ingen må se');
      expect(err).not.toContain('kodeviser');
    },
  );
});
