import { da } from '../i18n/da.ts';
import type { NotCovered } from '../knowledge/snapshot.ts';
import { escapeMrkdwn, link } from './mrkdwn.ts';

/** Where to turn with what no entry answers, as mrkdwn; null where no page is known. */
export function elsewhereLine(about: NotCovered | null): string | null {
  const page = about?.elsewhere ?? null;
  if (page === null) return null;
  return da.answers.elsewhere(link(page.title, page.url), escapeMrkdwn(page.publisher));
}
