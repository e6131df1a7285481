import { wayBetween } from '../../knowledge/guides.ts';
import { suggestion } from '../../knowledge/nearest.ts';
import type { Choice } from '../../knowledge/schema.ts';
import type { Entry } from '../../knowledge/snapshot.ts';
import { bareWords } from '../../text/normalise.ts';
import type { DraftError } from './draft.ts';

/** What can be chosen, by id. */
type Entries = ReadonlyMap<string, Pick<Entry, 'id' | 'title' | 'choices'>>;

const ARROW = /->|→|=>/gu;

/**
 * The choices of a guide as people write them: a line for each, `what they say of themselves -> an answer`, which is named by its
 * title or its id. `own` is the guide's id, to which none may lead back; null for a new one.
 */
export function readChoices(
  written: string,
  entries: Entries,
  own: string | null,
): { readonly choices: readonly Choice[] } | { readonly error: DraftError } {
  const choices: Choice[] = [];
  for (const line of written.split('\n').filter((one) => one.trim() !== '')) {
    const [label, wanted] = atLastArrow(line.trim());
    if (wanted === undefined) {
      return { error: { code: 'choice-unreadable', details: { value: line.trim() } } };
    }
    const to = entryNamed(wanted, entries);
    if (to === null) {
      const names = [...entries.values()].flatMap(({ id, title }) => [id, title]);
      return { error: { code: 'unknown-entry', details: { value: wanted, ...suggestion(wanted, names) } } };
    }
    if (own !== null && to === own)
      return { error: { code: 'choice-to-itself', details: { value: wanted } } };
    const way = own === null ? null : wayBetween(to, own, (id) => choicesOf(entries, id));
    if (way !== null) {
      return { error: { code: 'choices-in-circle', details: { circle: [own, ...way].join(' → ') } } };
    }
    choices.push({ label, to });
  }
  const few = { code: 'choices-missing', details: { count: choices.length, minimum: 2 } } as const;
  return choices.length === 1 ? { error: few } : { choices };
}

/** What stands before and behind the last arrow with something on both sides; the line alone where there is none. */
function atLastArrow(line: string): readonly [string, string?] {
  const arrow = [...line.matchAll(ARROW)].findLast(
    ({ 0: signs, index }) => index > 0 && index + signs.length < line.length,
  );
  if (arrow === undefined) return [line];
  return [line.slice(0, arrow.index).trimEnd(), line.slice(arrow.index + arrow[0].length).trimStart()];
}

/** The choices of a guide as lines, to be read again by `readChoices`. */
export function writeChoices(choices: readonly Choice[], entries: Entries): string {
  return choices.map(({ label, to }) => `${label} -> ${entries.get(to)?.title ?? to}`).join('\n');
}

function choicesOf(entries: Entries, id: string): readonly string[] {
  return (entries.get(id)?.choices ?? []).map(({ to }) => to);
}

function entryNamed(wanted: string, entries: Entries): string | null {
  const title = bareWords(wanted);
  // While a table is read a row stands there by its line first, then as the entry that it became.
  const found =
    entries.get(wanted) ?? [...entries.values()].findLast((entry) => bareWords(entry.title) === title);
  return found?.id ?? null;
}
