import { today } from '../../src/time/days.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Entry, Snapshot } from '../../src/knowledge/snapshot.ts';
import type { Matcher } from '../../src/matching/match.ts';
import { buildMatcher } from '../../src/matching/matcher.ts';
import { markdownOf } from '../../src/text/answer-parts.ts';
import { learntOnce } from './learnt-once.ts';

let own: Promise<Snapshot> | undefined;

/** The answers of this project, loaded once for all that only look at them. */
export async function ownKnowledge(): Promise<Snapshot> {
  own ??= load();
  return own;
}

/** They made searchable. */
export async function ownMatcher(): Promise<Matcher> {
  return buildMatcher(await ownKnowledge(), { learnt: learntOnce });
}

async function load(): Promise<Snapshot> {
  const { snapshot, problems } = await loadKnowledge('knowledge', { today: today() });
  if (snapshot === null) throw new Error(problems.map(({ file, code }) => `${file} ${code}`).join('\n'));
  return snapshot;
}

/** What an entry says holds today, in Danish and in English. */
export function saidToday({ answer, english }: Entry): string[] {
  return [markdownOf(answer, 'da'), english === null ? '' : markdownOf(english, 'en')];
}

/** Every text of an entry that a person reads or that finds it. */
export function everyText(entry: Entry): string[] {
  const { title, questions, keywords, earlier } = entry;
  const before = earlier.map(({ answer }) => answer);
  return [title, ...questions.da, ...questions.en, ...keywords, ...saidToday(entry), ...before];
}

/** The sentences of an answer by its paragraphs and list items, without their marks. Dates ("31. oktober") stay whole. */
export function sentencesOf(markdown: string): string[][] {
  return markdown
    .replaceAll('**', '')
    .split('\n')
    .map((line) => line.replace(/^\d+\. /, '').trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/(?<=[.!?:])\s+(?=["(]?\p{Lu})/u));
}
