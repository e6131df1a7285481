import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { answerJson } from '../../src/cli/ask/answer-json.ts';
import { ask } from '../../src/cli/ask/command.ts';
import type { Matcher } from '../../src/matching/match.ts';
import { ownMatcher } from '../support/own-knowledge.ts';
import { writeKnowledge } from '../support/small-knowledge.ts';
import { saidBy, type Said } from '../support/said-by.ts';

const KNOWLEDGE = 'knowledge';

/** Runs the command as the terminal would; `typed` is what the person types when asked. */
async function run(args: string[], typed: string[] = []): Promise<Said> {
  const input = Readable.from(typed.map((line) => `${line}\n`));
  return saidBy(async (streams) => ask(args, { knowledgeDir: KNOWLEDGE }, { input, ...streams }));
}

/** A small knowledge base, for the stories that are not about what this project answers. */
let small: string;
beforeAll(async () => {
  small = await writeKnowledge(
    [
      {
        id: 'bogstaver',
        title: 'Kan man bruge æ, ø og å i sit bruger-ID?',
        questions: ['må jeg have ø i mit bruger-id', 'danske bogstaver i bruger-id'],
        english: {
          questions: ['are the Danish letters æ, ø and å allowed in my user ID?'],
          answer: 'Yes, æ, ø and å are allowed.',
        },
        related: ['regler'],
      },
      { id: 'regler', title: 'Hvor langt skal et bruger-ID være?' },
      { id: 'kodeviser', title: 'Hvordan får man en kodeviser?' },
    ],
    [
      {
        id: 'bagning',
        title: 'bagning',
        kind: 'other',
        questions: ['hvordan bager jeg rugbrød', 'hvordan bager man en kage'],
      },
      {
        id: 'nyt-pas',
        title: 'fornyelse af pas',
        kind: 'near',
        elsewhere: 'kilde',
        questions: ['hvordan fornyer jeg mit pas', 'passet er udløbet'],
      },
    ],
  );
});
afterAll(async () => rm(small, { recursive: true }));

/** Asks the small knowledge base. */
async function runSmall(args: string[], typed?: string[]): Promise<Said> {
  return run(['--knowledge', small, ...args], typed);
}

describe('one question', () => {
  /** The answers of this project, loaded once for all stories that look at the JSON alone. */
  let matcher: Matcher;
  beforeAll(async () => {
    matcher = await ownMatcher();
  });
  const json = (question: string): unknown =>
    JSON.parse(JSON.stringify(answerJson(question, answerQuestion(matcher, question))));

  it('prints the answer, its dates, the earlier answer, related questions and sources in 80 columns', async () => {
    const { code, out } = await run(['kan man bruge æ, ø og å?']);
    expect(code).toBe(0);
    expect(out).toContain('Ja, du må gerne bruge æ, ø og å');
    expect(out).toContain('Tjekket 23. november 2026');
    expect(out).toContain('Svar pr. 28. april 2021:');
    expect(out).toContain('Måske vil du også vide:');
    expect(out).toContain('https://www.mitid.dk/');
    expect(out).toContain('  1. Hvilke tegn');
    const tooWide = out.split('\n').filter((line) => line.length > 80 && !line.includes('https://'));
    expect(tooWide).toEqual([]);
  });

  it.each([
    ['Hvilke krav er der til min smartphone?', 'smartphone-krav'],
    ['skal jeg gen-autentificere mig i MobilePay', 'gen-autentificering'],
    ['må jeg bruge æ ø å i bruger-id', 'bruger-id-aeoeaa'],
    ['kan jeg skifte uden at banken har bedt mig om det', 'migrering-uden-bank'],
  ])('answers %j with %s as one JSON object', async (question, id) => {
    const answer = json(question);
    expect(answer).toMatchObject({ question, outcome: 'answered', entry: { id }, suggestions: [] });
    expect(answer).toHaveProperty('entry.checked', expect.stringMatching(/^2026-11-\d\d$/u));
    expect(answer).toHaveProperty('entry.sources.0.url', expect.stringMatching(/^https:/u));
    expect(answer).toHaveProperty('entry.sources.0.date');
    expect(answer).toHaveProperty('entry.earlier.0.date', '2021-04-28');
    expect(answer).toHaveProperty(
      'entry.earlier.0.source',
      expect.stringContaining('Digitaliseringsstyrelsen'),
    );
    expect(answer).toHaveProperty('entry.related.0.title');
    expect(answer).toHaveProperty('entry.english.short', expect.any(String));
    expect(answer).toHaveProperty('elsewhere', null);
    expect(answer).not.toHaveProperty('why');
  });

  it('does not know what it does not know', async () => {
    const { code, out } = await runSmall(['--json', 'hvordan bager jeg rugbrød']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'unknown', entry: null, suggestions: [] });
  });

  it('names the answers that may help where it does not know, to people and to programs', async () => {
    const near = { id: 'regler', title: 'Hvor langt skal et bruger-ID være?' };
    expect((await runSmall(['bruger'])).out).toMatch(/Måske hjælper et af disse svar:\n.*Hvor langt skal/su);
    expect(JSON.parse((await runSmall(['--json', 'bruger'])).out)).toMatchObject({
      outcome: 'unknown',
      nearest: expect.arrayContaining([near]),
      suggestions: [],
    });
  });

  it('says what it is about and where to turn, when no entry answers it', async () => {
    const asked = 'hvordan fornyer jeg mit pas';
    const { out } = await runSmall([asked]);
    expect(out).toContain('Det ved jeg ikke. Det handler ikke om MitID, men vist om fornyelse af pas.');
    expect(out).toContain('Prøv siden »Kilden« fra Udgiver.\nhttps://eksempel.dk/kilde');
    expect(out).not.toContain('33 98 00 10');
    expect(JSON.parse((await runSmall(['--json', asked])).out)).toMatchObject({
      outcome: 'unknown',
      elsewhere: { title: 'Kilden', url: 'https://eksempel.dk/kilde' },
    });
    expect((await runSmall(['xyzzy'])).out).toMatch(/Det ved jeg ikke.*  - Emne/su);
  });

  it('answers in English first when asked in English', async () => {
    const { out } = await runSmall(['are the Danish letters æ, ø and å allowed in my user ID?']);
    expect(out).toMatch(/Yes, æ, ø and å are allowed.*På dansk:\n\nSvaret om bogstaver\./su);
  });

  it('takes a question that was not put in quotes, and an empty one', async () => {
    expect(JSON.parse((await runSmall(['--json', 'hvad', 'er', 'bruger-id'])).out)).toMatchObject({
      question: 'hvad er bruger-id',
    });
    expect(JSON.parse((await runSmall(['--json', ''])).out)).toMatchObject({
      outcome: 'unknown',
      confidence: 0,
    });
  });
});

