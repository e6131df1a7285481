import { readFile } from 'node:fs/promises';
import { NotCoveredFile } from './schema.ts';

/** What the program itself brings to every knowledge base. */
export type Everyday = {
  /**
   * What hardly any knowledge base is about: cooking, the weather, thanks. In the form of not-covered.yaml; a subject with the
   * same id there takes the place of the one here.
   */
  readonly subjects: NotCoveredFile;
  /** Groups of words that mean the same wherever people ask. */
  readonly words: readonly (readonly string[])[];
};

/* JSON, because parsing this list as YAML took as long as parsing twenty entries. */
const SUBJECTS = new URL('everyday.json', import.meta.url);
const WORDS = new URL('everyday-words.txt', import.meta.url);

let everyday: Promise<Everyday> | undefined;

/** Reads the program's own lists, once. Throws if they are broken. */
export async function readEveryday(): Promise<Everyday> {
  everyday ??= read();
  return everyday;
}

async function read(): Promise<Everyday> {
  const [subjects, words] = await Promise.all([readFile(SUBJECTS, 'utf8'), readFile(WORDS, 'utf8')]);
  return {
    subjects: NotCoveredFile.parse(JSON.parse(subjects)),
    words: words
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split(', ')),
  };
}
