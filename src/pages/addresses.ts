/** Where the pages are, as the links of one page lead there. */
export type Addresses = {
  readonly front: string;
  readonly entry: (id: string) => string;
  readonly topic: (id: string) => string;
  readonly sheet: (id: string) => string;
  /** The sheets of a topic. */
  readonly booklet: (topic: string) => string;
  /** The slides of a talk or a topic; null: the first talk. */
  readonly slides: (name: string | null) => string;
  readonly file: (name: string) => string;
};

/** The path under which a server has them. */
export const BASE = '/svar';

/** The folder that a kind of page has, below the front page. */
export const FOLDERS = {
  entry: 'om',
  topic: 'emne',
  sheet: 'ark',
  booklet: 'haefte',
  slides: 'foredrag',
  cafe: 'cafe',
  file: 'filer',
} as const;

/** As a server has them. */
export const SERVED: Addresses = addresses(BASE, '');

/** As files have them, opened from a disk or a web host, for a page that lies so many folders deep. */
export function inFiles(depth: number): Addresses {
  return addresses(depth === 0 ? '.' : Array.from({ length: depth }, () => '..').join('/'), '/index.html');
}

/** The public address of the page at a path; `url` is the front page's. */
export function publicPage(url: string, path: string): string {
  return path === '' ? `${url}/` : `${url}/${path}/`;
}

/** As somebody elsewhere opens them; `url` is the front page's. */
export function publicAddresses(url: string): Pick<Addresses, 'entry' | 'sheet'> {
  return addresses(url.replace(/(?<!\/)\/+$/u, ''), '');
}

function addresses(base: string, end: string): Addresses {
  const under =
    (kind: keyof typeof FOLDERS) =>
    (id: string): string =>
      `${base}/${FOLDERS[kind]}/${id}${end}`;
  return {
    front: `${base}${end}`,
    entry: under('entry'),
    topic: under('topic'),
    sheet: under('sheet'),
    booklet: under('booklet'),
    slides: (name) => (name === null ? `${base}/${FOLDERS.slides}${end}` : under('slides')(name)),
    file: (name) => `${base}/${FOLDERS.file}/${name}`,
  };
}
