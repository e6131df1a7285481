import { expect, it } from 'vitest';
import { textMessage } from '../../src/answering/text-message.ts';
import { ownKnowledge } from '../support/own-knowledge.ts';
import { entryOf } from '../support/snapshot.ts';

const end = (): string => 'Læs mere: https://mitid.example.org/svar/om/et-langt-navn';

it('every answer fits into a text message of 300 characters, in Danish and in English', async () => {
  const { entries } = await ownKnowledge();
  for (const entry of entries.values()) {
    for (const language of ['da', 'en'] as const) {
      const text = textMessage(entry, language, end);
      expect(text.length, entry.id).toBeLessThanOrEqual(300);
      expect(text.length, entry.id).toBeGreaterThan(end().length + 20);
      expect(text.endsWith(end())).toBe(true);
    }
  }
});

it('keeps whole sentences, else whole words, and never loses what closes it', () => {
  const long = (answer: string): string => textMessage(entryOf({ id: 'x', answer }), 'da', end);
  expect(long(`Ja. ${'Og mere end det, '.repeat(30)}`)).toBe(`Ja. ${end()}`);
  expect(long('ord '.repeat(200).trim())).toMatch(/^(?:ord )+ord… Læs mere: \S+$/u);
  expect(long('x'.repeat(400))).toBe(end());
  expect(long('Se **her**,\nog [der](https://a.dk).')).toContain('Se her, og der (https://a.dk).');
});
