import { z } from 'zod';
import { saidByEmoji, withoutEmoji } from '../../text/emoji.ts';
import { normalise, oneLine } from '../../text/normalise.ts';
import { wordsInBlock } from './blocks-words.ts';
import { wordsInFile } from './file-words.ts';
import { fromSlackText } from './slack-text.ts';

const someText = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value ?? '');
const someList = z
  .array(z.unknown())
  .nullish()
  .catch(null)
  .transform((value) => value ?? []);
/** Where words stand in a message. What is of another form has none. */
const Parts = z
  .object({ text: someText, blocks: someList, attachments: someList, files: someList })
  .catch({ text: '', blocks: [], attachments: [], files: [] });
/** A message that somebody passed on; other attachments are previews of pages. */
const Shared = z.object({
  is_share: z.literal(true),
  text: someText,
  files: someList,
  message_blocks: someList,
});
const SharedBlocks = z.object({ message: z.object({ blocks: someList }) });

/**
 * What a person said with a message, a command or the like, in whatever form Slack sends it: their text, without emoji, and what
 * they passed on, a message, a voice clip or an e-mail. Takes Slack's JSON, or any part of it with a `text`; never throws. Personal
 * data is still in it.
 */
export function wordsIn(message: unknown): string {
  const { attachments, files, ...own } = Parts.parse(message);
  const said = [
    withoutEmoji(typed(own)),
    ...attachments.map(wordsInShared),
    ...files.map((file) => withoutEmoji(wordsInFile(file))),
  ];
  return oneLine(said.join(' '));
}

/** The same, and what emoji say where they stand alone. */
export function saidIn(message: unknown): string {
  const words = wordsIn(message);
  const parts = Parts.parse(message);
  if (hasWords(words) || parts.files.length > 0) return words;
  return saidByEmoji(typed(parts)) ?? words;
}

/** Without a text, what stands in the blocks. */
function typed(parts: Pick<z.infer<typeof Parts>, 'text' | 'blocks'>): string {
  const own = fromSlackText(parts.text);
  return own === '' ? parts.blocks.map((block) => wordsInBlock(block)).join('\n') : own;
}

function wordsInShared(attachment: unknown): string {
  const { data } = Shared.safeParse(attachment);
  if (data === undefined) return '';
  const blocks = data.message_blocks.flatMap((one) => SharedBlocks.safeParse(one).data?.message.blocks ?? []);
  return wordsIn({ text: data.text, blocks, files: data.files });
}

/** Whether a text has at least one letter or digit. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether a text only asks for help in asking; "hjælp min mor med MitID" is a question. */
export function asksForHelp(text: string): boolean {
  return !hasWords(text) || ['hjælp', 'hjaelp', 'help'].includes(bare(text));
}

/** What people write to see what the bot keeps about them, and to have it erased. */
const WISHES: Readonly<Record<string, OwnDataWish>> = {
  'mine oplysninger': 'see',
  'vis mine oplysninger': 'see',
  'my data': 'see',
  'glem mig': 'erase',
  'forget me': 'erase',
};
export type OwnDataWish = 'see' | 'erase';

/** What somebody wants to be done with what the bot keeps about them; null when they write about something else. */
export function ownDataWish(text: string): OwnDataWish | null {
  const said = bare(text);
  return Object.hasOwn(WISHES, said) ? (WISHES[said] ?? null) : null;
}

/** Whether someone asks for what the bot does in a channel. */
export function asksAboutChannel(text: string): boolean {
  return bare(text) === 'kanal';
}

function bare(text: string): string {
  return normalise(text).replace(/(?<![\s!?.])[\s!?.]+$/u, '');
}
