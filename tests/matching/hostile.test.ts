import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import type { Answer } from '../../src/answering/answer.ts';
import type { Entry } from '../../src/knowledge/snapshot.ts';
import type { Match } from '../../src/matching/match.ts';
import { HOSTILE_QUESTIONS, PASTED_EMAIL } from '../support/hostile-questions.ts';
import { ownMatcher } from '../support/own-knowledge.ts';

const matcher = await ownMatcher();
const { entries } = matcher.snapshot;
const answer = (question: string): Answer => answerQuestion(matcher, question);

/** What people paste, beside any text at all: words of the knowledge, letters nobody sees, letters that turn the line. */
const words = [...entries.values()].flatMap(({ title, keywords }) => [...title.split(' '), ...keywords]);
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\u0000',
      '\u001b[0m',
      '\u202e',
      '\u2066',
      '\u200d',
      '\ufeff',
      '\ud83d',
      '\udc00',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('😀', '👩‍👩‍👧‍👦', '🇩🇰', '🏽', '١٢٣', '0801', 'ﬁ', 'İ', 'ß', 'Å') },
  { weight: 1, arbitrary: fc.json({ maxDepth: 1 }) },
);
const anyQuestion = fc
  .tuple(fc.array(piece, { maxLength: 5 }), fc.constantFrom('', ' ', '\n', '-', '’'))
  .map(([pieces, between]) => pieces.join(between));
const longQuestion = fc
  .tuple(anyQuestion, fc.integer({ min: 1, max: 400 }), fc.constantFrom('', ' '))
  .map(([text, times, between]) => `${text}${between}`.repeat(times).slice(0, 40_000));

/** What is said, short enough to compare thousands of times. */
function gist(said: Answer): string {
  const ids =
    said.outcome === 'answered'
      ? [said.entry.id]
      : idsOf(said.outcome === 'suggestions' ? said.suggestions : []);
  return [said.outcome, said.confidence, ...ids].join(' ');
}

function idsOf(suggestions: readonly Match[]): string[] {
  return suggestions.map(({ entry, confidence }) => `${entry.id} ${confidence}`);
}

/** What holds of an answer whatever was asked. */
function isSound(said: Answer): boolean {
  const isShare = (confidence: number): boolean => confidence >= 0 && confidence <= 1;
  const isThere = (entry: Entry): boolean => entries.get(entry.id) === entry;
  if (!isShare(said.confidence)) return false;
  switch (said.outcome) {
    case 'answered':
      return isThere(said.entry);
    case 'suggestions':
      return (
        [2, 3].includes(said.suggestions.length) &&
        said.suggestions.every(({ entry, confidence }) => isThere(entry) && isShare(confidence))
      );
    case 'unknown':
      return said.topics.length <= 3 && said.nearest.length <= 3 && said.nearest.every(isThere);
    case 'chat':
    case 'foreign':
      return true;
  }
}

describe('whatever people paste', () => {
  it('is answered soundly and the same way each time', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const said = answer(question);
        return isSound(said) && gist(answer(question)) === gist(said);
      }),
      { numRuns: 10_000 },
    );
  });

  it('may be long', () => {
    fc.assert(
      fc.property(longQuestion, (question) => isSound(answer(question))),
      { numRuns: 100 },
    );
  });

  it.each(Object.entries(HOSTILE_QUESTIONS))(
    'is not answered from an entry when it is %s',
    (_kind, question) => {
      const said = answer(question);
      expect(isSound(said)).toBe(true);
      expect(said.outcome).not.toBe('answered');
    },
  );

  it.each(['nothing at all', 'only spaces', 'control characters', 'only emoji', 'only punctuation'] as const)(
    'is unknown when it is %s',
    (kind) => expect(answer(HOSTILE_QUESTIONS[kind]).outcome).toBe('unknown'),
  );

  it('may hold a question: that of an e-mail is found among its greetings', () => {
    const said = answer(PASTED_EMAIL);
    expect(isSound(said)).toBe(true);
    expect(gist(said)).toContain('glemt-pin');
  });

  it('does not change what is said afterwards', () => {
    const question = 'Jeg har glemt min PIN-kode til MitID';
    const before = answer(question);
    for (const hostile of Object.values(HOSTILE_QUESTIONS).filter(({ length }) => length < 10_000))
      answer(hostile);
    expect(gist(answer(question))).toBe(gist(before));
  });
});
