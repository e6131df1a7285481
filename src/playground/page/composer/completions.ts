import type { Command, ShownPerson } from '../../site/protocol.ts';

export type Choice = {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly insert: string;
};

/** What could stand at the caret; picking a choice puts its `insert` in the place of `from` to `to`. */
export type Completions = {
  readonly kind: 'commands' | 'people';
  readonly from: number;
  readonly to: number;
  readonly choices: readonly Choice[];
};

const COMMAND = /^\s*(?<query>\/\S*)$/;
const MENTION = /(?:^|[\s(])@(?<query>[\p{L}\p{N}][^@\n]{0,30}|)$/u;

/**
 * Commands for a `/` at the start of `text`, people for an `@` before the caret. Null when there is none, or when it is
 * already written out in full, so that Enter then sends.
 */
export function completionsAt(
  text: string,
  caret: number,
  around: { readonly commands: readonly Command[]; readonly people: readonly ShownPerson[] },
): Completions | null {
  const before = text.slice(0, caret);
  const command = COMMAND.exec(before)?.groups?.['query'];
  if (command !== undefined) {
    return offered('commands', caret, command, around.commands.map(ofCommand));
  }
  const mention = MENTION.exec(before)?.groups?.['query'];
  return mention === undefined ? null : offered('people', caret, `@${mention}`, around.people.map(ofPerson));
}

/** The text with a choice put in, and where the caret then stands. */
export function complete(
  text: string,
  { from, to }: Completions,
  choice: Choice,
): { text: string; caret: number } {
  const start = text.slice(0, from) + choice.insert;
  return { text: start + text.slice(to).replace(/^ /, ''), caret: start.length };
}

function offered(kind: Completions['kind'], caret: number, query: string, all: Choice[]): Completions | null {
  const choices = all.filter((choice) => matches(choice.label, query));
  const isWrittenOut = choices.some(({ label }) => label.toLowerCase() === query.toLowerCase());
  return choices.length === 0 || isWrittenOut
    ? null
    : { kind, from: caret - query.length, to: caret, choices };
}

/** From the start of the label, or of any word in it. */
function matches(label: string, query: string): boolean {
  const sought = query.slice(1).toLowerCase();
  const name = label.slice(1).toLowerCase();
  return name.startsWith(sought) || name.split(/[\s-]/).some((word) => word.startsWith(sought));
}

function ofCommand({ command, description, usageHint }: Command): Choice {
  return {
    key: command,
    label: command,
    detail: `${usageHint} ${description}`.trim(),
    insert: `${command} `,
  };
}

function ofPerson({ id, name, role }: ShownPerson): Choice {
  return { key: id, label: `@${name}`, detail: role ?? '', insert: `@${name} ` };
}
