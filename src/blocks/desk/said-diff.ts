import type { types } from '@slack/bolt';
import { diffWordsWithSpace } from 'diff';
import type { Said } from '../../curation/past-deeds.ts';
import { plainText } from '../../text/markdown.ts';
import { cut } from '../kit/modal.ts';

/** As much of an answer as is shown of its change; a window with many changes would be refused otherwise. */
const CHARACTERS = 1500;
/** Two texts with less in common are two texts; finding that out takes long. */
const MOST_EDITS = 60;

/** What an answer said before and after, in one text: what went struck out, what came in bold. */
export function saidDiff(before: Said | null, after: Said | null): types.RichTextBlock {
  const [old, now] = [textOf(before), textOf(after)];
  const changes =
    before === null || after === null
      ? [{ value: now || old, added: false, removed: false }]
      : (diffWordsWithSpace(old, now, { maxEditLength: MOST_EDITS }) ?? [
          { value: `${old}\n`, added: false, removed: true },
          { value: now, added: true, removed: false },
        ]);
  const pieces = changes.map(({ value, added, removed }): types.RichTextText => ({
    type: 'text',
    text: value,
    ...(added ? { style: { bold: true } } : removed ? { style: { strike: true } } : {}),
  }));
  return { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: pieces }] };
}

/** How near two texts are: the same, the same words with other marks, or others. */
export function likenessOf(before: Said, after: Said): 'same' | 'same-words' | 'others' {
  if (before.title === after.title && before.answer === after.answer) return 'same';
  return wordsOf(before) === wordsOf(after) ? 'same-words' : 'others';
}

function textOf(said: Said | null): string {
  return said === null ? '' : cut(wordsOf(said), CHARACTERS);
}

/** As people read it, without the marks it was written with: bold says here what is new. */
function wordsOf({ title, answer }: Said): string {
  return [title, plainText(answer)].filter((part) => part !== '').join('\n');
}
