import { createInterface } from 'node:readline/promises';
import { answerQuestion, answerWith } from '../../answering/answer-question.ts';
import type { Answer } from '../../answering/answer.ts';
import { da } from '../../i18n/da.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
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
  output.write(`${da.terminal.welcome}\n\n`);
  lines.setPrompt(da.terminal.prompt);
  lines.prompt();
  let offered: readonly Entry[] = [];
  for await (const line of lines) {
    const text = line.trim();
    if (text !== '') {
      const answer = reply(text, offered, matcher());
      offered = answer === null ? offered : choices(answer);
      const hint = offered.length === 0 ? '' : `\n\n${da.terminal.chooseNumber(offered.length)}`;
      output.write(
        `\n${answer === null ? da.terminal.chooseNumber(offered.length) : answerText(answer) + hint}\n\n`,
      );
    }
    lines.prompt();
  }
  output.write(`\n${da.terminal.goodbye}\n`);
}

/** The answer to a question or a choice; null for a number that nothing stands beside. */
function reply(text: string, offered: readonly Entry[], matcher: Matcher): Answer | null {
  if (!/^\d{1,2}$/u.test(text) || offered.length === 0) return answerQuestion(matcher, text);
  const chosen = offered[Number(text) - 1];
  return chosen === undefined ? null : answerWith(matcher.snapshot, chosen);
}
