import type { Block } from '../../blocks/layout.ts';
import type { Option } from '../../blocks/composition.ts';
import type { Filled, ShownChannel, ShownPerson, Spot } from '../../site/protocol.ts';

/** Names for the ids that texts and menus carry. An id nobody knows comes back as it is. */
export type Names = {
  readonly user: (id: string) => string;
  /** Without `#`. */
  readonly channel: (id: string) => string;
  readonly people: readonly ShownPerson[];
  readonly channels: readonly ShownChannel[];
};

/** Choices that the app supplied while somebody typed; `label` heads a group. */
export type Suggested = readonly { readonly label: string | null; readonly options: readonly Option[] }[];

/**
 * What is filled in, by `block_id` (by `action_id` where one block holds several menus): absent means untouched, so that the
 * app's initial value counts; null means that the person emptied it.
 */
export type FilledOrEmptied = Readonly<Record<string, Filled | null>>;

export type BlocksProps = {
  readonly blocks: readonly Block[];
  readonly at: Spot;
  readonly names: Names;
  /** After a confirm dialog was accepted. Never rejects: refusals are shown by whoever gives this. */
  readonly onPress: (blockId: string, actionId: string, filled?: Filled) => Promise<void>;
  readonly onSuggest: (blockId: string, actionId: string, value: string) => Promise<Suggested>;
  readonly filled: FilledOrEmptied;
  /** The key is one of `filled`; keep null as null, see there. */
  readonly onFill: (key: string, value: Filled | null) => void;
  /** By `block_id`, shown under its field. */
  readonly errors: Readonly<Record<string, string>>;
  /** Of a header block; 3 unless given. */
  readonly headingLevel?: 2 | 3 | 4 | undefined;
};

/** Everything about a block's surroundings that the block itself does not say. */
export type Around = Omit<BlocksProps, 'blocks'>;

/** The shape of a block by its type. */
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;
