import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calibrate } from '../../src/cli/calibrate/command.ts';
import { CalibrationFile, SIGNALS } from '../../src/knowledge/calibration.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';
import { saidBy } from '../support/said-by.ts';

let dir = '';
const today = '2026-11-23';

beforeAll(async () => {
  dir = await writeKnowledge([
    { id: 'kodeviser', title: 'Hvordan får man en kodeviser?', questions: ['hvad koster en kodeviser'] },
    { id: 'noeglekort', title: 'Hvad sker der med nøglekortet?', questions: ['papkortet med koder'] },
    { id: 'svindel', title: 'Hvad gør man efter svindel?', questions: ['jeg blev snydt'], safety: true },
  ]);
});
afterAll(() => rm(dir, { recursive: true }));

/** Calibrates on these questions; gives what the file then holds, and what was printed. */
async function calibrateOn(
  questions: readonly object[],
): Promise<{ readonly file: string; readonly out: string }> {
  const labelled = join(dir, 'labelled.jsonl');
  await writeFile(labelled, questions.map((question) => JSON.stringify(question)).join('\n'));
  const { code, out, err } = await saidBy(async (streams) =>
    calibrate(['--questions', labelled], { knowledgeDir: dir, today }, streams),
  );
  await rm(labelled);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return { file: await readFile(join(dir, 'calibration.json'), 'utf8'), out };
}

const QUESTIONS = [
  { q: 'prisen på en kodeviser', expect: ['kodeviser'], style: 'plain' },
  { q: 'hvad med mit papkort', expect: ['noeglekort'], style: 'plain' },
  { q: 'en svindler snød mig', expect: ['svindel'], style: 'harm' },
  { q: 'hvad koster svindel', expect: ['svindel'], style: 'harm' },
  { q: 'hvad koster en hest', expect: [], style: 'offtopic' },
  { q: 'koder til lampen', expect: [], style: 'offtopic' },
];

describe('fitting confidence', () => {
  it('writes every signal of each model, and when safety comes first, in a file that is read again', async () => {
    const { file, out } = await calibrateOn(QUESTIONS);
    const { best, three, harm, thresholds } = CalibrationFile.parse(JSON.parse(file));
    for (const { weights } of [best, three, harm]) expect(Object.keys(weights)).toEqual([...SIGNALS]);
    expect(harm.weights.harm).toBeGreaterThan(0);
    expect(Object.keys(thresholds)).toEqual(['answer', 'suggest', 'harm']);
    expect(out).toMatch(
      /svarer fra 0,\d+, spørger tilbage fra 0,\d+, sætter sikkerhed først fra [01](,\d+)?\./u,
    );
    const { snapshot } = await loadKnowledge(dir, { today });
    expect(snapshot?.calibration).toEqual(JSON.parse(file));
  });

  it('passes over what confidence does not decide: follow-ups and chat', async () => {
    const { file } = await calibrateOn(QUESTIONS);
    const more = [
      { q: 'hvad koster den', after: 'kodeviser', expect: ['noeglekort'], style: 'follow-up' },
      { q: 'kodeviser, tak', expect: [], style: 'chat', kind: 'thanks' },
    ];
    expect((await calibrateOn([...QUESTIONS, ...more])).file).toBe(file);
  });

  it('has a file without the signal of harm, as an older program wrote it, reported', async () => {
    const { file } = await calibrateOn(QUESTIONS);
    const { harm: _harm, ...older } = CalibrationFile.parse(JSON.parse(file));
    await writeFile(join(dir, 'calibration.json'), JSON.stringify(older));
    const { snapshot, problems } = await loadKnowledge(dir, { today });
    expect(snapshot).toBeNull();
    expect(problems).toMatchObject([{ path: 'harm', code: 'missing' }]);
  });
});
