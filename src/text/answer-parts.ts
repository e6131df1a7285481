/** An answer in its three parts, Markdown each. `short` is one paragraph that stands alone; the others are '' when there are none. */
export type AnswerText = { readonly short: string; readonly steps: string; readonly more: string };

/** The line above what only some need, by the language of the answer. */
export const MORE_HEADING = { da: '## Mere', en: '## More' } as const;

const MORE = /^##[ \t]+(?:Mere|More)[ \t]*$/iu;
/** What ends the first paragraph besides an empty line: a list, as Markdown has it. */
const LIST_ITEM = /^ {0,3}(?:[-*+]|1[.)])[ \t]/u;

/** The parts of an answer: its first paragraph, what follows, and what stands below the line "## Mere" or "## More". */
export function answerTextOf(markdown: string): AnswerText {
  const lines = markdown.trim().split('\n');
  const heading = lines.findIndex((line) => MORE.test(line));
  const before = heading === -1 ? lines : lines.slice(0, heading);
  const end = before.findIndex((line, index) => line.trim() === '' || (index > 0 && LIST_ITEM.test(line)));
  const shortLines = end === -1 ? before.length : end;
  return {
    short: joined(before.slice(0, shortLines)),
    steps: joined(before.slice(shortLines)),
    more: heading === -1 ? '' : joined(lines.slice(heading + 1)),
  };
}

/** The Markdown of an answer, as it stands in its file. */
export function markdownOf({ short, steps, more }: AnswerText, language: keyof typeof MORE_HEADING): string {
  const below = more === '' ? [] : [MORE_HEADING[language], more];
  return [short, steps, ...below].filter((part) => part !== '').join('\n\n');
}

/** The parts that an answer has, in their order. */
export function partsOf({ short, steps, more }: AnswerText): string[] {
  return [short, steps, more].filter((part) => part !== '');
}

/** An answer in one piece, without the heading between its parts. */
export function wholeOf(answer: AnswerText): string {
  return partsOf(answer).join('\n\n');
}

/** Whether two Markdown texts are the same answer, however their lines are spaced. */
export function isSameAnswer(one: string, other: string): boolean {
  return markdownOf(answerTextOf(one), 'da') === markdownOf(answerTextOf(other), 'da');
}

function joined(lines: readonly string[]): string {
  return lines.join('\n').trim();
}
