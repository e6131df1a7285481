import { LONGEST_TO_SAY, secondsToSay, spokenForm, type SpokenWords } from '../../answering/spoken.ts';
import { readEntry } from '../../knowledge/entry-document.ts';
import { entryFilePath } from '../../knowledge/files.ts';
import { checkHouseRules } from '../../knowledge/house-rules/house-rules.ts';
import type { EntryFile } from '../../knowledge/schema.ts';
import type { Snapshot, Source } from '../../knowledge/snapshot.ts';
import { answerTextOf } from '../../text/answer-parts.ts';
import type { Language } from '../../text/language.ts';
import type { DraftErrors, DraftField } from './draft.ts';

/** The words around an answer that is read aloud. */
export type WordsToSay = (
  entry: Pick<EntryFile, 'varies'> & {
    readonly sources: readonly { readonly source: Pick<Source, 'publisher'> }[];
  },
  language: Language,
) => SpokenWords;

/** A draft to hold against the house rules. `text` is its file; `publisher` is behind its source. */
export type Held = {
  readonly text: string;
  readonly publisher: string;
  readonly today: string;
  readonly sources: Snapshot['sources'];
  readonly wordsToSay: WordsToSay;
};

const FIELDS: Readonly<Record<string, DraftField>> = {
  title: 'title',
  questions: 'question',
  answer: 'answer',
  english: 'english',
  sources: 'sourceUrl',
};

/**
 * Holds a draft whose form is right against the house rules: what is accepted here passes the check of the files, too. Gives the
 * first error of each field.
 */
export function houseErrors({ text, publisher, today, sources, wordsToSay }: Held): DraftErrors {
  const { located } = readEntry({ topic: 'emne', name: 'svar', path: entryFilePath('emne', 'svar') }, text);
  if (located === null) return {};
  const { problems } = checkHouseRules([located], { today, sources: [...sources] });
  const errors = problems.flatMap(({ path, code, details }) => {
    const field = FIELDS[/^\w*/u.exec(path)?.[0] ?? ''];
    return field === undefined ? [] : [[field, { code, details }] as const];
  });
  return {
    ...tooLongToSay(located.entry, publisher, wordsToSay),
    ...Object.fromEntries(errors.toReversed()),
  };
}

function tooLongToSay(entry: EntryFile, publisher: string, wordsToSay: WordsToSay): DraftErrors {
  const spoken = spokenForm(
    { entry: { answer: answerTextOf(entry.answer), english: null }, choices: entry.choices, language: 'da' },
    (language) => wordsToSay({ varies: entry.varies, sources: [{ source: { publisher } }] }, language),
  );
  const seconds = secondsToSay(spoken);
  if (seconds <= LONGEST_TO_SAY) return {};
  const details = { seconds: Math.ceil(seconds), maximum: LONGEST_TO_SAY };
  return { answer: { code: 'too-long-to-say', details } };
}
