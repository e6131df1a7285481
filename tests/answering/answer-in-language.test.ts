import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { answerInLanguage } from '../../src/answering/answer-in-language.ts';
import { foreignLanguage } from '../../src/text/foreign-language.ts';
import { ownMatcher } from '../support/own-knowledge.ts';

const Labelled = z.object({ q: z.string() });

it('hardly a wording in Danish or English looks foreign, and none is taken for that', async () => {
  const matcher = await ownMatcher();
  const { entries, notCovered } = matcher.snapshot;
  const wordings = [...entries.values(), ...notCovered].flatMap(({ questions: { da, en } }) => [
    ...da,
    ...en,
  ]);
  const lines = (await readFile('tests/evals/mitid.jsonl', 'utf8')).trim().split('\n');
  const asked = [...wordings, ...lines.map((line) => Labelled.parse(JSON.parse(line)).q)];
  const looks: string[] = [];
  for (const question of asked) if ((await foreignLanguage(question)) !== null) looks.push(question);
  expect(looks.length / asked.length, looks.join('\n')).toBeLessThan(0.001);
  for (const question of looks) {
    expect((await answerInLanguage(matcher, question)).outcome, question).not.toBe('foreign');
  }
});

it('a question in a foreign language is told so, however like an answer it looks', async () => {
  const matcher = await ownMatcher();
  for (const [language, question] of [
    ['de', 'App funktioniert nicht, was jetzt?'],
    ['pl', 'Nowy telefon i nowy kod, co robić?'],
    ['tr', 'Telefon ve PIN kodu kayboldu'],
    ['ro', 'am uitat codul PIN la telefon'],
  ]) {
    expect(await answerInLanguage(matcher, question ?? ''), question).toEqual({
      outcome: 'foreign',
      language,
      confidence: 0,
    });
  }
});
