import { da } from '../i18n/da.ts';
import { FOLDERS } from './addresses.ts';
import { cafePageAt } from './cafe/pages.ts';
import { buildDocument } from './document.ts';
import type { Edition } from './edition.ts';
import { entriesOf, entryPage, frontPage, topicPage } from './reading-pages.ts';
import { sheetsPage } from './sheet.ts';
import { slidesPage } from './slides.ts';
import { TALKS, talkOf } from './talks.ts';

const words = da.pages.sheetPage;

/** The page at a path below the front page, such as `om/glemt-pin` (a folder of FOLDERS and an id); null where there is none. */
export function pageAt(path: string, edition: Edition): string | null {
  const { entries, topics } = edition.snapshot;
  if (path === '') return buildDocument(frontPage(edition), edition);
  const [folder = '', id = '', ...rest] = path.split('/');
  if (path === FOLDERS.slides) return slidesAt(TALKS[0], edition) ?? slidesAt(topics[0]?.id ?? '', edition);
  if (folder === FOLDERS.cafe) return cafePageAt([id, ...rest].join('/'), edition);
  if (rest.length > 0) return null;
  const entry = entries.get(id);
  const topic = topics.find((one) => one.id === id);
  switch (folder) {
    case FOLDERS.entry:
      return entry === undefined ? null : buildDocument(entryPage(entry, edition), edition);
    case FOLDERS.sheet:
      return entry === undefined ? null : sheetsPage(words.title(entry.title), [entry], edition);
    case FOLDERS.topic:
      return topic === undefined ? null : buildDocument(topicPage(topic, edition), edition);
    case FOLDERS.booklet:
      return topic === undefined
        ? null
        : sheetsPage(words.booklet(topic.title), entriesOf(topic, edition), edition);
    case FOLDERS.slides:
      return slidesAt(id, edition);
    default:
      return null;
  }
}

function slidesAt(name: string, edition: Edition): string | null {
  const talk = talkOf(name, edition);
  return talk === null ? null : slidesPage(name, talk, edition);
}

/** The paths of all pages, the front page first. */
export function pathsOf({ snapshot: { entries, topics } }: Pick<Edition, 'snapshot'>): string[] {
  const { entry, sheet, topic, booklet, slides } = FOLDERS;
  const ids = [...entries.keys()];
  return [
    '',
    slides,
    `${slides}/kursus`,
    ...topics.flatMap(({ id }) => [`${topic}/${id}`, `${booklet}/${id}`, `${slides}/${id}`]),
    ...ids.flatMap((id) => [`${entry}/${id}`, `${sheet}/${id}`]),
  ];
}
