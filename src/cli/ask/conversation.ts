import { createInterface } from 'node:readline/promises';
import { answerQuestion, answerWith } from '../../answering/answer-question.ts';
import type { Answer } from '../../answering/answer.ts';
import { da } from '../../i18n/da.ts';
import type { Matcher } from '../../matching/match.ts';
import { answerText, choices } from './answer-text.ts';

/** Where a conversation is held; a test gives its own streams. */
export type Terminal = { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };

/**
 * Answers questions line by line until the input ends (Ctrl-D). A number chooses one of the entries last shown.
 * `matcher` is asked anew for every question, so edits of the knowledge are seen at once.
 */
export async function converse({ input, output }: Terminal, matcher: () => Matcher): Promise<void> {
  const lines = createInterface({ input, output, terminal: 'isTTY' in output && output.isTTY === true });
  let hasEnded = false;
  lines.once('close', () => {
    hasEnded = true;
  });
  output.write(`${da.terminal.welcome}\n\n`);
  lines.setPrompt(da.terminal.prompt);
  lines.prompt();
  let shown: Answer | null = null;
  for await (const line of lines) {
    const text = line.trim();
    if (text !== '') {
      const answer = reply(text, shown, matcher());
      shown = answer ?? shown;
      const count = shown === null ? 0 : choices(shown).length;
      const hint = count === 0 ? [] : [da.terminal.chooseNumber(count)];
      output.write(`\n${[...(answer === null ? [] : [answerText(answer)]), ...hint].join('\n\n')}\n\n`);
    }
    // Input that is not typed ends ahead of its answers; Node 24 refuses to prompt then.
    if (!hasEnded) lines.prompt();
  }
  output.write(`\n${da.terminal.goodbye}\n`);
}

/** The answer to a question or a choice; null for a number that was not offered. */
function reply(text: string, shown: Answer | null, matcher: Matcher): Answer | null {
  const offered = shown === null ? [] : choices(shown);
  if (!/^\d{1,2}$/u.test(text) || offered.length === 0) return answerQuestion(matcher, text);
  const chosen = offered[Number(text) - 1];
  const language = shown?.outcome === 'answered' ? shown.language : 'da';
  return chosen === undefined ? null : answerWith(matcher.snapshot, chosen, language);
}
