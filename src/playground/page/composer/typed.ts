import type { Gesture, ShownPerson } from '../../site/protocol.ts';

/** Where something is written. */
export type Desk = {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly broadcast?: boolean;
};

const COMMAND = /^(?<command>\/\p{L}\S*)(?<text>\s[\s\S]*)?$/u;
const MENTION = /<@([UW][A-Z0-9]+)>/g;
const LINK = /<(?:mailto:)?([^<>|@#!][^<>|]*)(?:\|([^<>]*))?>/g;

/** What sending `text` does: a word after `/` is a command, as in Slack. Null when there is nothing to send. */
export function gestureOf(text: string, desk: Desk, people: readonly ShownPerson[]): Gesture | null {
  const typed = text.trim();
  if (typed === '') return null;
  const inThread = desk.threadTs === null ? {} : { threadTs: desk.threadTs };
  const { command, text: rest = '' } = COMMAND.exec(typed)?.groups ?? {};
  if (command !== undefined) {
    return { do: 'command', channel: desk.channel, command, text: rest.trim(), ...inThread };
  }
  const broadcast = desk.broadcast === true ? { broadcast: true } : {};
  return { do: 'say', channel: desk.channel, text: withMentions(typed, people), ...inThread, ...broadcast };
}

/** Names after `@` become mentions, whether they were picked from the list or typed. */
export function withMentions(text: string, people: readonly ShownPerson[]): string {
  // oxlint-disable-next-line unicorn/no-array-sort -- a copy; browsers of older tablets do not know toSorted
  const longestFirst = [...people].sort((one, other) => other.name.length - one.name.length);
  const ids = new Map(longestFirst.map(({ name, id }) => [name.toLowerCase(), id]));
  const names = longestFirst.map(({ name }) => literally(name)).join('|');
  if (names === '') return text;
  // No lookbehind: browsers of older tablets do not know it.
  const mention = new RegExp(`(^|[^\\p{L}\\p{N}_@<])@(${names})(?![\\p{L}\\p{N}_])`, 'giu');
  return text.replaceAll(mention, (written, before: string, name: string) => {
    const id = ids.get(name.toLowerCase());
    return id === undefined ? written : `${before}<@${id}>`;
  });
}

/** A message's markup as its author would type it, for editing. */
export function asTyped(markup: string, name: (id: string) => string): string {
  return markup
    .replaceAll(MENTION, (_, id: string) => `@${name(id)}`)
    .replaceAll(LINK, (_, address: string, label?: string) => label ?? address)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
