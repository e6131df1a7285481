import type { Figures } from '../storage/questions/questions.ts';
import type { Storage } from '../storage/storage.ts';
import { daysBefore } from '../time/days.ts';

/** The figures of the days (of 24 hours) before now. */
export async function figuresOf(
  { questions }: Pick<Storage, 'questions'>,
  now: Date,
  days: number,
): Promise<Figures> {
  // What happens at this very moment counts too.
  const until = new Date(now.getTime() + 1);
  return questions.figures(daysBefore(now, days).toISOString(), until.toISOString());
}
