import { writeKnowledge } from './small-knowledge.ts';

/** A question with an answer; what follows it and means little alone; what they mean together; and another question. */
export const TALK = {
  first: 'jeg har glemt min pinkode',
  answer: 'Svaret om glemt-pin.',
  next: 'og uden pas?',
  sure: 'hvor bestiller jeg en kodeviser',
  sureAnswer: 'Svaret om kodeviser.',
} as const;

/** Writes a small knowledge base for conversations; gives its folder, for the test to remove. */
export async function writeTalk(): Promise<string> {
  return writeKnowledge(
    [
      {
        id: 'glemt-pin',
        title: 'Hvad gør man, når man har glemt sin PIN-kode?',
        questions: [
          TALK.first,
          'pinkode glemt',
          'glemt pinkode og intet pas',
          'hun har glemt koden og har ikke noget pas',
          'ny pinkode uden pas',
        ],
      },
      {
        id: 'kodeviser',
        title: 'Hvordan får man en kodeviser?',
        questions: [TALK.sure, 'kodeviser til min mor', 'har I kodevisere'],
      },
      {
        id: 'faa-mitid',
        title: 'Hvad skal man have med for at få MitID?',
        questions: ['skal hun have pas med', 'få mitid med pas', 'hvilket pas skal man vise'],
      },
    ],
    [
      {
        id: 'tak',
        title: 'en tak',
        kind: 'smalltalk',
        reply: 'Selv tak!',
        questions: ['tak', 'mange tak', 'tusind tak for hjælpen', 'tak skal du have'],
      },
    ],
  );
}
