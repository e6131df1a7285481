import type { Interactive } from '../blocks/elements.ts';
import { choicesOf, interactiveIn } from '../blocks/interactive.ts';
import type { Block } from '../blocks/layout.ts';
import type { Option } from '../blocks/options.ts';
import { Refusal } from '../refusal.ts';
import type { Json } from '../state/json.ts';

/**
 * What a person chose or typed: an option's value, several values, a user or channel id, a date, text; for menus that the
 * app fills while people type, an option as `suggest` gave it.
 */
export type Selection = string | readonly string[] | Option | readonly Option[];

const SINGLE_IDS: Readonly<Record<string, string>> = {
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
};
const SEVERAL_IDS: Readonly<Record<string, string>> = {
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
};

/** What an element reports when `selection` is made in it. Refuses with `invalid_selection` when it is no choice there. */
export function selected(element: Interactive, selection: Selection | undefined): Json {
  const { type } = element;
  if (type === 'button' || type === 'icon_button') {
    return { text: element.text, ...(element.value === undefined ? {} : { value: element.value }) };
  }
  if (type === 'feedback_buttons') {
    const buttons = [element.positive_button, element.negative_button];
    return { ...(buttons.find((button) => button.value === selection) ?? element.positive_button) };
  }
  if (selection === undefined)
    throw new Refusal('invalid_selection', { element: element.action_id, selection: null });
  const several = asList(selection);
  const [first] = several;
  const single = SINGLE_IDS[type];
  if (single !== undefined) return { [single]: first };
  const multiple = SEVERAL_IDS[type];
  if (multiple !== undefined) return { [multiple]: several };
  if (type === 'datetimepicker') return { selected_date_time: Number(first) };
  if (type.startsWith('multi_') || type === 'checkboxes') {
    return { selected_options: several.map((one) => optionIn(element, one)) };
  }
  const isChoice = type.endsWith('_select') || type === 'overflow' || type === 'radio_buttons';
  return isChoice ? { selected_option: optionIn(element, first) } : { value: first };
}

/** This moment's selections, by `action_id` or `block_id`. */
export type Made = Readonly<Record<string, Selection | undefined>>;

const STATELESS = new Set(['button', 'icon_button', 'feedback_buttons', 'overflow']);

/** What is filled in, by `block_id` and `action_id`: what was just `made`, and otherwise what the app put there. */
export function stateOf(blocks: readonly Block[], made: Made): Record<string, Record<string, Json>> {
  const values: Record<string, Record<string, Json>> = {};
  for (const { blockId, element } of interactiveIn(blocks)) {
    if (STATELESS.has(element.type)) continue;
    const selection = made[element.action_id] ?? made[blockId];
    const content = selection === undefined ? initial(element) : selected(element, selection);
    values[blockId] = { ...values[blockId], [element.action_id]: { type: element.type, ...content } };
  }
  return values;
}

function initial(element: Interactive): Json {
  return Object.fromEntries(
    Object.entries(element)
      .filter(([name]) => name.startsWith('initial_'))
      .map(([name, value]) => [
        name === 'initial_value' ? 'value' : name.replace('initial_', 'selected_'),
        value,
      ]),
  );
}

function asList(selection: Selection): readonly (string | Option)[] {
  return typeof selection === 'string' || 'value' in selection ? [selection] : selection;
}

function optionIn(element: Interactive, chosen: string | Option | undefined): unknown {
  const value = typeof chosen === 'string' ? chosen : chosen?.value;
  const option = choicesOf(element).find((one) => one.value === value);
  if (option !== undefined) return option;
  const isExternal = element.type === 'external_select' || element.type === 'multi_external_select';
  if (isExternal && typeof chosen === 'object') return chosen;
  throw new Refusal('invalid_selection', { element: element.action_id, selection: value });
}
