import { da } from '../../../i18n/da.ts';
import { SOURCE_WATCH, shownPath } from '../../../knowledge/folder.ts';
import type { Knowledge } from '../../../knowledge/load.ts';
import { join } from 'node:path';
import { writeFiles } from '../../learned/changed-files.ts';
import { compare, pagesToWatch, type Finding } from './findings.ts';
import { openAll, type Pace } from './open-all.ts';
import { openPage, type PageOptions } from './open-page.ts';

const PAGE = { timeoutMs: 20_000, maxBytes: 3_000_000 } as const;
const PACE: Pace = { sites: 4, pauseMs: 1000 };

export type OnlineOptions = {
  readonly knowledge: Knowledge;
  /** The knowledge folder; what was read is remembered there. */
  readonly dir: string;
  /** ISO date. */
  readonly today: string;
  readonly fetch: PageOptions['fetch'];
  readonly pace?: Pace | undefined;
  readonly json: boolean;
  readonly write: (text: string) => void;
  /** For what is no result. */
  readonly note: (text: string) => void;
};

/**
 * Opens every page that answers build on or point to, and tells which are dead, moved or changed. Gives the exit code: 0 when
 * there is nothing to see to, 1 when there is, 3 when there is no network.
 */
export async function runOnline({
  knowledge: { snapshot, watched },
  dir,
  today,
  fetch,
  pace = PACE,
  json,
  write,
  note,
}: OnlineOptions): Promise<0 | 1 | 3> {
  if (snapshot === null) {
    note(`${da.check.online.broken}\n`);
    return 1;
  }
  const pages = pagesToWatch(snapshot);
  note(`${da.check.online.opening(pages.length)}\n`);
  const results = await openAll(pages, async (url) => openPage(url, { ...PAGE, fetch }), pace);
  if (results === null) {
    note(`${da.check.online.offline}\n`);
    return 3;
  }
  const { findings, after } = compare(results, watched, today);
  const text = `${JSON.stringify(after, null, 2)}\n`;
  if (text !== `${JSON.stringify(watched, null, 2)}\n`) {
    await writeFiles(dir, [{ path: SOURCE_WATCH, before: null, after: text }]);
    note(`${da.check.online.remembered(shownPath(join(dir, SOURCE_WATCH)))}\n`);
  }
  if (json)
    write(`${JSON.stringify({ date: today, pages: pages.length, findings: findings.map(inJson) })}\n`);
  else {
    write(findings.map((finding) => `${line(finding)}\n`).join(''));
    write(`${da.check.online.summary(pages.length, countOf(findings))}\n`);
  }
  return findings.every(({ kind }) => kind === 'unread') ? 0 : 1;
}

function inJson({ kind, id, url, detail, entries }: Finding) {
  return { kind, id, url, detail, entries };
}

function line({ kind, id, url, detail, entries }: Finding): string {
  return da.check.online.line(id, url, da.check.online.kinds[kind](detail ?? ''), entries);
}

function countOf(findings: readonly Finding[]): Record<Finding['kind'], number> {
  const count = (kind: Finding['kind']): number => findings.filter((one) => one.kind === kind).length;
  return { dead: count('dead'), moved: count('moved'), changed: count('changed'), unread: count('unread') };
}
