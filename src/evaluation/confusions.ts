import { answers } from './figures.ts';
import { bestIsRight, isAnswerable, type Trial } from './trial.ts';

/** How often one entry was given for another. `asked` is null where no entry answers, `given` where none was found. */
export type Confusion = {
  readonly asked: string | null;
  readonly given: string | null;
  readonly count: number;
};

/**
 * The entries that are taken for each other, most often first: where the likeliest is wrong, and where a question that no
 * entry answers was answered. Of several right entries the first named counts as the one asked for.
 */
export function confusionsOf(trials: readonly Trial[]): Confusion[] {
  const counted = new Map<string, Confusion>();
  for (const trial of trials.filter((one) => (isAnswerable(one) ? !bestIsRight(one) : answers(one)))) {
    const asked = trial.question.expect[0] ?? null;
    const given = trial.matches[0]?.entry.id ?? null;
    const key = JSON.stringify([asked, given]);
    counted.set(key, { asked, given, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()].toSorted(
    (a, b) => b.count - a.count || compare(a.asked, b.asked) || compare(a.given, b.given),
  );
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '', 'da');
}
