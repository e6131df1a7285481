import type { Interactive } from '../../../blocks/elements.ts';
import type { Filled, Spot } from '../../../site/protocol.ts';
import type { Names, Suggested } from '../props.ts';

/** The shape of an element by its type. */
export type ElementOf<T extends Interactive['type']> = Extract<Interactive, { type: T }>;

/** What the focusable part of an element carries, so that its label, hint and error are read out with it. */
export type FieldAttributes = {
  readonly id: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
  readonly autofocus?: boolean;
};

/** What every element gets. An element is one small file that shows `element` and tells what a person does with it. */
export type Control<E> = {
  readonly element: E;
  readonly field: FieldAttributes;
  /** What is filled in; undefined: untouched, so the element's initial value stands; null: emptied. */
  readonly filled: Filled | null | undefined;
  /** Something was chosen, null when nothing any more: kept, and told to the app where it is to hear of it. */
  readonly onChange: (filled: Filled | null) => void;
  /** Something was typed, null when nothing is left: kept. */
  readonly onType: (filled: Filled | null) => void;
  /**
   * A button was pressed, or a line of text ended with Enter. Asks for confirmation where the app wants it, then calls
   * `accepted` and tells the app.
   */
  readonly onPress: (filled?: Filled, accepted?: () => void) => void;
  /** The app has not yet acknowledged what was pressed. */
  readonly isBusy: boolean;
  readonly isRequired: boolean;
  /** An input tells the app at once what is typed into it. */
  readonly isDispatched: boolean;
  readonly onSuggest: (value: string) => Promise<Suggested>;
  readonly names: Names;
  readonly at: Spot;
};
