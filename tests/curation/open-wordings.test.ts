import { describe, expect, it } from 'vitest';
import { sketches } from '../../src/curation/open-wordings.ts';
import { findSame, type Rarity } from '../../src/curation/same-question.ts';
import type { Wording } from '../../src/storage/misses/misses.ts';

const SUBJECTS = [
  'hunden',
  'badedragten',
  'kodeviseren',
  'færgen til Samsø',
  'en gammel ipad',
  'skattekortet',
];
const FRAMES = [
  (what: string) => `Kan man bruge MitID til ${what}?`,
  (what: string) => `Hvordan får ${what} et nyt kodeord`,
  (what: string) => `hvad koster ${what} i Grønland`,
];
const WORDINGS = FRAMES.flatMap((frame) => SUBJECTS.map(frame)).map((text, at) => wording(at + 1, text));

describe('the open misses that a question is compared with', () => {
  it('are found as if each were compared with it', () => {
    const known = sketches(longWords);
    known.takeIn(WORDINGS);
    for (const subject of [...SUBJECTS, 'baddragten', 'noget andet']) {
      for (const frame of FRAMES) {
        const text = frame(subject).toUpperCase();
        expect(known.same({ text, language: 'da' }), text).toBe(findSame(text, WORDINGS, longWords));
      }
    }
  });

  it('are those in the same language, that are still open, in the words that they have now', () => {
    const known = sketches(longWords);
    const [first, second] = [wording(1, 'Kan hunden få MitID?'), wording(2, 'Kan katten flyve?')];
    known.takeIn([first, second]);
    expect(known.upTo()).toBe(2);
    expect(known.same({ text: 'kan hunden få mitid', language: 'en' })).toBeNull();
    const reworded = { ...second, text: 'Hvad koster frimærker?', number: 3 };
    known.takeIn([reworded]);
    expect(known.same({ text: 'kan katten flyve', language: 'da' })).toBeNull();
    expect(known.same({ text: 'hvad koster et frimærke', language: 'da' })).toBe(reworded);
    known.drop(first);
    expect(known.same({ text: 'kan hunden få mitid', language: 'da' })).toBeNull();
  });

  it('stay in the newer words when an older wording comes late', () => {
    const known = sketches(longWords);
    const [older, newer] = [wording(1, 'Kan katten flyve?'), wording(2, 'Hvad koster frimærker?')];
    known.takeIn([{ ...newer, id: older.id }]);
    known.takeIn([older]);
    expect(known.same({ text: 'kan katten flyve', language: 'da' })).toBeNull();
    expect(known.upTo()).toBe(2);
  });
});

function wording(number: number, text: string): Wording {
  return { id: `m${number}`, text, language: 'da', number };
}

const longWords: Rarity = (stemmed) => stemmed.length;
