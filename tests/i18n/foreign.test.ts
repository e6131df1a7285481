import { expect, it } from 'vitest';
import { foreign } from '../../src/i18n/foreign.ts';
import { ownKnowledge, saidToday } from '../support/own-knowledge.ts';

it('what is said in foreign languages is what the entries say: the number to call and where to read', async () => {
  const { entries } = await ownKnowledge();
  const said = (id: string): string => {
    const entry = entries.get(id);
    return entry === undefined ? '' : saidToday(entry).join('\n');
  };
  const number = /\d\d \d\d \d\d \d\d/u.exec(said('mitid-support'))?.[0] ?? 'none';
  const page = /mitid\.dk\/[a-z-]+/u.exec(said('sprog'))?.[0] ?? 'none';
  for (const [language, paragraphs] of Object.entries(foreign)) {
    const text = paragraphs.join('\n');
    expect(text, language).toContain(number);
    expect(text, language).toContain(page);
    expect(paragraphs, language).toHaveLength(foreign.other.length);
  }
});
