import { problemAt } from './document.ts';
import type { EntryDocument } from './entry-document.ts';
import { problemOf, textsAt, type LocatedText } from './located-texts.ts';
import type { Problem } from './problems.ts';

/** A single choice would be no question. */
const CHOICES = 2;

/** What is wrong with guides: too few choices, choices that lead nowhere new, and choices of what is no guide. */
export function checkGuides(entries: readonly EntryDocument[]): Problem[] {
  const guides = new Map(
    entries.filter(isGuide).map((entry) => [entry.name, textsAt(entry, ['choices', '*', 'to'])]),
  );
  return entries.flatMap((entry) => {
    const choices = textsAt(entry, ['choices', '*', 'to']);
    if (!isGuide(entry)) {
      return choices.length === 0 ? [] : [problemAt(entry, ['choices'], 'choices-of-answer', {}, 'key')];
    }
    const few =
      choices.length < CHOICES
        ? [problemAt(entry, ['choices'], 'choices-missing', { count: choices.length, minimum: CHOICES })]
        : [];
    return [...few, ...choices.flatMap((choice) => backWhereItWas(entry.name, choice, guides))];
  });
}

function isGuide(entry: EntryDocument): boolean {
  return textsAt(entry, ['kind']).some(({ text }) => text === 'guide');
}

/** A problem when a choice leads, over further guides or at once, to the guide that it belongs to. */
function backWhereItWas(
  guide: string,
  choice: LocatedText,
  guides: ReadonlyMap<string, readonly LocatedText[]>,
): Problem[] {
  if (choice.text === guide) return [problemOf(choice, 'choice-to-itself')];
  const way = wayBetween(choice.text, guide, (id) => (guides.get(id) ?? []).map(({ text }) => text));
  const circle = way === null ? null : [guide, ...way].join(' → ');
  return circle === null ? [] : [problemOf(choice, 'choices-in-circle', { circle })];
}

/** The ids from one entry to another over the choices of guides, both included; null when none of them leads there. */
export function wayBetween(
  from: string,
  to: string,
  choicesOf: (id: string) => readonly string[],
): readonly string[] | null {
  const tried = new Set<string>();
  return search(from);

  function search(id: string): readonly string[] | null {
    if (id === to) return [id];
    if (tried.has(id)) return null;
    tried.add(id);
    for (const next of choicesOf(id)) {
      const rest = search(next);
      if (rest !== null) return [id, ...rest];
    }
    return null;
  }
}
