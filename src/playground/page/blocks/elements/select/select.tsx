import { useRef, useState } from 'preact/hooks';
import { workspaceBlocks } from '../../../../../i18n/da/workspace-blocks.ts';
import { withEmoji } from '../../emoji.ts';
import type { FieldAttributes } from '../control.ts';
import { afterPicking, type Choice, type ChoiceGroup } from './choices.ts';
import { Offered } from './offered.tsx';

export type SelectProps = {
  readonly field: FieldAttributes;
  readonly isRequired: boolean;
  readonly placeholder: string;
  readonly chosen: readonly Choice[];
  /** What is offered for the present query. */
  readonly groups: readonly ChoiceGroup[];
  /** What is typed; null while the menu is closed. */
  readonly query: string | null;
  readonly onQuery: (query: string | null) => void;
  readonly onChoose: (chosen: readonly Choice[]) => void;
  readonly isSeveral: boolean;
  /** How many may be chosen. */
  readonly most?: number | undefined;
  /** Said instead of the number of choices: what to type, or that the app is still looking. */
  readonly notice?: string | null;
};

/**
 * A field to search and choose in, for one or several: a combobox with a list.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox
 */
export function Select(props: SelectProps) {
  const { field, chosen, groups, query, onQuery, isSeveral, most } = props;
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const isOpen = query !== null;
  const offered = groups.flatMap((group) => group.choices);
  const active = isOpen ? offered[at] : undefined;
  const [only] = isSeveral ? [] : chosen;
  const canEmpty = only !== undefined && !props.isRequired;
  const listId = `${field.id}-list`;

  const open = (typed: string, startAt: number): void => {
    onQuery(typed);
    setAt(startAt);
  };
  const close = (): void => {
    onQuery(null);
    setAt(-1);
  };
  const pick = (choice: Choice): void => {
    props.onChoose(afterPicking(chosen, choice, isSeveral, most));
    if (isSeveral) open('', -1);
    else close();
  };
  const remove = (choice: Choice): void => {
    props.onChoose(chosen.filter((one) => one.value !== choice.value));
    input.current?.focus();
  };
  const step = (by: 1 | -1): void => {
    if (!isOpen) open('', by === 1 ? 0 : -1);
    else if (offered.length > 0)
      setAt((at + by + offered.length + (at < 0 && by < 0 ? 1 : 0)) % offered.length);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && active !== undefined) pick(active);
    else if (event.key === 'Enter') open(query ?? '', at);
    else if (event.key === 'Escape' && isOpen) close();
    else {
      const last = isSeveral && event.key === 'Backspace' && (query ?? '') === '' ? chosen.at(-1) : undefined;
      if (last !== undefined) remove(last);
      return;
    }
    // Neither the form nor the modal around takes Enter and Esc for its own.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="select">
      {isSeveral && <Picked chosen={chosen} onRemove={remove} />}
      <div class={`select-field ${canEmpty ? 'can-empty' : ''}`}>
        <input
          {...field}
          ref={input}
          type="text"
          role="combobox"
          autocomplete="off"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen && offered.length > 0 ? listId : undefined}
          aria-activedescendant={active === undefined ? undefined : `${listId}-${at}`}
          aria-required={props.isRequired}
          placeholder={only === undefined ? props.placeholder : only.text}
          value={query ?? withEmoji(only?.text ?? '')}
          onInput={(event) => open(event.currentTarget.value, 0)}
          onClick={() => {
            if (!isOpen) open('', -1);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        {canEmpty && (
          <button
            type="button"
            class="select-empty"
            aria-label={workspaceBlocks.menu.remove(only.text)}
            onClick={() => remove(only)}
          >
            ×
          </button>
        )}
      </div>
      {isOpen && offered.length > 0 && (
        <Offered
          id={listId}
          field={field}
          groups={groups}
          chosen={chosen}
          at={at}
          isSeveral={isSeveral}
          onPick={pick}
        />
      )}
      <SelectNotice {...props} count={offered.length} />
    </div>
  );
}

/** Read out as it changes, and shown where it says more than the number of choices. */
function SelectNotice({ query, notice, chosen, most, count }: SelectProps & { readonly count: number }) {
  const words = workspaceBlocks.menu;
  const isFull = most !== undefined && chosen.length >= most && most > 1;
  const shown = notice ?? (isFull ? words.full(most) : count === 0 ? words.noneFound : null);
  const said = query === null ? '' : (shown ?? words.found(count));
  return (
    <p role="status" class={query !== null && shown !== null ? 'select-notice' : 'out-of-sight'}>
      {said}
    </p>
  );
}

type PickedProps = { readonly chosen: readonly Choice[]; readonly onRemove: (choice: Choice) => void };

/** What was chosen in a menu for several, each to be taken out again. */
function Picked({ chosen, onRemove }: PickedProps) {
  if (chosen.length === 0) return null;
  return (
    <ul class="picked">
      {chosen.map((choice) => (
        <li key={choice.value}>
          <button
            type="button"
            class="button button-quiet"
            aria-label={workspaceBlocks.menu.remove(choice.text)}
            onClick={() => onRemove(choice)}
          >
            {withEmoji(choice.text)} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
