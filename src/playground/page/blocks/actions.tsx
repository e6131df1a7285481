import type { BlockOf } from './block-of.ts';
import { ElementShown } from './elements/element.tsx';
import type { Around } from './props.ts';
import { isFilledIn } from './stateful.ts';

type Props = { readonly block: BlockOf<'actions' | 'context_actions'>; readonly around: Around };

/** Buttons and menus in a row. */
export function Actions({ block, around }: Props) {
  const isShared = block.elements.filter((element) => isFilledIn(element.type)).length > 1;
  return (
    <>
      {block.elements.map((element) => (
        <ElementShown
          key={element.action_id}
          element={element}
          blockId={block.block_id}
          fillKey={isShared ? element.action_id : block.block_id}
          around={around}
        />
      ))}
    </>
  );
}
