import { expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answering/answer-question.ts';
import { applyLearned } from '../../../src/curation/learned/apply.ts';
import { wordingOf, writeChange } from '../../../src/curation/learned/change.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { buildMatcher } from '../../../src/matching/matcher.ts';
import { today } from '../../../src/time/days.ts';
import { ownMatcher } from '../../support/own-knowledge.ts';

/** Questions that the bot does not answer by itself, the entry that does, and the same question in other words. */
const MISSES: readonly (readonly [question: string, entry: string, paraphrase: string])[] = [
  ['Kan min farmor i Thailand være med?', 'bor-i-udlandet', 'min farmor i Thailand vil også være med'],
  ['Tastaturet på dimsen driller', 'kodeviser-virker-ikke', 'tasterne på dimsen driller'],
  ['Jeg er utilfreds og vil snakke med en chef', 'klage', 'utilfreds og vil tale med chefen'],
  ['Skærmen er helt knust', 'mistet-telefon', 'skærmen er fuldstændig knust'],
];

it('this project’s answers answer a question from one wording on, and answer or first suggest the same for its paraphrase', async () => {
  const before = await ownMatcher();
  for (const [question] of MISSES) expect(answerQuestion(before, question).outcome).not.toBe('answered');

  const learned = MISSES.map(([question, entry], at) => ({
    id: at,
    change: writeChange({ kind: 'wording', entry, language: 'da', text: wordingOf(question) }),
  }));
  const { snapshot } = await loadKnowledge('knowledge', {
    today: today(),
    overlay: (files) => applyLearned(files, learned),
  });
  if (snapshot === null) throw new Error('what was learned broke the knowledge');
  const after = await buildMatcher(snapshot);
  const answerTo = (text: string): string | null => {
    const answer = answerQuestion(after, text);
    return answer.outcome === 'answered' ? answer.entry.id : null;
  };
  for (const [question, entry] of MISSES) {
    expect(answerTo(question), question).toBe(entry);
    expect(answerTo(question.toUpperCase()), question).toBe(entry);
  }
  for (const [, entry, paraphrase] of MISSES) {
    const answer = answerQuestion(after, paraphrase);
    if (answer.outcome === 'suggestions') expect(answer.suggestions[0]?.entry.id, paraphrase).toBe(entry);
    else expect(answerTo(paraphrase), paraphrase).toBe(entry);
  }
});
