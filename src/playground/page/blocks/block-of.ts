import type { Block } from '../../blocks/layout.ts';

/** The shape of a block by its type. */
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;
