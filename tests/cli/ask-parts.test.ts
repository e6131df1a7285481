import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/cli/ask/command.ts';
import { saidBy } from '../support/said-by.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';

let small: string;
beforeAll(async () => {
  small = await writeKnowledge([
    { id: 'bogstaver', title: 'Kan man bruge æ, ø og å i sit bruger-ID?' },
    { id: 'regler', title: 'Hvor langt skal et bruger-ID være?' },
    {
      id: 'kodeviser',
      title: 'Hvordan får man en kodeviser?',
      varies: ['prices'],
      review: '2026-11-24',
      answer:
        'En kodeviser koster 41,76 kroner.\n\n1. Bestil den på mitid.dk\n2. Vent\n\n## Mere\n\nDen er lille.',
    },
    {
      id: 'kode',
      title: 'Hvilken kode er glemt?',
      questions: ['jeg har glemt min kode', 'koden er væk'],
      answer: 'Hvilken kode mangler du?',
      choices: [
        { label: 'Navnet, jeg skriver først', to: 'regler' },
        { label: 'Tallene på den lille dims', to: 'kodeviser' },
      ],
      related: ['bogstaver'],
    },
  ]);
});
afterAll(async () => rm(small, { recursive: true }));

/** Asks as the terminal would; `typed` is what the person types when asked. Gives what is printed. */
async function asked(args: string[], typed: string[] = []): Promise<string> {
  const input = Readable.from(typed.map((line) => `${line}\n`));
  const { code, out } = await saidBy(async (streams) =>
    ask(['--knowledge', small, ...args], { knowledgeDir: 'knowledge' }, { input, ...streams }),
  );
  expect(code).toBe(0);
  return out;
}

describe('an answer in its parts', () => {
  const ASKED = 'hvordan får man en kodeviser?';

  it('is shown in full, with what to bear in mind', async () => {
    const out = await asked([ASKED]);
    expect(out).toContain('Tjekket 23. november 2026. Skulle være set efter 24. november 2026.\n');
    expect(out).toContain(
      'En kodeviser koster 41,76 kroner.\n\n1. Bestil den på mitid.dk\n2. Vent\n\nDen er lille.\n\nPriser kan ændre sig. Se Udgiver.\n',
    );
  });

  it('is in parts for programs', async () => {
    expect(JSON.parse(await asked(['--json', ASKED]))).toMatchObject({
      entry: {
        kind: 'answer',
        short: 'En kodeviser koster 41,76 kroner.',
        steps: '1. Bestil den på mitid.dk\n2. Vent',
        more: 'Den er lille.',
        reservation: 'Priser kan ændre sig. Se Udgiver.',
        english: null,
        choices: [],
        sources: [{ title: 'Kilden', language: 'da' }],
      },
    });
  });

  it('is read aloud without what only some need', async () => {
    const spoken =
      'En kodeviser koster 41 kroner og 76 øre.\nEt: Bestil den på mitid punktum dk.\nTo: Vent.\nPriser kan ændre sig. Se Udgiver.';
    expect(await asked(['--spoken', ASKED])).toBe(`${spoken}\n`);
    expect(JSON.parse(await asked(['--spoken', '--json', ASKED]))).toMatchObject({ spoken });
    expect(await asked(['--spoken', 'xyzzy'])).toContain('Det ved jeg ikke');
  });
});

describe('a guide', () => {
  it('asks back, and shows what can be chosen by number', async () => {
    const out = await asked(['jeg har glemt min kode']);
    expect(out).toContain(
      'Hvilken kode mangler du?\n\n  1. Navnet, jeg skriver først\n  2. Tallene på den lille dims\n',
    );
    expect(out).toContain('Måske vil du også vide:\n  3. Kan man bruge');
  });

  it('goes where a number says, in a conversation', async () => {
    const out = await asked([], ['jeg har glemt min kode', '2']);
    expect(out).toContain('Skriv et tal fra 1 til 3');
    expect(out).toContain('En kodeviser koster 41,76 kroner.');
    expect(await asked([], ['jeg har glemt min kode', '3'])).toContain('Svaret om bogstaver.');
  });

  it('tells programs where its choices lead, and is read aloud with them', async () => {
    expect(JSON.parse(await asked(['--json', 'koden er væk']))).toMatchObject({
      outcome: 'answered',
      entry: {
        kind: 'guide',
        choices: [
          { label: 'Navnet, jeg skriver først', id: 'regler' },
          { label: 'Tallene på den lille dims', id: 'kodeviser' },
        ],
      },
    });
    expect(await asked(['--spoken', 'koden er væk'])).toBe(
      'Hvilken kode mangler du?\nEt: Navnet, jeg skriver først.\nTo: Tallene på den lille dims.\n',
    );
  });
});
