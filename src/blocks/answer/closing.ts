import type { Answered } from '../../answering/answer.ts';
import { da } from '../../i18n/da.ts';
import type { Source } from '../../knowledge/snapshot.ts';

/**
 * Lines under an answer: what to bear in mind, where to read more and when it was checked, that it should have been since,
 * and that it is a coordinator's while it is in no file. `nameOf` writes the page to read, preferably a Danish one.
 */
export function closingLines(
  { entry, language }: Answered,
  isOverdue: boolean,
  nameOf: (page: Source) => string,
): string[] {
  const { sources, checked, review, addedOn, english } = entry;
  const pages = sources.map(({ source }) => source);
  const page = pages.find((one) => one.language === 'da') ?? pages[0];
  return [
    da.answers.reservation(entry, english === null ? 'da' : language),
    page === undefined ? null : da.answers.readMore(nameOf(page), page, checked),
    isOverdue && review !== null ? da.answers.overdue(review) : null,
    addedOn === null ? null : da.feedback.addedOn(addedOn),
  ].filter((line) => line !== null);
}