describe('why an answer was found', () => {
  const QUESTION = 'kan man bruge æ, ø og å?';

  it('is told after it, by its entry, the nearest wording and what decided', async () => {
    const { code, out } = await runSmall(['--why', QUESTION]);
    expect(code).toBe(0);
    const [answer = '', why = ''] = out.split('Hvorfor?');
    expect(answer).toContain('Svaret om bogstaver.');
    expect(why).toContain('Kan man bruge æ, ø og å i sit bruger-ID? (bogstaver)');
    expect(why).toMatch(/ligner mest: "/u);
    expect(why).toMatch(/ \+\d,\d\d {2}(ord|ordpar|bogstaver|begreb) "/u);
    expect(why).not.toMatch(/word|pair|piece|concept/u);
    // Three entries, and one subject.
    expect(why.match(/ligner mest/gu)?.length).toBeLessThanOrEqual(4);
  });

  it('tells what it is taken for where no entry answers it, and how near danger it is', async () => {
    const { out } = await runSmall(['--why', 'hvordan fornyer jeg mit pas?']);
    const [, why = ''] = out.split('Hvorfor?');
    expect(why).toMatch(
      /Uden svar: fornyelse af pas \(nyt-pas\)\n {2}ligner mest: "hvordan fornyer jeg mit pas"\n {2}100\s% sandsynligt, ligner 100\s%\n {2}fælles ord: .*pas/u,
    );
    expect(why).toContain('Det er det, spørgsmålet bliver taget for.');
    expect(why).toMatch(/Fare for misbrug eller tab: \d+\s%\. Fra \d+\s% kommer svar om sikkerhed først\./u);
  });

  it('tells why it is not taken for that', async () => {
    const { out } = await runSmall(['--why', 'må jeg have ø på mit pas og i mit bruger-id']);
    expect(out).toContain('Ikke taget for det: et af svarene er mere sandsynligt.');
  });

  it('is a list for programs', async () => {
    const { out } = await runSmall(['--why', '--json', QUESTION]);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'answered',
      harm: { probability: expect.any(Number), from: expect.any(Number) },
      why: expect.arrayContaining([
        {
          id: 'bogstaver',
          title: 'Kan man bruge æ, ø og å i sit bruger-ID?',
          nearest: expect.any(String),
          features: expect.arrayContaining([
            { kind: expect.any(String), name: expect.any(String), weight: expect.any(Number) },
          ]),
        },
      ]),
    });
  });
});

describe('a conversation', () => {
  it('answers line by line until the input ends', async () => {
    const { code, out } = await runSmall(
      [],
      ['må jeg have ø i mit bruger-id', '', 'hvordan bager jeg rugbrød'],
    );
    expect(code).toBe(0);
    expect(out).toContain('Svaret om bogstaver.');
    expect(out).toContain('Det ved jeg ikke');
    expect(out).toContain('Farvel');
  });

  it('goes on to a related question by its number', async () => {
    const { out } = await runSmall([], ['må jeg have ø i mit bruger-id', '1', '9']);
    expect(out).toContain('Svaret om regler.');
    expect(out).toContain('Skriv et tal fra 1 til');
  });
});

describe('wrong use', () => {
  it.each([[['--jsno', 'x']], [['--json']], [['--why']], [['--spoken']], [['--knowledge']]])(
    '%j is explained with exit code 2',
    async (args) => {
      const { code, out, err } = await run(args);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('Brug: npm run ask');
    },
  );

  it('a knowledge base that is not there or is broken is explained with exit code 1', async () => {
    expect(await run(['--knowledge', '/findes/ikke', 'x'])).toMatchObject({ code: 1, out: '' });
    const dir = await mkdtemp(join(tmpdir(), 'knowledge-'));
    try {
      await writeFile(join(dir, 'sources.yaml'), '- id: Ikke Et Id\n');
      const { code, err } = await run(['--knowledge', dir, 'x']);
      expect(code).toBe(1);
      expect(err).toContain('sources.yaml:1:');
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});
