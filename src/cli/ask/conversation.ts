import { createInterface } from 'node:readline/promises';
import { da } from '../../i18n/da.ts';
import type { Matcher } from '../../matching/match.ts';
import { createTalk } from './talk.ts';

/** Where a conversation is held; a test gives its own streams. */
export type Terminal = { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };

/**
 * Answers questions line by line until the input ends (Ctrl-D). A number chooses one of the entries last shown. `matcher` is
 * asked anew for every question, so edits of the knowledge are seen at once.
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
  const talk = createTalk(matcher, Date.now);
  for await (const line of lines) {
    const text = line.trim();
    if (text !== '') output.write(`\n${await talk(text)}\n\n`);
    // Input that is not typed ends ahead of its answers; Node 24 refuses to prompt then.
    if (!hasEnded) lines.prompt();
  }
  output.write(`\n${da.terminal.goodbye}\n`);
}
