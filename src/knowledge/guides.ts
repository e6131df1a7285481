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
  const way = wayTo(guide, choice.text, guides, new Set());
  const circle = way === null ? null : [guide, ...way].join(' → ');
  return circle === null ? [] : [problemOf(choice, 'choices-in-circle', { circle })];
}

/** The ids from one guide's choice on to another guide; null when none of them leads there. */
function wayTo(
  wanted: string,
  from: string,
  guides: ReadonlyMap<string, readonly LocatedText[]>,
  tried: Set<string>,
): readonly string[] | null {
  if (from === wanted) return [from];
  if (tried.has(from)) return null;
  tried.add(from);
  for (const { text } of guides.get(from) ?? []) {
    const rest = wayTo(wanted, text, guides, tried);
    if (rest !== null) return [from, ...rest];
  }
  return null;
}
