import { FOLDERS } from '../addresses.ts';
import { giveWay } from '../../time/in-turns.ts';
import type { Edition } from '../edition.ts';
import { cafeEntry } from './answer.ts';
import { cafeFront, cafeTopic } from './finding.ts';
import { cafeAddress } from './frame.ts';

/** The path of what a tablet keeps, below the pages' front page. */
export const KEPT = `${FOLDERS.cafe}/alle.json`;

/** The café's page at a path below its first one: '' for that, `om/glemt-pin` and the like; null where there is none. */
export function cafePageAt(path: string, edition: Edition): string | null {
  const { entries, topics } = edition.snapshot;
  if (path === '') return cafeFront(edition);
  const [folder = '', id = '', ...rest] = path.split('/');
  const entry = entries.get(id);
  const topic = topics.find((one) => one.id === id);
  if (rest.length > 0) return null;
  if (folder === FOLDERS.entry) return entry === undefined ? null : cafeEntry(entry, edition);
  if (folder === FOLDERS.topic) return topic === undefined ? null : cafeTopic(topic, edition);
  return null;
}

/** All pages of the café as JSON: HTML by address. Made in turns, as others wait for answers meanwhile. */
async function allPages(edition: Edition): Promise<string> {
  const { entries, topics } = edition.snapshot;
  const paths = [
    '',
    ...topics.map(({ id }) => `${FOLDERS.topic}/${id}`),
    ...[...entries.keys()].map((id) => `${FOLDERS.entry}/${id}`),
  ];
  const pages: Record<string, string> = {};
  for (const path of paths) {
    await giveWay();
    pages[cafeAddress(path)] = cafePageAt(path, edition) ?? '';
  }
  return JSON.stringify(pages);
}

/** The same, made anew only when the knowledge or the day is another one. */
export function createKept(): (edition: Edition) => Promise<string> {
  let made: { readonly of: Pick<Edition, 'snapshot' | 'today'>; readonly json: Promise<string> } | null =
    null;
  return async (edition) => {
    if (made?.of.snapshot !== edition.snapshot || made.of.today !== edition.today) {
      made = { of: edition, json: allPages(edition) };
    }
    return made.json;
  };
}
