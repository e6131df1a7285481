import type { Choice } from '../../knowledge/schema.ts';
import { writeYaml } from '../../knowledge/yaml-edit.ts';
import { toAnswerMarkdown } from '../../text/answer-markdown.ts';
import { guessLanguage, type Language } from '../../text/language.ts';
import { normalise } from '../../text/normalise.ts';
import { dateAfter } from '../../time/days.ts';
import { wordingOf } from '../learned/change.ts';
import type { EntryDraft } from './draft.ts';

/** New answers are read again after half a year. */
const REVIEW_DAYS = 182;

type Parts = {
  readonly id: string;
  readonly source: string;
  readonly checked: string;
  readonly questions: readonly string[];
  readonly choices: readonly Choice[];
};

/** A draft as the file of an entry. */
export function entryText(draft: EntryDraft, { id, source, checked, questions, choices }: Parts): string {
  const title = draft.title.trim();
  const english = toAnswerMarkdown(draft.english ?? '');
  const { further = [], varies = [], safety = false, owner } = draft;
  const wordings = [draft.question ?? '', ...questions].map(wordingOf).filter((one) => one !== '');
  const asked = wordings.filter(
    (one, index) =>
      normalise(one) !== normalise(title) &&
      wordings.findIndex((other) => normalise(other) === normalise(one)) === index,
  );
  const inLanguage = (language: Language) =>
    asked.filter((one) => guessLanguage(normalise(one)) === language);
  const [da, en] = [inLanguage('da'), inLanguage('en')];
  const front = writeYaml({
    id,
    title,
    ...(choices.length === 0 ? {} : { kind: 'guide' }),
    ...(asked.length === 0
      ? {}
      : { questions: { ...(da.length === 0 ? {} : { da }), ...(en.length === 0 ? {} : { en }) } }),
    ...(choices.length === 0 ? {} : { choices }),
    sources: [{ id: source, checked }],
    ...(further.length === 0 ? {} : { further }),
    ...(varies.length === 0 ? {} : { varies }),
    ...(safety ? { safety } : {}),
    review: dateAfter(checked, REVIEW_DAYS),
    ...(owner === undefined ? {} : { owner }),
    ...(english === '' ? {} : { english }),
  });
  return `---\n${front}---\n\n${toAnswerMarkdown(draft.answer)}\n`;
}
