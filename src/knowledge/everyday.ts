import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { NotCoveredFile } from './schema.ts';

const FILE = new URL('everyday.yaml', import.meta.url);

let list: Promise<NotCoveredFile> | undefined;

/** What hardly any knowledge base is about, from the program's own list, which is read once. Throws if that list is broken. */
export async function readEveryday(): Promise<NotCoveredFile> {
  list ??= readFile(FILE, 'utf8').then((text) => NotCoveredFile.parse(parse(text)));
  return list;
}
