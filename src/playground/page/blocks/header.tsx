import type { BlockOf } from './block-of.ts';
import { withEmoji } from './emoji.ts';

/** A heading of the level that suits the place it stands in. */
export function Header({ block, level }: { readonly block: BlockOf<'header'>; readonly level: 2 | 3 | 4 }) {
  const Heading = `h${level}` as const;
  return <Heading>{withEmoji(block.text.text)}</Heading>;
}
