import type { Interactive } from '../blocks/elements.ts';
import { choicesOf, interactiveIn } from '../blocks/interactive.ts';
import type { Block } from '../blocks/layout.ts';
import type { Option } from '../blocks/composition.ts';
import { Refusal } from '../refusal.ts';
import type { Json } from '../state/json.ts';
import { asFile } from '../state/files.ts';

/**
 * What a person chose or typed: an option's value, several values, a user or channel id, a date, text, names of files; for
 * menus that the app fills while people type, an option as `suggest` gave it. An empty list empties the element.
 */
export type Selection = string | readonly string[] | Option | readonly Option[];

/** This moment's selections, by `block_id`, or by `action_id` where one block holds several elements to fill in. */
export type Made = Readonly<Record<string, Selection | undefined>>;

/** Which element. An `action_id` names only one within its block. */
export type ElementId = { readonly blockId: string; readonly actionId: string };

/** The property in which an element reports what is chosen in it; all others report a `value`. */
const PROPERTIES: Readonly<Record<string, string>> = {
  static_select: 'selected_option',
  external_select: 'selected_option',
  radio_buttons: 'selected_option',
  overflow: 'selected_option',
  multi_static_select: 'selected_options',
  multi_external_select: 'selected_options',
  checkboxes: 'selected_options',
  users_select: 'selected_user',
  multi_users_select: 'selected_users',
  conversations_select: 'selected_conversation',
  multi_conversations_select: 'selected_conversations',
  channels_select: 'selected_channel',
  multi_channels_select: 'selected_channels',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  file_input: 'files',
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
  const several = asList(selection).map((one) => reported(element, one));
  return { [propertyOf(type)]: isSeveral(type) ? several : (several[0] ?? null) };
}

const STATELESS = new Set(['button', 'icon_button', 'feedback_buttons', 'overflow']);

/**
 * What is filled in, by `block_id` and `action_id`: what was `made`, and otherwise what the app put there. `just`: what is
 * made in one element at this moment, which counts before all else.
 */
export function stateOf(
  blocks: readonly Block[],
  made: Made,
  just?: ElementId & { readonly selection: Selection | undefined },
): Record<string, Record<string, Json>> {
  const values: Record<string, Record<string, Json>> = {};
  const kept = interactiveIn(blocks).filter(({ element }) => !STATELESS.has(element.type));
  for (const { blockId, element } of kept) {
    const isAlone = kept.filter((other) => other.blockId === blockId).length === 1;
    const isJust = just?.blockId === blockId && just.actionId === element.action_id;
    const filledIn = (isAlone ? made[blockId] : undefined) ?? made[element.action_id];
    const selection = isJust ? just.selection : filledIn;
    const content = selection === undefined ? initial(element) : selected(element, selection);
    values[blockId] = { ...values[blockId], [element.action_id]: { type: element.type, ...content } };
  }
  return values;
}

/** Refuses with `action_not_found` when something was `made` in what is not there. */
export function requireKnown(blocks: readonly Block[], made: Made): void {
  const known = interactiveIn(blocks).flatMap(({ blockId, element }) => [blockId, element.action_id]);
  const stray = Object.keys(made).filter((name) => !known.includes(name));
  if (stray.length > 0) throw new Refusal('action_not_found', { stray, known });
}

/** Whether a state that `stateOf` gave holds anything. */
export function isFilledIn(state: Json): boolean {
  return Object.entries(state).some(([name, value]) => name !== 'type' && !isEmpty(value));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Slack reports also what nobody touched: null, or no choices. */
function initial(element: Interactive): Json {
  const property = propertyOf(element.type);
  const given = Object.entries(element).find(([name]) => name.startsWith('initial_'));
  return { [property]: given?.[1] ?? (isSeveral(element.type) ? [] : null) };
}

function reported(element: Interactive, one: string | Option): unknown {
  const { type } = element;
  const property = propertyOf(type);
  if (property.startsWith('selected_option')) return optionIn(element, one);
  const text = typeof one === 'string' ? one : one.value;
  if (type === 'file_input') return asFile(text);
  if (type === 'datetimepicker') return Number(text);
  return property === 'value' && text === '' ? null : text;
}

function propertyOf(type: string): string {
  return PROPERTIES[type] ?? 'value';
}

function isSeveral(type: string): boolean {
  return type.startsWith('multi_') || type === 'checkboxes' || type === 'file_input';
}

function asList(selection: Selection): readonly (string | Option)[] {
  return typeof selection === 'string' || 'value' in selection ? [selection] : selection;
}

function optionIn(element: Interactive, chosen: string | Option): unknown {
  const value = typeof chosen === 'string' ? chosen : chosen.value;
  const option = choicesOf(element).find((one) => one.value === value);
  if (option !== undefined) return option;
  const isExternal = element.type === 'external_select' || element.type === 'multi_external_select';
  if (isExternal && typeof chosen === 'object') return chosen;
  throw new Refusal('invalid_selection', { element: element.action_id, selection: value });
}
