import { describe, expect, it } from 'vitest';
import { findSame, rarityIn, type Rarity } from '../../src/curation/same-question.ts';
import { ownKnowledge } from '../support/own-knowledge.ts';

/** Questions that no entry answers, each with the same one as somebody else would ask it. */
const ASKED: readonly (readonly [string, string])[] = [
  ['Hvordan får jeg MitID til min hund?', 'kan min hund få mitid'],
  ['Kan man få MitID i Grønland?', 'Hvordan får man mitid på Grønland?'],
  ['Hvorfor siger appen fejl 1007?', 'mitid appen viser fejlkode 1007'],
  ['Skal jeg betale moms af MitID?', 'er der moms på mitid'],
  ['Hvordan logger jeg på borger.dk med en iPad?', 'log på borger.dk på ipad'],
  ['Kan jeg have MitID på en Huawei telefon?', 'mitid paa huawei'],
  ['Kan fanger i fængsel få MitID?', 'Kan man få mitid, når man sidder i fængsel?'],
  ['Min kodeviser er faldet i vandet', 'kodeviseren har fået vand'],
];

describe('the same question asked again', () => {
  it('is known however it is asked, and for no other', async () => {
    const rarity = await rarityIn(await ownKnowledge());
    const open = ASKED.map(([text]) => ({ text }));
    for (const [first, again] of ASKED) {
      expect(findSame(again, open, rarity)).toEqual({ text: first });
      const others = open.filter(({ text }) => text !== first);
      expect(findSame(again, others, rarity), again).toBeNull();
    }
  });

  it('is known by its letters alone, whatever the case and the marks', () => {
    expect(
      findSame('HVAD KOSTER EN BADEDRAGT', [{ text: 'Hvad koster en badedragt?' }], anyWord),
    ).not.toBeNull();
    expect(
      findSame('hvad koster en baddragt', [{ text: 'Hvad koster en badedragt?' }], anyWord),
    ).not.toBeNull();
  });

  it('is the likest of several', () => {
    const open = [{ text: 'mitid på en gammel ipad' }, { text: 'mitid på en gammel ipad fra 2012' }];
    expect(findSame('mitid på en gammel ipad fra 2012?', open, anyWord)).toBe(open[1]);
  });

  it('is not found where there are no words, nor by what was redacted', () => {
    expect(findSame('???', [{ text: '!!!' }], anyWord)).toBeNull();
    const hidden = [{ text: 'Virker [CPR-nummer fjernet] i Spanien' }];
    expect(findSame('Hvem ejer [CPR-nummer fjernet]', hidden, anyWord)).toBeNull();
  });
});

const anyWord: Rarity = () => 1;
