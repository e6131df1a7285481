/** A language that no answer is written in, by ISO 639-1; `other`: any further one that is not written in Latin letters. */
export type ForeignLanguage = 'ar' | 'de' | 'fa' | 'pl' | 'ro' | 'tr' | 'uk' | 'other';

const FOREIGN: readonly ForeignLanguage[] = ['ar', 'de', 'fa', 'pl', 'ro', 'tr', 'uk'];
/** The languages that are read, and those that are read as Danish. */
const READ = ['da', 'no', 'sv', 'en'];
/** How much likelier a foreign language must be than each of those: "app låst" looks a little German. */
const MARGIN = 0.2;
/** One word is too little to tell German from Danish. */
const FEWEST_WORDS = 2;
/** A name that stands in questions of every language. */
const NAME = /\bmit\s?id\S*/giu;

let detector: Promise<typeof import('eld/extrasmall')> | undefined;

/**
 * The foreign language that a text is surely written in; null when it may be one that is read. For texts with few known words:
 * of 14,000 Danish and English wordings five look foreign, and their words are known. The first call takes 0.2 s.
 */
export async function foreignLanguage(text: string): Promise<ForeignLanguage | null> {
  const words = text.replaceAll(NAME, ' ');
  detector ??= import('eld/extrasmall');
  const found = (await detector).eld.detect(words);
  const language = FOREIGN.find((one) => one === found.language && found.isReliable()) ?? null;
  if (!isLatin(words)) return language ?? 'other';
  const scores = found.getScores();
  const read = Math.max(...READ.map((one) => scores[one] ?? 0));
  const lead = (scores[found.language] ?? 0) - read;
  const isLong = (words.match(/\p{L}+/gu) ?? []).length >= FEWEST_WORDS;
  return lead >= MARGIN && isLong ? language : null;
}

/** Whether at least half of the letters are Latin. */
function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  return latin.length * 2 >= letters.length;
}
