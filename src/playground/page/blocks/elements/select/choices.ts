import type { Filled } from '../../../../site/protocol.ts';
import type { Option } from '../../../../blocks/composition.ts';

/** One thing to choose; `value` is an option's value or an id. */
export type Choice = {
  readonly value: string;
  readonly text: string;
  readonly description?: string | undefined;
};
export type ChoiceGroup = { readonly label: string | null; readonly choices: readonly Choice[] };

/** An option as the app wrote it, to choose. */
export function asChoice({ text, value, description }: Option): Choice {
  return { value, text: text.text, description: description?.text };
}

/** A choice as the option that the app wrote. */
export function asOption({ text, value, description }: Choice): Option {
  return {
    text: plain(text),
    value,
    ...(description === undefined ? {} : { description: plain(description) }),
  };
}

function plain(text: string) {
  return { type: 'plain_text' as const, text };
}

/** Takes what is filled in; gives the values or ids of what is chosen. */
export function valuesOf(filled: Filled | null): readonly string[] {
  return listOf(filled).map((one) => (typeof one === 'string' ? one : one.value));
}

/** Takes what is filled in; gives the options among it. */
export function optionsOf(filled: Filled | null): readonly Option[] {
  return listOf(filled).filter((one) => typeof one !== 'string');
}

function listOf(filled: Filled | null): readonly (string | Option)[] {
  if (filled === null) return [];
  return typeof filled === 'string' || 'value' in filled ? [filled] : filled;
}

/** The choices whose words contain what was typed, in whatever case; groups without any are left out. */
export function matching(groups: readonly ChoiceGroup[], query: string): ChoiceGroup[] {
  const wanted = query.trim().toLocaleLowerCase('da');
  return groups
    .map(({ label, choices }) => ({
      label,
      choices: choices.filter((choice) =>
        `${choice.text} ${choice.description ?? ''}`.toLocaleLowerCase('da').includes(wanted),
      ),
    }))
    .filter((group) => group.choices.length > 0);
}

/** What is chosen after `picked` was pressed: it alone in a menu for one, added or taken out in a menu for several. */
export function afterPicking(
  chosen: readonly Choice[],
  picked: Choice,
  isSeveral: boolean,
  most = Infinity,
): readonly Choice[] {
  if (!isSeveral) return [picked];
  const others = chosen.filter((choice) => choice.value !== picked.value);
  if (others.length < chosen.length) return others;
  return chosen.length < most ? [...chosen, picked] : chosen;
}
