import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { NotCoveredFile } from './schema.ts';

const FILE = new URL('everyday.yaml', import.meta.url);

/** Reads what hardly any knowledge base is about, from the program's own list. Throws if that list is broken. */
export async function readEveryday(): Promise<NotCoveredFile> {
  return NotCoveredFile.parse(parse(await readFile(FILE, 'utf8')));
}
