import { describe, expect, it } from 'vitest';
import { complete, completionsAt } from '../../../../src/playground/page/composer/completions.ts';

const person = (id: string, name: string) => ({ id, name, isBot: false, isGuest: false, role: 'frivillig' });
const around = {
  commands: [{ command: '/mitid', description: 'Få svar', usageHint: '[dit spørgsmål]' }],
  people: [person('U1', 'Karen Holm'), person('U3', 'MitID-hjælper')],
};
const labelsAt = (text: string, caret = text.length) =>
  completionsAt(text, caret, around)?.choices.map(({ label }) => label) ?? null;

describe('what is offered while one writes', () => {
  it.each([
    ['/', ['/mitid']],
    ['/mi', ['/mitid']],
    ['/x', null],
    ['/mitid', null],
    ['/mitid gl', null],
    ['se /mi', null],
  ])('commands for %s', (text, expected) => {
    expect(labelsAt(text)).toEqual(expected);
  });

  it.each([
    ['@', ['@Karen Holm', '@MitID-hjælper']],
    ['Hej @m', ['@MitID-hjælper']],
    ['@holm', ['@Karen Holm']],
    ['@hjælp', ['@MitID-hjælper']],
    ['@MitID-hjælper', null],
    ['@MitID-hjælper må', null],
    ['karen@m', null],
  ])('people for %s', (text, expected) => {
    expect(labelsAt(text)).toEqual(expected);
  });

  it('goes by the caret, and puts the choice there', () => {
    const text = 'Hej @ka, tak';
    const found = completionsAt(text, 7, around);
    const [choice] = found?.choices ?? [];
    expect(choice?.label).toBe('@Karen Holm');
    if (found === null || choice === undefined) return;
    expect(complete(text, found, choice)).toEqual({ text: 'Hej @Karen Holm , tak', caret: 16 });
  });
});
