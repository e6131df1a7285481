import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import type { Answer } from '../../src/answering/answer.ts';
import { ownMatcher } from '../support/own-knowledge.ts';

const matcher = await ownMatcher();
const said = (question: string, before?: string): Answer => answerQuestion(matcher, question, before);

/** The entries that are put before the person, likeliest first. */
function shown(answer: Answer): string[] {
  switch (answer.outcome) {
    case 'answered':
      return [answer.entry.id];
    case 'suggestions':
      return answer.suggestions.map(({ entry }) => entry.id);
    case 'unknown':
      return answer.nearest.map(({ id }) => id);
    case 'chat':
    case 'foreign':
      return [];
  }
}

describe('what people at a café type, put to this project’s answers', () => {
  it.each([
    'jeg har sagt ja til noget jeg ikk skulle',
    'far har lige læst koden op for en mand i telefonen',
    'hun har trykket godkend og nu er pengene væk',
    'der ringer en fra banken og vil have mig til at godkende',
  ])('leads to safety, answered or first of all: %s', (question) => {
    const answer = said(question);
    expect(['answered', 'suggestions']).toContain(answer.outcome);
    expect(matcher.snapshot.entries.get(shown(answer)[0] ?? '')?.safety).toBe(true);
  });

  it.each([
    ['jamen det virkede ikke', 'complaint'],
    ['du svarer forkert', 'complaint'],
    ['nej det var ikke det', 'complaint'],
    ['jeg vil tale med et menneske', 'person'],
    ['kan du sige det kortere', 'repeat'],
  ])('is a word about the answer before: %s', (question, kind) =>
    expect(said(question)).toMatchObject({ outcome: 'chat', kind }),
  );

  it.each(['tak for hjælpen', 'godmorgen'])('is small talk when it is nothing but that: %s', (question) =>
    expect(said(question)).toMatchObject({ outcome: 'unknown', about: { kind: 'smalltalk' }, nearest: [] }),
  );

  it.each(['kodebrikken er løbet tør for strøm', 'hvor finder jeg det', 'glemt kode'])(
    'is not sent away to another subject: %s',
    (question) => {
      const answer = said(question);
      expect(answer.outcome === 'unknown' ? answer.about : null).toBeNull();
      expect(shown(answer).length).toBeGreaterThan(0);
    },
  );

  it('tells a state from the wish for it', () => {
    expect(shown(said('appen er spærret'))[0]).toBe('genaabn-mitid');
    expect(shown(said('jeg vil spærre appen'))[0]).toBe('spaer-mitid');
  });

  it('tells with from without', () => {
    expect(shown(said('få MitID uden pas'))[0]).toBe('uden-pas-eller-koerekort');
    expect(shown(said('få MitID med pas'))[0]).toBe('faa-mitid-med-pas');
  });

  it('understands short English', () => {
    expect(said('lost phone')).toMatchObject({
      outcome: 'answered',
      entry: { id: 'mistet-telefon' },
      language: 'en',
    });
  });

  it('is understood together with the question before, where it says nothing alone', () => {
    const before = 'Hvordan får min mor MitID?';
    const answer = said('og hvad hvis hun ikke har pas?', before);
    expect(answer).toMatchObject({ isJoined: true });
    expect(shown(answer)[0]).toBe('uden-pas-eller-koerekort');
  });
});
