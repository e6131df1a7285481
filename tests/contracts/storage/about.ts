import { expect, it } from 'vitest';
import { CONTENT } from './announcements.ts';
import { beEverywhere } from './everywhere.ts';
import type { WithPair } from './places.ts';
import { on } from './stories.ts';

/** What is known of somebody whom nothing is known of. */
export const NOTHING = {
  questions: [],
  votes: [],
  waiting: [],
  taken: [],
  letters: [],
  messages: [],
  acts: [],
  changes: [],
  coordinator: null,
  named: [],
  announcements: [],
  receipts: [],
  reminders: [],
  welcomedAt: null,
};

export function aboutContract(withPair: WithPair): void {
  it(
    'tells a person all that is kept about them, and nothing about others',
    withPair(async ({ one, other }) => {
      await beEverywhere(one, 'UANNA');
      const { questions, changes, ...rest } = await other.about('UANNA');
      expect(questions).toMatchObject([{ id: 'q1', text: 'Kan min kat få MitID?', outcome: 'answered' }]);
      expect(changes).toMatchObject([
        { by: 'ULEIF', change: '{"owner":"UANNA"}' },
        { at: on(14), by: 'UANNA', change: '{"text":"kat"}' },
      ]);
      expect(rest).toEqual({
        votes: [
          { at: on(10, '11:00:00'), vote: 'not-helped', entryId: null, question: 'Kan min kat få MitID?' },
        ],
        waiting: [
          { at: on(10), question: 'Kan min kat få MitID?', isOpen: true, note: 'Den er sort.', toldAt: null },
        ],
        taken: [{ at: on(11), question: 'Kan katte få MitID?' }],
        letters: [
          { at: on(12), text: 'Den er hvid.', isOwn: false },
          { at: on(11), text: 'Er den sort?', isOwn: true },
        ],
        messages: [{ key: 'inbox-1', at: on(10), event: '{"user":"UANNA","text":"hvor er min kat"}' }],
        acts: [
          { at: on(16), by: 'UANNA', kind: 'corrected', subject: 'sent' },
          { at: on(15), by: 'UANNA', kind: 'taken-back', subject: 'pin' },
          { at: on(14), by: 'UANNA', kind: 'wording', subject: 'katte' },
          { at: on(13), by: 'UANNA', kind: 'coordinator-added', subject: 'pin' },
        ],
        coordinator: { at: on(12), namedBy: 'ULEIF' },
        named: [{ at: on(13), userId: 'UVEN' }],
        announcements: [
          { at: on(16), headline: 'Rettet', text: 'Fredag', status: 'sending', role: 'changed' },
          { at: on(15), headline: 'Kladde', text: CONTENT.text, status: 'draft', role: 'written' },
        ],
        receipts: [{ at: on(18), headline: 'Rettet' }],
        reminders: [{ at: on(17), headline: 'Rettet' }],
        welcomedAt: on(9),
      });
      expect(await other.about('UPOUL')).toEqual(NOTHING);
    }),
  );

  it(
    'tells whoever was forgotten nothing but that they are a coordinator',
    withPair(async ({ one }) => {
      await beEverywhere(one, 'UANNA');
      await one.forget('UANNA');
      expect(await one.about('UANNA')).toEqual({
        ...NOTHING,
        coordinator: { at: on(12), namedBy: 'ULEIF' },
      });
    }),
  );
}
