import { answerWith } from '../../answering/answer-question.ts';
import { LONGEST_TO_SAY, secondsToSay, spokenForm } from '../../answering/spoken.ts';
import { da } from '../../i18n/da.ts';
import { problemAt } from '../../knowledge/document.ts';
import type { Knowledge } from '../../knowledge/load.ts';
import type { Problem } from '../../knowledge/problems.ts';
import type { Snapshot } from '../../knowledge/snapshot.ts';

/** An entry, and how many seconds its answer takes to read aloud in Danish. */
export type TimeToSay = { readonly id: string; readonly seconds: number };

/** How long the answers take to read aloud, the longest first. */
export function timesToSay(snapshot: Snapshot): TimeToSay[] {
  return [...snapshot.entries.values()]
    .map((entry) => {
      const spoken = spokenForm(answerWith(snapshot, entry), (language) =>
        da.answers.spoken(entry, language),
      );
      return { id: entry.id, seconds: secondsToSay(spoken) };
    })
    .toSorted((a, b) => b.seconds - a.seconds);
}

/** A house rule: answers that take too long. */
export function tooLongToSay(
  times: readonly TimeToSay[],
  { entries }: Pick<Knowledge, 'entries'>,
): Problem[] {
  return times
    .filter(({ seconds }) => seconds > LONGEST_TO_SAY)
    .flatMap(({ id, seconds }) => {
      const located = entries.find(({ entry }) => entry.id === id);
      const details = { seconds: Math.ceil(seconds), maximum: LONGEST_TO_SAY };
      return located === undefined
        ? []
        : [problemAt(located.document, ['answer'], 'too-long-to-say', details)];
    });
}
