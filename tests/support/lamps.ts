import { writeKnowledge, type WrittenSubject } from './small-knowledge.ts';

/** A question with an answer, one that may mean two things, and one that nothing is known of. */
export const SURE = 'hvornår åbner kantinen om lørdagen?';
export const UNSURE = 'hvad betyder lampen på kaffemaskinen';
export const UNKNOWN = 'hvordan smører man cyklens kæde';

/** Writes a small knowledge base about the coffee machine; gives its folder, for the test to remove. */
export async function writeLamps(notCovered: readonly WrittenSubject[] = []): Promise<string> {
  const entries = [
    { id: 'roed', title: 'Hvad betyder den røde lampe på kaffemaskinen?' },
    { id: 'blaa', title: 'Hvad betyder den blå lampe på kaffemaskinen?' },
    { id: 'kantine', title: 'Hvornår åbner kantinen om lørdagen?' },
  ];
  return writeKnowledge(entries, notCovered);
}
