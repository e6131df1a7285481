import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, constantFrom, oneof, sample, string, stringMatching } from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startStage, type Stage } from '../support/bot.ts';
import { HOSTILE_QUESTIONS } from '../support/hostile-questions.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

const QUESTIONS = 1000;
const NUMBERS = ['010190-1234', '0101901234', '4571 1234 5678 9016', '311299 4321'] as const;
const MARKUP = [
  '<script>window.hacked=1</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</title><svg onload=alert(1)>',
  'javascript:alert(1)',
  '{{7*7}}${7*7}',
  "'; DROP TABLE questions; --",
] as const;

let dir: string;
let data: string;
let stage: Stage;
beforeAll(async () => {
  dir = await writeKnowledge([
    { id: 'bogstaver', title: 'Må man have ø i sit bruger-ID?' },
    { id: 'kodeviser', title: 'Hvordan får man en kodeviser?' },
  ]);
  data = await mkdtemp(join(tmpdir(), 'hostile-'));
  stage = await startStage('http', {
    knowledgeDir: dir,
    file: join(data, 'mitid.db'),
    pagesUrl: 'https://mitid.example.org/svar',
  });
});
afterAll(async () => {
  await stage.close();
  await rm(dir, { recursive: true });
  await rm(data, { recursive: true });
});

it('of 1,000 hostile questions none runs, is kept or is logged, and each gets a page', async () => {
  const words = stringMatching(/^[a-zæøå ]{0,40}$/u);
  const part = oneof(
    words,
    constantFrom(...MARKUP),
    constantFrom(...NUMBERS).map((number) => ` cpr ${number} `),
    string({ unit: 'binary', maxLength: 60 }),
    constantFrom(...Object.values(HOSTILE_QUESTIONS)).map((text) => text.slice(0, 1500)),
  );
  const question = array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const asked = sample(question, { numRuns: QUESTIONS, seed: 21 });
  for (const [number, text] of asked.entries()) {
    const { status, body } = await ask(text, number);
    // What is longer than a server reads of an address is refused by it.
    expect([200, 431]).toContain(status);
    expect(body).not.toMatch(
      /<script(?! src="\/svar)|<img|<svg|onerror=(?!alert\(1\)&gt;)|href="javascript/iu,
    );
    for (const personal of NUMBERS) expect(body).not.toContain(personal);
  }
  const kept = await Promise.all(
    ['', '-wal'].map(async (end) => readFile(join(data, `mitid.db${end}`), 'latin1').catch(() => '')),
  );
  for (const place of [stage.log(), ...kept]) {
    for (const secret of [...NUMBERS, 'hacked', 'onerror', 'DROP TABLE']) expect(place).not.toContain(secret);
  }
});

async function ask(
  text: string,
  number: number,
): Promise<{ readonly status: number; readonly body: string }> {
  const query = new URLSearchParams({ q: text }).toString();
  // Each comes from another address, as of a proxy of ours.
  const from = `203.0.${number % 250}.${number % 7}`;
  const response = await fetch(`http://127.0.0.1:${stage.bot.port}/svar?${query}`, {
    headers: { 'x-forwarded-for': from },
  });
  return { status: response.status, body: await response.text() };
}
